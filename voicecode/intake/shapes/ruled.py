"""Transcripts in a table that is drawn in text: by bars, tabs or commas."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import tabled, times
from voicecode.intake.shapes.lines import Line

_RULE = re.compile(
    r"\s*:?-{3,}:?\s*|\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?)?\s*",
)
_LONGEST_RULE = 400  # characters
_MOST_CELLS = 200  # in a row; more are no table's
_BAR = re.compile(r"(?<!\\)\|")
_TIMED = re.compile(
    rf"\s*\"?{times.PATTERN}(?:\s*(?:-->|[–/-])\s*{times.PATTERN})?\"?\s*,"
)
_FIELD = re.compile(r"\s*\"(?:[^\"]|\"\")*\"\s*(?=,|$)|[^,]*")
_SHARE = 0.8  # of the lines that are rows, at least


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text and where it starts in the whole text."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Row:
    """A table's row: the number of its line, and its cells."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """What tables say, and the numbers of the lines that they are drawn on."""

    passages: tuple[Passage, ...]
    lines: frozenset[int]


def turns(lines: Sequence[Line]) -> Tables | None:
    """Read the tables that are turns; None where there are none.

    Tabs and commas part many things: they count only with a header, or beside times.
    """
    for cut in (_by_bars, _by_tabs, _by_commas):
        tables = [table for table in cut(lines) if table]
        said = [_said(table, only_sure=cut is not _by_bars) for table in tables]
        if any(said):
            read = [table for table, own in zip(tables, said, strict=True) if own]
            return Tables(
                tuple(passage for own in said for passage in own),
                frozenset(row.line for table in read for row in table),
            )
    return None


def is_rule(text: str) -> bool:
    """Tell whether a line of dashes and bars parts a table's header from its rows."""
    return len(text) <= _LONGEST_RULE and bool(_RULE.fullmatch(text))


def _said(table: Sequence[Row], *, only_sure: bool) -> list[Passage]:
    rows = [[cell.text for cell in row.cells] for row in table]
    if only_sure and not tabled.is_sure(rows):
        return []
    passages = []
    for turn in tabled.turns(rows):
        cell = table[turn.row].cells[turn.column]
        start = cell.start + len(cell.text) - len(cell.text.lstrip())
        span = Span(start, start + len(turn.text))
        passages.append(replace(turn.passage, span=span))
    return passages


def _by_bars(lines: Sequence[Line]) -> Iterator[list[Row]]:
    table: list[Row] = []
    has_rule = False
    for number, line in enumerate(lines):
        if "|" in line.text and is_rule(line.text):
            has_rule = bool(table)
        elif 0 < line.text.count("|") <= _MOST_CELLS:
            table.append(Row(number, _barred(line)))
        else:
            yield table if has_rule else []
            table, has_rule = [], False
    yield table if has_rule else []


def _barred(line: Line) -> tuple[Cell, ...]:
    bars = [found.start() for found in _BAR.finditer(line.text)]
    starts, ends = [0, *(bar + 1 for bar in bars)], [*bars, len(line.text)]
    cells = [
        Cell(line.text[start:end], line.start + start)
        for start, end in zip(starts, ends, strict=True)
    ]
    # Bars may stand at both ends of a row, with nothing outside.
    bare = line.text.strip()
    first = 1 if bare.startswith("|") else 0
    last = -1 if len(bare) > 1 and _BAR.match(bare, len(bare) - 1) else None
    return tuple(cells[first:last])


def _by_tabs(lines: Sequence[Line]) -> Iterator[list[Row]]:
    counts = Counter(line.text.count("\t") for line in lines if "\t" in line.text)
    if not counts:
        return
    count = min(counts.most_common(1)[0][0], _MOST_CELLS)
    rows = [
        Row(number, tuple(_parted(line, count)))
        for number, line in enumerate(lines)
        if line.text.count("\t") >= count
    ]
    yield rows if _are_most(rows, lines) else []


def _parted(line: Line, tabs: int) -> Iterator[Cell]:
    """Cut at the first tabs; any more are in the last cell's words."""
    start = line.start
    for piece in line.text.split("\t", tabs):
        yield Cell(piece, start)
        start += len(piece) + 1


def _by_commas(lines: Sequence[Line]) -> Iterator[list[Row]]:
    rows = [
        Row(number, _fields(line))
        for number, line in enumerate(lines)
        if _TIMED.match(line.text)
    ]
    if not rows or not _are_most(rows, lines):
        return
    fewest = min(len(row.cells) for row in rows)
    yield [_narrowed(row, fewest, lines[row.line]) for row in rows]


def _fields(line: Line) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    at = 0
    while at <= len(line.text) and len(cells) < _MOST_CELLS:
        found = _FIELD.match(line.text, at)
        end = found.end() if found else len(line.text)
        cells.append(Cell(line.text[at:end], line.start + at))
        at = end + 1
    return tuple(cells)


def _narrowed(row: Row, width: int, line: Line) -> Row:
    """Let the last cell go on to the line's end; quotation marks around it fall."""
    last = row.cells[width - 1]
    words = line.text[last.start - line.start :]
    bare = words.strip()
    if len(bare) > 1 and bare[0] == bare[-1] == '"':
        within = words.index('"') + 1
        last = Cell(bare[1:-1], last.start + within)
    else:
        last = Cell(words, last.start)
    return Row(row.line, (*row.cells[: width - 1], last))


def _are_most(rows: Sequence[Row], lines: Sequence[Line]) -> bool:
    first = rows[0].line if rows else 0
    written = sum(not line.is_blank for line in lines[first:])
    return len(rows) > 1 and len(rows) >= _SHARE * written
