"""Suppression: which more cells of a table to hide, so that none can be worked out.

A small count that is hidden can often be had by taking the rest of its row from the
row's total. So further cells are hidden until, for every hidden cell, there is another
table that would have been printed in exactly the same way and has another number there.
That table is the proof: whoever reads the print cannot tell the two apart. Source of
the idea: Cox, "Suppression Methodology and Statistical Disclosure Control", JASA 75
(1980).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from voicecode.analysis import small_numbers
from voicecode.domain.disclosure import Cell, CountTable, Publication, Range, Total

_DEPTHS = (3, 10)  # cells changed beside the first, in search of another table
_TRIES = 1_000  # in search of one other table; what is not found counts as not there
_UNKNOWN = Range(0, None)


def printed(table: CountTable, publication: Publication) -> dict[Cell, str]:
    """Give every cell as it is printed: counts, "fewer than 5", or "suppressed"."""
    hidden = also_hidden(table, publication)
    return {
        cell: small_numbers.HIDDEN
        if cell in hidden
        else small_numbers.printed(count, publication)
        for cell, count in table.counts.items()
    }


def also_hidden(table: CountTable, publication: Publication) -> frozenset[Cell]:
    """Choose the cells that are hidden beside the small ones.

    The smallest go first, and parts before totals. In the last resort even the words
    "fewer than 5" are hidden.
    """
    hidden: dict[Cell, None] = {}
    while (open_cell := _open(table, publication, hidden)) is not None:
        hidden[_next(table, publication, hidden, open_cell)] = None
    return frozenset(hidden)


def _open(
    table: CountTable, publication: Publication, hidden: Mapping[Cell, None]
) -> Cell | None:
    """Find a suppressed cell that could be worked out, or nothing."""
    search = _Search(table, ranges(table, publication, hidden))
    small = (
        cell
        for cell, count in table.counts.items()
        if small_numbers.is_small(count, publication)
    )
    for cell in chain(small, hidden):
        if not search.has_another(cell):
            return cell
    return None


def ranges(
    table: CountTable, publication: Publication, hidden: Mapping[Cell, None]
) -> dict[Cell, Range]:
    """Say what the print tells of every cell."""
    return {
        cell: _UNKNOWN if cell in hidden else small_numbers.told(count, publication)
        for cell, count in table.counts.items()
    }


def _next(
    table: CountTable,
    publication: Publication,
    hidden: Mapping[Cell, None],
    open_cell: Cell,
) -> Cell:
    """Choose what to hide next: what closes the cell, or leads to what will."""
    shown = _in_order(table, publication, hidden)
    for candidate in shown:
        told = ranges(table, publication, {**hidden, candidate: None})
        if _Search(table, told).has_another(open_cell):
            return candidate
    # Every sum that it stands in needs a second suppressed cell.
    alone = {
        cell
        for total in table.totals
        if open_cell in (cells := (total.cell, *total.parts))
        and not any(
            _is_closed(table, publication, hidden, c) for c in cells if c != open_cell
        )
        for cell in cells
    }
    return next((cell for cell in shown if cell in alone), shown[0])


def _is_closed(
    table: CountTable, publication: Publication, hidden: Mapping[Cell, None], cell: Cell
) -> bool:
    return cell in hidden or small_numbers.is_small(table.counts[cell], publication)


def _in_order(
    table: CountTable, publication: Publication, hidden: Mapping[Cell, None]
) -> list[Cell]:
    """List what may still be hidden: the smallest parts first, zeros and sums last."""
    sums = {total.cell for total in table.totals}
    shown = [cell for cell in table.counts if cell not in hidden]
    return sorted(
        shown,
        key=lambda cell: (
            small_numbers.is_small(table.counts[cell], publication),
            table.counts[cell] == 0,
            cell in sums,
            table.counts[cell],
        ),
    )


@dataclass(slots=True)
class _Search:
    """A search for another table that the print leaves possible."""

    table: CountTable
    told: Mapping[Cell, Range]
    tries: int = 0
    _sums: dict[Cell, list[Total]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for total in self.table.totals:
            for cell in (total.cell, *total.parts):
                self._sums.setdefault(cell, []).append(total)

    def has_another(self, cell: Cell) -> bool:
        """Tell whether some other table would be printed the same but for a cell."""
        for change in (1, -1):
            for deepest in _DEPTHS:
                self.tries = 0
                if self._may(cell, change) and self._mends({cell: change}, deepest):
                    return True
        return False

    def _may(self, cell: Cell, change: int) -> bool:
        return self.told[cell].holds(self.table.counts[cell] + change)

    def _mends(self, changes: dict[Cell, int], deeper: int) -> bool:
        """Change further cells until every sum holds again."""
        self.tries += 1
        broken = self._broken(changes)
        if broken is None:
            return True
        if deeper == 0 or self.tries > _TRIES:
            return False
        total, off = broken
        for cell, sign in self._menders(total, changes):
            if self._may(cell, sign * off):
                changes[cell] = sign * off
                if self._mends(changes, deeper - 1):
                    return True
                del changes[cell]
        return False

    def _broken(self, changes: Mapping[Cell, int]) -> tuple[Total, int] | None:
        """Find a sum that does not hold, and by how much its parts exceed it."""
        touched = {id(t): t for cell in changes for t in self._sums.get(cell, ())}
        for total in touched.values():
            off = sum(changes.get(part, 0) for part in total.parts)
            off -= changes.get(total.cell, 0)
            if off:
                return total, off
        return None

    def _menders(
        self, total: Total, changes: Mapping[Cell, int]
    ) -> Iterator[tuple[Cell, int]]:
        cells: Sequence[tuple[Cell, int]] = [
            (total.cell, 1), *((part, -1) for part in total.parts)
        ]  # fmt: skip
        return ((cell, sign) for cell, sign in cells if cell not in changes)
