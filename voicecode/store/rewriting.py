"""Rewriting: names that a person decided on leave a stored text, in all its versions.

What was decided and proposed stays on its unit, and its spans follow their words. The
current text becomes the next version of its source; the one that held the names is
not kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.store import questions_table, search_table, texts_table, unit_rows
from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class _Unit:
    """A unit's row, where it stands and where it stands then."""

    row: int
    was: Span
    now: Span

    def moved(self, start: int, stop: int, splice: Splice) -> tuple[int, int]:
        """Say where a span of the unit is then, both counting in its own words."""
        span = splice.span(Span(start, stop).shifted(self.was.start))
        return span.start - self.now.start, span.end - self.now.start


def texts(file: ProjectFile) -> list[tuple[int, str, bool]]:
    """List all texts by their rows, with their sources; older versions are told so."""
    rows = file.connection.execute(
        "SELECT t.id, s.name, t.is_current FROM text t JOIN source s ON s.id = t.source"
        " ORDER BY t.id"
    )
    return [(int(text), str(source), bool(current)) for text, source, current in rows]


def rewrite(file: ProjectFile, text: int, splice: Splice) -> list[int]:
    """Replace stretches of a text; give the rows of the units that they stood in.

    Inside the transaction in which that was decided. A stretch lies in one unit, or
    outside of all.
    """
    units = list(_units(file, text, splice))
    touched = [one for one in units if splice.touches(one.was)]
    is_current = _is_current(file, text)
    if is_current:
        for row, words in _words(file, text, [(one.row, one.was) for one in touched]):
            search_table.forget_unit(file, row, words)
    for one in touched:
        _move_spans(file, one, splice)
    questions_table.move(file, text, splice)
    digest, characters = texts_table.rewrite(file, text, splice)
    file.connection.executemany(
        "UPDATE unit SET start = ?, stop = ? WHERE id = ?",
        [(one.now.start, one.now.end, one.row) for one in units if one.was != one.now],
    )
    file.connection.execute(
        "UPDATE text SET digest = ?, characters = ? WHERE id = ?",
        (digest, characters, text),
    )
    if is_current:
        for row, words in _words(file, text, [(one.row, one.now) for one in touched]):
            search_table.add(file, row, words)
        renew(file, text)
    return [one.row for one in touched]


def renew(file: ProjectFile, text: int) -> None:
    """Let a text be the next version of its source, from now on."""
    file.connection.execute(
        "UPDATE text SET version = version + 1, imported = ? WHERE id = ?",
        (file.now().isoformat(), text),
    )


def seal(file: ProjectFile, several: Iterable[int]) -> None:
    """Take the digests of texts' units anew, once all is written."""
    for text in several:
        cut, count = unit_rows.digest(file, text)
        file.connection.execute(
            "UPDATE text SET cut = ?, units = ? WHERE id = ?", (cut, count, text)
        )


def _units(file: ProjectFile, text: int, splice: Splice) -> Iterator[_Unit]:
    rows = file.connection.execute(
        "SELECT id, start, stop FROM unit WHERE text = ? ORDER BY number", (text,)
    )
    for row, start, stop in rows:
        was = Span(start, stop)
        yield _Unit(row, was, splice.span(was) if start < stop else _empty(was, splice))


def _empty(span: Span, splice: Splice) -> Span:
    at = splice.place(span.start)
    return Span(at, at)


def _is_current(file: ProjectFile, text: int) -> bool:
    [current] = file.connection.execute(
        "SELECT is_current FROM text WHERE id = ?", (text,)
    ).fetchone()
    return bool(current)


def _words(
    file: ProjectFile, text: int, places: Iterable[tuple[int, Span]]
) -> Iterator[tuple[int, str]]:
    cut = texts_table.cutter(file)
    for row, span in places:
        yield row, cut(text, span)


def _move_spans(file: ProjectFile, unit: _Unit, splice: Splice) -> None:
    """Let evidence, and the words that coders marked, follow."""
    for run, code, evidence in file.connection.execute(
        "SELECT run, code, evidence FROM coding WHERE unit = ?", (unit.row,)
    ).fetchall():
        moved = [
            [rule, *unit.moved(start, stop, splice), *more]
            for rule, start, stop, *more in json.loads(evidence)
        ]
        file.connection.execute(
            "UPDATE coding SET evidence = ? WHERE unit = ? AND run = ? AND code = ?",
            (json.dumps(moved), unit.row, run, code),
        )
    for statement, update in _MARKED:
        for seq, start, stop in file.connection.execute(
            statement, (unit.row,)
        ).fetchall():
            new = unit.moved(start, stop, splice)
            file.connection.execute(update, (*new, seq, unit.row))


_MARKED = (
    (
        "SELECT seq, start, stop FROM log WHERE unit = ? AND start IS NOT NULL",
        "UPDATE log SET start = ?, stop = ? WHERE seq = ? AND unit = ?",
    ),
    (
        "SELECT seq, start, stop FROM moved WHERE unit = ? AND start IS NOT NULL",
        "UPDATE moved SET start = ?, stop = ? WHERE seq = ? AND unit = ?",
    ),
)
