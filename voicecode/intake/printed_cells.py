"""Tables printed with each name at half the height of what was said beside it.

Browsers print tables so: of three lines that somebody said, the name stands beside the
second. Read from the top down, the first would go to whoever spoke before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from voicecode.intake.printed import Page, PrintedLine

NEAR = 2.0  # points
# Points more than between the lines of a cell, from which on another row's begins;
# the smaller is for rows set close together, the larger for lines set unevenly.
_APART = (1.5, 0.5)
_LEAST = 0.6  # of the usual distance of two lines said
_WORD = re.compile(r"\S+")

Cell = list[PrintedLine]


@dataclass(frozen=True, slots=True)
class _Row:
    """A cell of words, and the names at its height: one, if the table is clear."""

    said: Cell
    names: list[Cell]


def rows(pages: Sequence[Page], column: float) -> list[Page] | None:
    """Put each name, with a tab, before the first line beside it.

    None where that is not called for: names stand at their cells' top, or cannot be
    matched to one cell each.
    """
    leading = _leading(pages, column)
    if leading is None:
        return None
    tried = (_turned(pages, column, leading + apart) for apart in _APART)
    return next((turned for turned in tried if turned), None)


def _turned(pages: Sequence[Page], column: float, furthest: float) -> list[Page] | None:
    """Turn the rows of all tables; lines of a cell are ``furthest`` apart at most."""
    turned, lower = [], False
    for page in pages:
        lines: list[PrintedLine] = []
        for is_table, stretch in _stretches(page.lines, column):
            found = _rows(stretch, column, furthest) if is_table else []
            if any(len(row.names) > 1 for row in found):
                return None
            lower |= any(map(_is_lower, found))
            lines += _joined(found) if found else stretch
        turned.append(replace(page, lines=tuple(lines)))
    return turned if lower else None


def adrift(pages: Sequence[Page], column: float) -> int:
    """Count the names that begin beside no line that was said."""
    leading = _leading(pages, column) or 0.0
    count = 0
    for page in pages:
        for is_table, stretch in _stretches(page.lines, column):
            names, said = _parted(stretch if is_table else [], column)
            begun = [name[0].base for name in _cells(names, leading + _APART[-1])]
            heights = [line.base for line in said]
            count += sum(_is_adrift(height, heights) for height in begun)
    return count


def _is_adrift(height: float, said: Sequence[float]) -> bool:
    is_inside = bool(said) and min(said) < height < max(said)
    return is_inside and all(abs(height - other) > NEAR for other in said)


def cut(line: PrintedLine, column: float) -> tuple[PrintedLine, PrintedLine] | None:
    """Part a line before the word with which the second column begins."""
    if line.left >= column - NEAR:
        return None
    words = zip(_WORD.finditer(line.text), line.starts, strict=False)
    for number, (word, start) in enumerate(words):
        if word.start() and abs(start - column) <= NEAR:
            name = line.text[: word.start()].rstrip()
            strong = min(line.strong, len(name))
            left = replace(
                line, text=name, strong=strong, starts=line.starts[:number], right=start
            )
            text, starts = line.text[word.start() :], line.starts[number:]
            return left, replace(line, text=text, left=start, starts=starts, strong=0)
    return None


def _is_said(line: PrintedLine, column: float) -> bool:
    return abs(line.left - column) <= NEAR


def _stretches(
    lines: Sequence[PrintedLine], column: float
) -> Iterator[tuple[bool, list[PrintedLine]]]:
    """Yield neighbouring lines that are cells, and those that are none, in turn."""

    def is_cell(line: PrintedLine) -> bool:
        return (
            _is_said(line, column)
            or line.right < column
            or cut(line, column) is not None
        )

    for is_table, stretch in groupby(lines, key=is_cell):
        yield is_table, list(stretch)


def _leading(pages: Sequence[Page], column: float) -> float | None:
    """Say how far the lines of a cell are apart: the least that lines said are.

    Much less than usual is a line whose height PDFium took from the name beside it.
    """
    gaps = [
        above.base - below.base
        for page in pages
        for is_table, stretch in _stretches(page.lines, column)
        if is_table
        for above, below in pairwise(_parted(stretch, column)[1])
    ]
    least = _LEAST * median(gaps) if gaps else 0.0
    return min((gap for gap in gaps if gap > max(NEAR, least)), default=None)


def _parted(lines: Sequence[PrintedLine], column: float) -> tuple[Cell, Cell]:
    """Part lines into those of the two columns, each from the top down."""
    names, said = [], []
    for line in lines:
        both = cut(line, column)
        if both is not None:
            names.append(both[0])
            said.append(both[1])
        else:
            (said if _is_said(line, column) else names).append(line)
    return (
        sorted(names, key=lambda line: -line.base),
        sorted(said, key=lambda line: -line.base),
    )


def _rows(lines: Sequence[PrintedLine], column: float, furthest: float) -> list[_Row]:
    """Match names to the cells at their height; no rows where one has none."""
    names, said = (_cells(found, furthest) for found in _parted(lines, column))
    found = [_Row(cell, []) for cell in said]
    for name in names:
        middle = (name[0].base + name[-1].base) / 2
        at = [row for row in found if _is_at(middle, row.said, furthest / 2)]
        if len(at) != 1:
            return []
        at[0].names.append(name)
    return found


def _cells(lines: Sequence[PrintedLine], furthest: float) -> list[Cell]:
    cells: list[Cell] = []
    for line in lines:
        if cells and cells[-1][-1].base - line.base <= furthest:
            cells[-1].append(line)
        else:
            cells.append([line])
    return cells


def _is_at(height: float, cell: Cell, margin: float) -> bool:
    return cell[-1].base - margin <= height <= cell[0].base + margin


def _is_lower(row: _Row) -> bool:
    """Whether the row's name begins lower than its words, and in their middle."""
    [name] = row.names or [row.said]
    off = (name[0].base + name[-1].base - row.said[0].base - row.said[-1].base) / 2
    return abs(off) <= NEAR and row.said[0].base - name[0].base > NEAR


def _joined(found: Sequence[_Row]) -> Iterator[PrintedLine]:
    for row in found:
        first, *others = row.said
        for name in row.names:
            text = " ".join(line.text.strip() for line in name)
            first = replace(
                first,
                text=f"{text}\t{first.text}",
                left=name[0].left,
                starts=(*name[0].starts, *first.starts),
                strong=min(name[0].strong, len(text)),
            )
        yield first
        yield from others
