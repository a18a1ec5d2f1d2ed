"""Notices: flags that units got when their text came in, before any run coded them."""

from __future__ import annotations

from collections.abc import Iterable

from voicecode.store.project_file import ProjectFile


def unread(file: ProjectFile, rules: str) -> list[int]:
    """Give the rows of the current texts not yet looked through by these rules.

    ``rules`` is the digest of what flags.
    """
    rows = file.connection.execute(
        "SELECT id FROM text t WHERE is_current AND NOT EXISTS (SELECT 1"
        " FROM looked_through l WHERE l.text = t.id AND l.rules = ?) ORDER BY id",
        (rules,),
    )
    return [int(row) for (row,) in rows]


def write(
    file: ProjectFile, text: int, *, rules: str, units: Iterable[int], flag: str
) -> None:
    """Flag units of a text by their rows, and note that it was looked through.

    What other rules found before stays. A text that is there no more is passed over.
    """
    with file.writing():
        file.connection.execute(
            "INSERT OR REPLACE INTO looked_through (text, rules)"
            " SELECT id, ? FROM text WHERE id = ?",
            (rules, text),
        )
        file.connection.executemany(
            "INSERT OR IGNORE INTO notice (unit, name) SELECT id, ? FROM unit"
            " WHERE id = ?",
            [(flag, unit) for unit in units],
        )
