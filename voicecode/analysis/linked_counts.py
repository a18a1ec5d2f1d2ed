"""Linked counts: a table and all its sums, printed once, so that no two prints differ.

The same number often stands in several tables and charts of a report. Where each were
suppressed by itself, one could give away what another hides; so all of them take their
print from here.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from voicecode.analysis import small_numbers, suppression
from voicecode.domain.disclosure import Cell, CountTable, Publication, Total

Name = Hashable
_Value = TypeVar("_Value")
_Place = TypeVar("_Place", bound=tuple[Name, Name])
ALL = "all"  # in place of a row or a column: the sum over them


@dataclass(frozen=True, slots=True)
class LinkedCounts:
    """Counts by row and column, their sums, and how each is printed."""

    counts: Mapping[tuple[Name, Name], int]
    print: Mapping[tuple[Name, Name], str]
    publication: Publication

    def count(self, row: Name, column: Name = ALL) -> int:
        """Give the exact count of a cell or a sum."""
        return self.counts.get((row, column), 0)

    def printed(self, row: Name, column: Name = ALL) -> str:
        """Give a cell or a sum as it is printed."""
        return self.print.get((row, column), "0")

    def length(self, row: Name, column: Name = ALL) -> int:
        """Give the length of a bar that tells no more than the print: 0 if hidden."""
        if self.printed(row, column) == small_numbers.HIDDEN:
            return 0
        return length(self.count(row, column), self.publication)


def length(count: int, publication: Publication) -> int:
    """Give the length of a bar of a count that is not hidden: 0 for a small one."""
    if small_numbers.is_small(count, publication):
        return 0
    return small_numbers.rounded(count, publication.rounding)


def of(counts: Mapping[_Place, int], publication: Publication) -> LinkedCounts:
    """Add up counts by row and column, and print them so that none can be worked out.

    Rows and columns in which nobody is counted are true zeros and take no part.
    """
    given = {place: count for place, count in counts.items() if count}
    rows = list(dict.fromkeys(row for row, _ in given))
    columns = list(dict.fromkeys(column for _, column in given))
    whole: dict[Cell, int] = {(row, column): 0 for row in rows for column in columns}
    whole.update((place, count) for place, count in given.items())
    totals = [
        *(_added(whole, (row, ALL), [(row, one) for one in columns]) for row in rows),
        *(_added(whole, (ALL, one), [(row, one) for row in rows]) for one in columns),
    ]
    if rows:
        totals.append(_added(whole, (ALL, ALL), [(row, ALL) for row in rows]))
        totals.append(Total((ALL, ALL), tuple((ALL, one) for one in columns)))
    table = CountTable(whole, tuple(totals))
    return LinkedCounts(
        counts=_pairs(table.counts),
        print=_pairs(suppression.printed(table, publication)),
        publication=publication,
    )


def _added(whole: dict[Cell, int], cell: Cell, parts: Sequence[Cell]) -> Total:
    whole[cell] = sum(whole[part] for part in parts)
    return Total(cell, tuple(parts))


def _pairs(cells: Mapping[Cell, _Value]) -> dict[tuple[Name, Name], _Value]:
    return {cell: value for cell, value in cells.items() if isinstance(cell, tuple)}
