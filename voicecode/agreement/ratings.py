"""Ratings: the one value that each coder gave each unit, as numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

import numpy as np

from voicecode.agreement.distances import Distances
from voicecode.agreement.ratios import Floats
from voicecode.agreement.sets import Booleans, Integers

NOT_CODED = -1

# As long as a table of codings x values has no more cells than this, all draws are
# counted in one product; beyond, one by one, without such a table.
_SMALL_TABLE = 1_000_000


@dataclass(frozen=True)
class Ratings:
    """What coders gave units.

    ``given`` is units x coders: numbers from 0 up to, not including, ``values``, or
    NOT_CODED. Coefficients take *weights* beside the ratings: draws x units, how
    often each unit stands in each draw of a bootstrap; all ones, one row, for the
    ratings themselves. They give one number a draw, NaN where it is not defined.
    """

    given: Integers
    values: int

    @property
    def units(self) -> int:
        """How many units there are, coded or not."""
        return int(self.given.shape[0])

    @property
    def coders(self) -> int:
        """How many coders there are."""
        return int(self.given.shape[1])

    @cached_property
    def coded(self) -> Booleans:
        """Which units each coder coded: units x coders."""
        return np.not_equal(self.given, NOT_CODED)

    @cached_property
    def codings(self) -> Floats:
        """How many coders coded each unit."""
        return self.coded.astype(np.float64) @ np.ones(self.coders)

    @cached_property
    def pairable(self) -> Booleans:
        """Which units at least two coders coded."""
        return np.greater_equal(self.codings, 2)

    @cached_property
    def agreeing(self) -> Floats:
        """What share of each unit's pairs of codings are the same, 0 to 1."""
        same = np.zeros(self.units)
        for one, other in self.pairs():
            first, second = self.given[:, one], self.given[:, other]
            same += self.coded[:, one] & (first == second)
        return 2 * same / np.maximum(self.codings * (self.codings - 1), 1)

    def apart(self, distances: Distances) -> Floats:
        """Add up the distances of each unit's pairs of codings."""
        total = np.zeros(self.units)
        for one, other in self.pairs():
            both = self.coded[:, one] & self.coded[:, other]
            first, second = self.given[both, one], self.given[both, other]
            total[both] += distances.pairs(first, second)
        return total

    @property
    def once(self) -> Floats:
        """The weights of the ratings themselves: every unit once."""
        return np.ones((1, self.units))

    def frequencies(self, weights: Floats) -> Floats:
        """Count how often each value was given: draws x values."""
        units, coders = np.nonzero(self.coded)
        return tallied(self.given[units, coders], self.values, weights[:, units])

    def condensed(self) -> tuple[Ratings, Integers]:
        """Give each different row once, and which of them each unit has.

        A coefficient does not change when the units that are coded alike become one
        that weighs as much as they do together.
        """
        rows, place = np.unique(self.given, axis=0, return_inverse=True)
        return Ratings(rows, self.values), place.reshape(-1).astype(np.int64)

    def of(self, *coders: int) -> Ratings:
        """Give the ratings of some coders, by their columns."""
        return Ratings(self.given[:, coders], self.values)

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield each two coders' columns."""
        return combinations(range(self.coders), 2)


def tallied(numbers: Integers, values: int, weights: Floats) -> Floats:
    """Add up the weights of equal numbers: draws x values.

    ``numbers`` lie from 0 up to ``values``; ``weights`` is draws x numbers.
    """
    if values * len(numbers) <= _SMALL_TABLE:
        which = np.equal(numbers[:, None], np.arange(values)).astype(np.float64)
        counted: Floats = weights @ which
        return counted
    sums = [np.bincount(numbers, draw, minlength=values) for draw in weights]
    return np.array(sums, dtype=np.float64).reshape(len(weights), values)
