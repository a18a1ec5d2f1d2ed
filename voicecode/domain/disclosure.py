"""Disclosure control: how small numbers are printed, and how people are described."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

Cell = Hashable


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publication lays down.

    Counts under ``threshold`` are not printed, others are rounded to the nearest
    ``rounding``; a combination of attributes is printed where at least ``k`` people
    share it.
    """

    rounding: int = 5
    threshold: int = 5
    k: int = 5

    def __post_init__(self) -> None:
        if self.rounding < 1 or self.threshold < 1 or self.k < 1:
            raise ValueError("rounding, threshold and k are at least 1")


@dataclass(frozen=True, slots=True)
class Range:
    """The whole numbers that a printed cell leaves possible; None is no upper end."""

    least: int
    most: int | None

    def holds(self, value: int) -> bool:
        """Tell whether a number is possible."""
        return value >= self.least and (self.most is None or value <= self.most)


@dataclass(frozen=True, slots=True)
class Total:
    """A cell that is the sum of others: a row's, a column's, a group's, all."""

    cell: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CountTable:
    """Exact counts, and which of them are sums of which; every sum holds."""

    counts: Mapping[Cell, int]
    totals: tuple[Total, ...] = ()

    def __post_init__(self) -> None:
        for total in self.totals:
            if self.counts[total.cell] != sum(self.counts[one] for one in total.parts):
                raise ValueError("a total is not the sum of its parts")
        if any(count < 0 for count in self.counts.values()):
            raise ValueError("a count is negative")
