"""Disclosure control: how small numbers are printed, and how people are described."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

Cell = Hashable
Claim = Hashable


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

    @property
    def is_exact(self) -> bool:
        """Whether every number is printed as it is."""
        return self.rounding == 1 and self.threshold == 1


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
class Bound:
    """What is known of cells together: their weighted sum is at least so much.

    ``claim`` is what says so in words, such as "most parents", and can be left unsaid;
    where it is None, everybody knows.
    """

    weights: Mapping[Cell, int]
    least: int = 0
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class CountTable:
    """Exact counts and all that a reader knows of how they hang together.

    ``totals`` are sums that hold, ``bounds`` what else does. Of ``unprinted`` cells
    nothing stands in print. ``seen`` is how many of a cell a reader can see anyway,
    such as the people whose quotes stand there.
    """

    counts: Mapping[Cell, int]
    totals: tuple[Total, ...] = ()
    bounds: tuple[Bound, ...] = ()
    unprinted: frozenset[Cell] = frozenset()
    seen: Mapping[Cell, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for total in self.totals:
            if self.counts[total.cell] != sum(self.counts[one] for one in total.parts):
                raise ValueError("a total is not the sum of its parts")
        if any(count < 0 for count in self.counts.values()):
            raise ValueError("a count is negative")
        for bound in self.bounds:
            if self.of(bound.weights) < bound.least:
                raise ValueError("a bound does not hold")

    def of(self, weights: Mapping[Cell, int]) -> int:
        """Add up counts, each as often as its weight says."""
        return sum(self.counts[cell] * weight for cell, weight in weights.items())


@dataclass(frozen=True, slots=True)
class Cover:
    """What is kept from print: cells beside the small ones, and claims."""

    hidden: frozenset[Cell] = frozenset()
    unsaid: frozenset[Claim] = frozenset()
