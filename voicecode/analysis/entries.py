"""Entries: exact counts on their way into one table, and what readers know of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from voicecode.domain.disclosure import Bound, Cell, Claim, CountTable, Total

Given = tuple[Mapping[Cell, int], int]  # the weights of cells, and their least sum


class Entries:
    """The counts of one evidence, gathered so that all its prints are covered at once.

    ``words`` are those of the claims.
    """

    def __init__(self) -> None:
        self.words: dict[Claim, str] = {}
        self._counts: dict[Cell, int] = {}
        self._totals: list[Total] = []
        self._bounds: list[Bound] = []
        self._unprinted: set[Cell] = set()
        self._seen: dict[Cell, int] = {}

    def __getitem__(self, cell: Cell) -> int:
        return self._counts.get(cell, 0)

    def enter(self, cell: Cell, count: int, *, is_printed: bool = True) -> Cell:
        """Enter a count; give its cell."""
        self._counts[cell] = count
        if not is_printed:
            self._unprinted.add(cell)
        return cell

    def add_up(
        self, cell: Cell, parts: Iterable[Cell], *, is_printed: bool = True
    ) -> Cell:
        """Enter the sum of cells that were entered; give its cell."""
        parts = tuple(parts)
        total = sum(self._counts[part] for part in parts)
        self.enter(cell, total, is_printed=is_printed)
        self._totals.append(Total(cell, parts))
        return cell

    def see(self, cell: Cell, count: int) -> None:
        """Say how many of a cell a reader can see; more than there are they cannot."""
        if cell in self._counts:
            seen = max(count, self._seen.get(cell, 0))
            self._seen[cell] = min(seen, self._counts[cell])

    def know(self, weights: Mapping[Cell, int], least: int = 0) -> None:
        """Take it that a reader knows a bound, if it holds."""
        self._bind(Bound(weights, least))

    def is_most(self, more: Iterable[Cell], fewer: Iterable[Cell]) -> None:
        """Take it that a reader knows some cells to come to no less than others."""
        weights: dict[Cell, int] = {}
        for cells, by in ((more, 1), (fewer, -1)):
            for cell in cells:
                weights[cell] = weights.get(cell, 0) + by
        self.know(weights)

    def claim(self, claim: Claim, words: str, gives: Iterable[Given]) -> None:
        """Note the words of a claim, and what they give away of cells."""
        self.words[claim] = words
        for weights, least in gives:
            self._bind(Bound(weights, least, claim))

    def _bind(self, bound: Bound) -> None:
        weights = {
            cell: by
            for cell, by in bound.weights.items()
            if cell in self._counts and by
        }
        held = sum(self._counts[cell] * by for cell, by in weights.items())
        if weights and held >= bound.least:
            self._bounds.append(Bound(weights, bound.least, bound.claim))

    def table(self) -> CountTable:
        """Give the table of all that was entered."""
        return CountTable(
            counts=self._counts,
            totals=tuple(self._totals),
            bounds=tuple(self._bounds),
            unprinted=frozenset(self._unprinted),
            seen=self._seen,
        )
