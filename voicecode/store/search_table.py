"""The index of words: which units of the current texts hold what is looked for.

It keeps no text: a unit's words are given again when they are to be forgotten.
"""

from __future__ import annotations

import re

from voicecode.domain.spans import Span
from voicecode.store import texts_table
from voicecode.store.project_file import ProjectFile

_WORD = re.compile(r"\w+")


def found(file: ProjectFile, words: str, *, limit: int) -> list[str]:
    """Name the units that hold all the words, the last as far as it is typed.

    Case and accents do not count. Units come as their sources stand.
    """
    typed = _WORD.findall(words)
    if not typed:
        return []
    query = " ".join(f'"{word}"' for word in typed) + " *"
    rows = file.connection.execute(
        "SELECT s.name || '#' || u.number FROM unit u JOIN text t ON t.id = u.text"
        " JOIN source s ON s.id = t.source"
        " WHERE u.id IN (SELECT rowid FROM search WHERE search MATCH ?)"
        " ORDER BY s.name, u.number LIMIT ?",
        (query, limit),
    )
    return [str(name) for (name,) in rows]


def add(file: ProjectFile, unit: int, words: str) -> None:
    """Put a unit's words into the index, by its row."""
    file.connection.execute(
        "INSERT INTO search (rowid, words) VALUES (?, ?)", (unit, words)
    )


def forget(file: ProjectFile, text: int) -> None:
    """Take the units of a text out of the index."""
    cut = texts_table.cutter(file)
    rows = file.connection.execute(
        "SELECT id, start, stop FROM unit WHERE text = ? ORDER BY number", (text,)
    )
    file.connection.executemany(
        "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
        ((unit, cut(text, Span(start, stop))) for unit, start, stop in rows),
    )


def forget_unit(file: ProjectFile, unit: int, words: str) -> None:
    """Take a unit's words, as they are in the index, out of it."""
    file.connection.execute(
        "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)",
        (unit, words),
    )


def settle(file: ProjectFile) -> None:
    """Let what was taken out of the index leave its pages, too."""
    file.connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def rebuild(file: ProjectFile) -> None:
    """Make the index anew, so that no trace of an earlier word is left in it."""
    file.connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    cut = texts_table.cutter(file)
    rows = file.connection.execute(
        "SELECT u.id, u.text, u.start, u.stop FROM unit u JOIN text t ON t.id = u.text"
        " WHERE t.is_current ORDER BY u.id"
    )
    for unit, text, start, stop in rows:
        add(file, unit, cut(text, Span(start, stop)))
