"""The table on a sheet: its header found below titles, its merged cells told apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from voicecode.intake import tables
from voicecode.intake.tables import Row, Table

_TOP = 40  # rows among which the header is looked for
_SHARE = 0.6  # of the width of the rows below: a header is as wide, a title is not
_NEARLY_ALL = 0.9
_OPTIONS = 0.8  # of the columns under merged questions

Numbered = tuple[int, list[str]]


@dataclass(frozen=True, slots=True, order=True)
class Merged:
    """Cells made one: rows and columns, first and last, all counting from 0."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def width(self) -> int:
        """How many columns it spans."""
        return self.right - self.left + 1


def table(rows: Iterable[Numbered], merged: Sequence[Merged] = ()) -> Table | None:
    """Find the table in a sheet's rows; None where there is none.

    Rows come with their number in the sheet, from 1. Cells merged downwards are
    filled with what they say; what is merged across stands in its first cell only.
    """
    numbered = iter(rows)
    top = list(islice(numbered, _TOP))
    at = _header(top, merged)
    if at is None:
        return None
    width = max(len(_trimmed(cells)) for _, cells in top[at:])
    header = (top[at][1] + [""] * width)[:width]
    first = top[at][0]  # the row below it, counting from 0
    below = [one for one in merged if one.top >= first]
    body = _filled(chain(top[at + 1 :], numbered), sorted(below))
    fitted = (_fitted(row, width) for row in body)
    return Table(tables.distinct(header), (row for row in fitted if not row.is_blank))


def _header(top: Sequence[Numbered], merged: Sequence[Merged]) -> int | None:
    """Find the first row that is as wide as most below, and is no title.

    Where none is, it is the first row of two filled cells that has a row below it;
    on a sheet of one column, the first filled row.
    """
    filled = [sum(bool(cell.strip()) for cell in cells) for _, cells in top]
    spans = [_spans(number, merged) for number, _ in top]
    for at, own in enumerate(spans):
        covered = filled[at] + sum(one.width - 1 for one in own)
        is_wide = covered >= _SHARE * _width(filled[at + 1 :])
        may_be = filled[at] >= 2 and any(filled[at + 1 :]) and is_wide
        if may_be and (not own or _has_options(top[at + 1][1], own)):
            return at
    for at, count in enumerate(filled[:-1]):
        if count >= 2 and any(filled[at + 1 :]):
            return at
    return next((at for at, count in enumerate(filled[:-1]) if count), None)


def _width(filled: Sequence[int]) -> int:
    """Give how many cells nearly all rows have at most; one odd row does not count."""
    written = sorted(count for count in filled if count)
    return written[int(_NEARLY_ALL * (len(written) - 1))] if written else 0


def _spans(number: int, merged: Sequence[Merged]) -> list[Merged]:
    return [one for one in merged if one.top == number - 1 and one.width > 1]


def _has_options(below: Sequence[str], spans: Sequence[Merged]) -> bool:
    """Tell whether options stand under merged questions, as under no title.

    Beside them the first column has its header above, and nothing below it.
    """
    if not below or below[0].strip() or any(one.left == 0 for one in spans):
        return False
    columns = [at for one in spans for at in range(one.left, one.right + 1)]
    filled = sum(at < len(below) and bool(below[at].strip()) for at in columns)
    return filled >= _OPTIONS * len(columns)


def _filled(rows: Iterable[Numbered], merged: Sequence[Merged]) -> Iterator[Row]:
    waiting = list(reversed(merged))
    held: list[tuple[Merged, str]] = []  # merged downwards, with what they say
    for number, cells in rows:
        at = number - 1
        held = [(one, said) for one, said in held if one.bottom >= at]
        repeated = {one.left: said for one, said in held if one.left < len(cells)}
        own = [repeated.get(place, cell) for place, cell in enumerate(cells)]
        across = False
        while waiting and waiting[-1].top <= at:
            one = waiting.pop()
            across = across or one.width > 1
            if one.bottom > at and one.left < len(cells):
                held.append((one, cells[one.left]))
        row = Row(number, own, repeated=frozenset(repeated))
        yield replace(row, left_out="headings") if across and _is_alone(row) else row


def _is_alone(row: Row) -> bool:
    written = [cell for at, cell in enumerate(row.cells) if at not in row.repeated]
    return sum(bool(cell.strip()) for cell in written) == 1


def _fitted(row: Row, width: int) -> Row:
    fitted = tables.fitted(row.number, row.cells, width)
    return replace(fitted, left_out=row.left_out, repeated=row.repeated)


def _trimmed(cells: Sequence[str]) -> Sequence[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
