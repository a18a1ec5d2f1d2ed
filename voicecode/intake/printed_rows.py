"""Rows of a printed table, told from where their cells stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from voicecode.intake import printed_cells
from voicecode.intake.printed import Page, PrintedLine

_FEWEST = 6  # lines that a table takes
_SHARE = 0.8  # of the lines that begin before a column, at least, leave it free
_LIKELY = 5  # places that are looked at
_APART = 24.0  # points between the beginnings of two columns
_MOST_LINES = 4  # in a cell that names a speaker
_LONGEST = 60  # characters in such a cell


def joined(pages: Sequence[Page]) -> list[Page]:
    """Put a tab between the cells of a table of two columns, a row's in one line.

    A speaker's name in a table is printed over one line or several; the words beside
    it begin at the height of the first, or the name stands at half their height. Where
    there is no such table, nothing is changed.
    """
    column = _column(pages)
    if column is None:
        return list(pages)
    return printed_cells.rows(pages, column) or [
        replace(page, lines=tuple(_rows(page.lines, column))) for page in pages
    ]


def are_unclear(pages: Sequence[Page]) -> bool:
    """Whether names in a table stand beside none of the lines said there."""
    column = _column(pages)
    return (
        column is not None
        and printed_cells.rows(pages, column) is None
        and printed_cells.adrift(pages, column) > 1
    )


def _column(pages: Sequence[Page]) -> float | None:
    """Say where the second column begins: where most lines begin a word or have ended.

    Words of prose begin at one place in a few lines only, by chance.
    """
    lines = [line for page in pages for line in page.lines]
    if len(lines) < _FEWEST:
        return None
    margin = min(line.left for line in lines)
    begun = Counter(
        round(start)
        for line in lines
        for start in {line.left, *line.starts}
        if start > margin + _APART
    )
    likely = sorted(place for place, _ in begun.most_common(_LIKELY))
    return next((float(place) for place in likely if _parts(lines, place)), None)


def _parts(lines: Sequence[PrintedLine], place: float) -> bool:
    before = [line for line in lines if line.left < place - printed_cells.NEAR]
    free = sum(line.right < place or _has(line, place) for line in before)
    beside = len(lines) - len(before) + sum(_has(line, place) for line in before)
    is_column = len(before) >= 2 and beside >= _FEWEST / 2
    return is_column and free >= _SHARE * len(before)


def _has(line: PrintedLine, place: float) -> bool:
    return any(abs(start - place) <= printed_cells.NEAR for start in line.starts[1:])


def _rows(lines: Sequence[PrintedLine], column: float) -> list[PrintedLine]:
    rows: list[PrintedLine] = []
    for line in lines:
        at = _beside(rows, line, column)
        if at is None:
            rows.append(_parted(line, column))
            continue
        cell = rows[at:]
        del rows[at:]
        name = " ".join(one.text.strip() for one in cell)
        rows.append(
            replace(
                line,
                text=f"{name}\t{line.text}",
                left=cell[0].left,
                starts=(*cell[0].starts, *line.starts),
            )
        )
    return rows


def _parted(line: PrintedLine, column: float) -> PrintedLine:
    """Put a tab before the word with which the second column begins."""
    both = printed_cells.cut(line, column)
    if both is None:
        return line
    name, said = both
    return replace(line, text=f"{name.text}\t{said.text}", strong=name.strong)


def _beside(
    rows: Sequence[PrintedLine], line: PrintedLine, column: float
) -> int | None:
    """Say where the lines of the cell to the left begin, if there is one."""
    if abs(line.left - column) > printed_cells.NEAR:
        return None
    for back in range(1, min(_MOST_LINES, len(rows)) + 1):
        above = rows[-back]
        if above.right >= column:
            return None
        if abs(above.base - line.base) <= printed_cells.NEAR:
            cell = rows[-back:]
            is_name = sum(len(one.text) for one in cell) <= _LONGEST
            return len(rows) - back if is_name else None
    return None
