"""Erasing: a participant's words taken out of every table, and of the file's pages.

The log keeps that something was decided, by whom and when, and no longer on what.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain import splices
from voicecode.domain.spans import Span
from voicecode.store import (
    free_pages,
    questions_table,
    search_table,
    texts_table,
    unit_rows,
)
from voicecode.store.log_table import ERASED
from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Touched:
    """A source in which a participant speaks or spoke, by its row.

    ``text`` is the row of its current text. ``is_alone`` says that nobody else speaks
    in it, interviewers and people without a name aside.
    """

    row: int
    name: str
    text: int
    is_alone: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """A unit's place in its text, by its row; ``is_theirs`` says whose it is."""

    unit: int
    span: Span
    is_theirs: bool


def row(file: ProjectFile, participant: str) -> int | None:
    """Give the row of a participant, also of one who speaks in older texts alone."""
    found = file.connection.execute(
        "SELECT id FROM participant WHERE name = ?", (participant,)
    ).fetchone()
    return int(found[0]) if found else None


def touched(file: ProjectFile, participant: int) -> list[Touched]:
    """List the sources in which a participant speaks, in whatever version."""
    rows = file.connection.execute(_TOUCHED, (participant, participant))
    return [Touched(row, name, text, bool(alone)) for row, name, text, alone in rows]


def stretches(file: ProjectFile, text: int, participant: int) -> list[Stretch]:
    """List a text's units as they stand in it."""
    rows = file.connection.execute(
        "SELECT id, start, stop, participant IS ? FROM unit WHERE text = ?"
        " ORDER BY start, number",
        (participant, text),
    )
    return [Stretch(unit, Span(one, two), bool(own)) for unit, one, two, own in rows]


def labels(file: ProjectFile, participant: int) -> list[str]:
    """List what a participant is called where they speak."""
    rows = file.connection.execute(
        "SELECT DISTINCT speaker FROM unit WHERE participant = ?"
        " AND speaker IS NOT NULL ORDER BY speaker",
        (participant,),
    )
    return [str(speaker) for (speaker,) in rows]


def words(file: ProjectFile, participant: int) -> Iterator[str]:
    """Yield all that a participant says, in whatever version of a text."""
    cut = texts_table.cutter(file)
    rows = file.connection.execute(
        "SELECT text, start, stop FROM unit WHERE participant = ? ORDER BY text, start",
        (participant,),
    )
    for text, start, stop in rows:
        yield cut(text, Span(start, stop))


def forget_older_texts(file: ProjectFile, source: int) -> int:
    """Take out all texts of a source but the current one, which may hold their words.

    Decisions that moved along are kept where they count now; say how many others
    there were.
    """
    file.connection.execute(_REPOINT, {"source": source})
    file.connection.execute(_UNMOVE, (source,))
    _mark("SELECT u.id FROM unit u JOIN text t ON t.id = u.text"
          " WHERE t.source = ? AND NOT t.is_current", file, source)  # fmt: skip
    decisions = _forget_marked(file)
    for statement in _OF_OLDER_TEXTS:
        file.connection.execute(statement, (source,))
    return decisions


def forget_units(file: ProjectFile, participant: int, text: int) -> int:
    """Take a participant's units out of a text; say how many decisions they had."""
    _mark("SELECT id FROM unit WHERE participant = ? AND text = ?",
          file, participant, text)  # fmt: skip
    return _forget_marked(file)


def forget_source(file: ProjectFile, source: int) -> int:
    """Take out a source; say how many decisions there were on it."""
    decisions = forget_older_texts(file, source)
    _mark("SELECT u.id FROM unit u JOIN text t ON t.id = u.text WHERE t.source = ?",
          file, source)  # fmt: skip
    decisions += _forget_marked(file)
    for statement in _OF_A_SOURCE:
        file.connection.execute(statement, (source,))
    return decisions


def rewrite(
    file: ProjectFile, text: int, gone: Sequence[Span], kept: Iterable[Stretch]
) -> None:
    """Take stretches out of a text whose units are gone; ``kept`` are the new places.

    It was read from no file any more.
    """
    splice = splices.made(gone, [""] * len(gone))
    digest, characters = texts_table.rewrite(file, text, splice)
    questions_table.move(file, text, splice)
    file.connection.executemany(
        "UPDATE unit SET start = ?, stop = ? WHERE id = ?",
        [(one.span.start, one.span.end, one.unit) for one in kept],
    )
    cut, count = unit_rows.digest(file, text)
    file.connection.execute(
        "UPDATE text SET read_from = '', place = '', digest = ?, characters = ?,"
        " cut = ?, units = ? WHERE id = ?",
        (digest, characters, cut, count, text),
    )


def forget_participant(file: ProjectFile, participant: int) -> None:
    """Take out a participant whose units are gone, and keep a digest of the name.

    By that, their words are noticed when they are imported again. Whoever speaks in
    no text any more goes too: it may be an earlier name of theirs.
    """
    connection = file.connection
    [name] = connection.execute(
        "SELECT name FROM participant WHERE id = ?", (participant,)
    ).fetchone()
    connection.execute("INSERT OR IGNORE INTO erased VALUES (?)", (_hashed(name),))
    for statement in _OF_THE_SILENT:
        connection.execute(statement)


def is_erased(file: ProjectFile, participant: str) -> bool:
    """Tell whether somebody who went by this name withdrew."""
    found = file.connection.execute(
        "SELECT 1 FROM erased WHERE name = ?", (_hashed(participant),)
    ).fetchone()
    return found is not None


def begin(file: ProjectFile) -> None:
    """Note, in the transaction that takes words out, that more has to follow it."""
    free_pages.mark(file, free_pages.ERASING)
    search_table.rebuild(file)


def _mark(units: str, file: ProjectFile, *which: int) -> None:
    file.connection.execute("CREATE TEMP TABLE IF NOT EXISTS gone (unit INTEGER)")
    file.connection.execute("DELETE FROM gone")
    file.connection.execute("INSERT INTO gone " + units, which)


def _forget_marked(file: ProjectFile) -> int:
    cursor = file.connection.execute(_ERASE, (ERASED,))
    for statement in _OF_UNITS:
        file.connection.execute(statement)
    return cursor.rowcount


def _hashed(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


_TOUCHED = """
SELECT s.id, s.name, t.id, NOT EXISTS (
    SELECT 1 FROM unit u JOIN text o ON o.id = u.text
    WHERE o.id = t.id AND u.participant IS NOT NULL AND u.participant <> ?
)
FROM source s JOIN text t ON t.source = s.id AND t.is_current
WHERE s.id IN (
    SELECT o.source FROM unit u JOIN text o ON o.id = u.text WHERE u.participant = ?
)
ORDER BY s.name
"""
_REPOINT = """
UPDATE log SET unit = m.unit, start = m.start, stop = m.stop
FROM moved m
JOIN unit n ON n.id = m.unit
JOIN text c ON c.id = n.text
WHERE m.seq = log.seq AND c.is_current AND c.source = :source
"""
_UNMOVE = """
DELETE FROM moved WHERE unit IN (
    SELECT u.id FROM unit u JOIN text t ON t.id = u.text WHERE t.source = ?
)
"""
_ERASE = """
UPDATE log SET action = ?, unit = NULL, code = NULL, valence = NULL, start = NULL,
    stop = NULL, memo = '', undoes = NULL
WHERE unit IN (SELECT unit FROM gone)
"""
_OF_UNITS = (
    "DELETE FROM stranded WHERE seq IN (SELECT seq FROM log WHERE action = 'erased')",
    "DELETE FROM coding WHERE unit IN (SELECT unit FROM gone)",
    "DELETE FROM flag WHERE unit IN (SELECT unit FROM gone)",
    "DELETE FROM notice WHERE unit IN (SELECT unit FROM gone)",
    "DELETE FROM moved WHERE unit IN (SELECT unit FROM gone)",
    "DELETE FROM sampled WHERE unit IN (SELECT unit FROM gone)",
    "DELETE FROM unit WHERE id IN (SELECT unit FROM gone)",
)
_OF_OLDER_TEXTS = (
    "DELETE FROM looked_through WHERE text IN"
    " (SELECT id FROM text WHERE source = ? AND NOT is_current)",
    "DELETE FROM page WHERE text IN"
    " (SELECT id FROM text WHERE source = ? AND NOT is_current)",
    "DELETE FROM question WHERE text IN"
    " (SELECT id FROM text WHERE source = ? AND NOT is_current)",
    "DELETE FROM replaced WHERE text IN"
    " (SELECT id FROM text WHERE source = ? AND NOT is_current)",
    "DELETE FROM read_for_names WHERE text IN"
    " (SELECT id FROM text WHERE source = ? AND NOT is_current)",
    "DELETE FROM text WHERE source = ? AND NOT is_current",
)
_OF_A_SOURCE = (
    "UPDATE log SET source = NULL WHERE source = ?",
    "DELETE FROM looked_through WHERE text IN (SELECT id FROM text WHERE source = ?)",
    "DELETE FROM page WHERE text IN (SELECT id FROM text WHERE source = ?)",
    "DELETE FROM question WHERE text IN (SELECT id FROM text WHERE source = ?)",
    "DELETE FROM replaced WHERE text IN (SELECT id FROM text WHERE source = ?)",
    "DELETE FROM read_for_names WHERE text IN (SELECT id FROM text WHERE source = ?)",
    "DELETE FROM text WHERE source = ?",
    "DELETE FROM source WHERE id = ?",
)
_OF_THE_SILENT = (
    "UPDATE log SET participant = NULL WHERE participant NOT IN"
    " (SELECT participant FROM unit WHERE participant IS NOT NULL)",
    "DELETE FROM learnt_from WHERE participant NOT IN"
    " (SELECT participant FROM unit WHERE participant IS NOT NULL)",
    "DELETE FROM exported WHERE participant NOT IN"
    " (SELECT participant FROM unit WHERE participant IS NOT NULL)",
    "DELETE FROM participant WHERE id NOT IN"
    " (SELECT participant FROM unit WHERE participant IS NOT NULL)",
)
