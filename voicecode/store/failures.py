"""Failures: what SQLite complains of, told to people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecode.errors import BadInputError, OutputError, VoicecodeError

_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_TEXT = "Could not decode"  # and then the text, which is for no message


@contextmanager
def making_nouns() -> Iterator[None]:
    """Take what makes no noun, such as a role that there is not, for damage.

    Raises:
        sqlite3.DatabaseError: the block could make no sense of what was read.
    """
    try:
        yield
    except (ValueError, TypeError, KeyError) as error:
        damage = sqlite3.DatabaseError("a row makes no sense")
        damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damage from error


def told(error: sqlite3.Error, path: Path) -> VoicecodeError:
    """Say what went wrong with a project file, and the way out."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the kind, without its detail
    if code in _BUSY:
        return OutputError(
            f"{path}: another voicecode is writing to this project.",
            hint="Nothing of this was stored. Try again when the other has finished.",
        )
    if code in _BROKEN or str(error).startswith(_NO_TEXT):
        return damaged(path)
    if code == sqlite3.SQLITE_FULL:
        return OutputError(
            f"{path}: the disk is full; nothing of this was stored.",
            hint="Free some space and try again.",
        )
    if code == sqlite3.SQLITE_READONLY:
        return OutputError(
            f"{path}: cannot be written to.",
            hint="Make the file and its folder writable for you.",
        )
    return BadInputError(
        f"{path}: the project file cannot be used ({error}).",
        hint="Check that it and its folder can be read and written.",
    )


def damaged(path: Path) -> BadInputError:
    """Say that a project file is broken."""
    return BadInputError(
        f"{path}: the project file is damaged.",
        hint="Put a copy from your backup in its place; nothing was changed in it.",
    )
