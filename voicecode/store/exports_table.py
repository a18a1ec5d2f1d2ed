"""Exports: which files were written from the project, and whose words they hold."""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.store import log_table
from voicecode.store.project_file import ProjectFile

EXPORT = "export"  # in the log


def record(file: ProjectFile, path: str, *, participants: Iterable[str]) -> int:
    """Keep in the log that a file was written, and whose words it holds."""
    with file.writing():
        seq = log_table.note(file, EXPORT, memo=path)
        file.connection.execute(
            "INSERT INTO export (seq, path) VALUES (?, ?)", (seq, path)
        )
        file.connection.executemany(
            "INSERT OR IGNORE INTO exported (export, participant)"
            " SELECT ?, id FROM participant WHERE name = ?",
            [(seq, name) for name in participants],
        )
    return seq


def that_may_hold(file: ProjectFile, units: Iterable[int]) -> list[str]:
    """List the files that may hold words of units, by their rows, in order.

    Of a unit that is nobody's, every file may.
    """
    found: dict[str, None] = {}
    for (who,) in {
        row
        for unit in units
        for row in file.connection.execute(
            "SELECT participant FROM unit WHERE id = ?", (unit,)
        )
    }:
        rows = file.connection.execute(
            "SELECT path FROM export WHERE ? IS NULL OR seq IN"
            " (SELECT export FROM exported WHERE participant = ?) ORDER BY seq",
            (who, who),
        )
        found |= dict.fromkeys(str(path) for (path,) in rows)
    return sorted(found)


def holding(file: ProjectFile, participant: str) -> list[str]:
    """List the files that were written with words of a participant, in order."""
    rows = file.connection.execute(
        "SELECT e.path FROM export e JOIN exported d ON d.export = e.seq"
        " JOIN participant p ON p.id = d.participant WHERE p.name = ? ORDER BY e.seq",
        (participant,),
    )
    return list(dict.fromkeys(str(path) for (path,) in rows))
