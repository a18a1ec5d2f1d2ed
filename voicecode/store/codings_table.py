"""Codings: what each run proposed; those of the newest complete run are current.

Of evidence the span alone is kept: its words are cut from the unit's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.store import failures, runs_table, texts_table, units_table
from voicecode.store.project_file import ProjectFile


def write(file: ProjectFile, run: int, coded: Iterable[tuple[int, CodedUnit]]) -> None:
    """Write what a run proposes for units, given with their rows, in one go.

    A unit that is there no more, or says something else by now, is passed over.

    Raises:
        OutputError: another run was begun meanwhile, in this one's place.
    """
    with file.writing():
        if not file.connection.execute(
            "SELECT 1 FROM run WHERE number = ?", (run,)
        ).fetchone():
            raise runs_table.overtaken()
        cut = texts_table.cutter(file)
        for row, one in coded:
            if not _still_says(file, row, one.unit.text, cut):
                continue
            file.connection.executemany(_INSERT, _rows(row, run, one))
            file.connection.executemany(
                "INSERT INTO flag (run, name, unit) VALUES (?, ?, ?)",
                [(run, flag, row) for flag in one.flags],
            )


def _still_says(file: ProjectFile, row: int, words: str, cut: texts_table.Cut) -> bool:
    found = file.connection.execute(
        "SELECT text, start, stop FROM unit WHERE id = ?", (row,)
    ).fetchone()
    return found is not None and cut(found[0], Span(found[1], found[2])) == words


def current(file: ProjectFile, units: Sequence[str]) -> dict[str, tuple[Coding, ...]]:
    """Give what the current run proposes for units, by their names."""
    return {
        name: of_row(file, units_table.row(file, name), cut=texts_table.cutter(file))
        for name in units
    }


def of_row(
    file: ProjectFile, row: int | None, *, cut: texts_table.Cut
) -> tuple[Coding, ...]:
    """Give what the current run proposes for a unit of any text, by its row."""
    rows = file.connection.execute(
        "SELECT u.text, u.start, c.code, c.theme, c.valence, c.confidence,"
        " c.proposed_by, c.evidence FROM coding c JOIN unit u ON u.id = c.unit"
        " WHERE c.unit = ? AND c.run = (SELECT max(number) FROM run WHERE is_complete)"
        " ORDER BY c.position",
        (row,),
    )
    return tuple(_coding(found, cut) for found in rows)


_INSERT = (
    "INSERT INTO coding (unit, run, code, position, theme, valence, confidence,"
    " proposed_by, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _rows(row: int, run: int, coded: CodedUnit) -> Iterator[tuple[object, ...]]:
    for position, coding in enumerate(coded.codings):
        yield (
            row,
            run,
            coding.code,
            position,
            coding.theme,
            coding.valence,
            coding.confidence,
            json.dumps(coding.by),
            json.dumps([_kept(found) for found in coding.evidence]),
        )


def _kept(found: Evidence) -> list[object]:
    return [found.rule, found.span.start, found.span.end, found.valence, found.weight]


@failures.making_nouns()
def _coding(found: tuple[Any, ...], cut: texts_table.Cut) -> Coding:
    text, start, code, theme, valence, confidence, by, evidence = found
    return Coding(
        code=code,
        theme=theme,
        valence=Valence(valence) if valence else None,
        confidence=confidence,
        by=tuple(json.loads(by)),
        evidence=tuple(
            _evidence(one, cut=cut, text=text, start=start)
            for one in json.loads(evidence)
        ),
    )


def _evidence(
    kept: list[Any], *, cut: texts_table.Cut, text: int, start: int
) -> Evidence:
    rule, first, last, valence, weight = kept
    span = Span(first, last)
    return Evidence(
        rule=rule,
        span=span,
        text=cut(text, span.shifted(start)),
        valence=Valence(valence) if valence else None,
        weight=weight,
    )
