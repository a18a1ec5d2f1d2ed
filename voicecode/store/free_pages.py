"""Free pages: a file is written anew, so that what was taken out of it leaves no trace.

A mark in the file says, from the transaction that takes words out, that this is still
to be done; a crash between leaves the mark.
"""

from __future__ import annotations

import sqlite3

from voicecode.errors import OutputError
from voicecode.store import project_file, search_table
from voicecode.store.project_file import ProjectFile

ERASING = "erasing"  # somebody's words
REPLACING = "replacing"  # names that were decided on


def mark(file: ProjectFile, what: str) -> None:
    """Note, in the transaction that takes words out, that more has to follow it."""
    file.connection.execute("INSERT OR IGNORE INTO unfinished VALUES (?)", (what,))


def is_marked(file: ProjectFile, what: str) -> bool:
    """Tell whether pages of the file may still hold words that were taken out."""
    found = file.connection.execute(
        "SELECT 1 FROM unfinished WHERE what = ?", (what,)
    ).fetchone()
    return found is not None


def finish(file: ProjectFile, what: str) -> None:
    """Write the file anew: no page, journal or copy then holds what was taken out.

    Raises:
        OutputError: another process has the project open.
    """
    for copy in project_file.copies(file.folder):
        copy.unlink()
    try:
        search_table.settle(file)
        file.connection.execute("VACUUM")
        _empty_journal(file)
        file.connection.execute("DELETE FROM unfinished WHERE what = ?", (what,))
        _empty_journal(file)
    except sqlite3.OperationalError as error:
        raise _is_open_elsewhere(file) from error


def _empty_journal(file: ProjectFile) -> None:
    busy, *_ = file.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise _is_open_elsewhere(file)


def _is_open_elsewhere(file: ProjectFile) -> OutputError:
    return OutputError(
        f"{file.path}: another voicecode has the project open. The words are taken"
        " out, but free pages of the file may still hold them.",
        hint="Close the other one, and run 'voicecode erase' again.",
    )
