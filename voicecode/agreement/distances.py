"""Distances between the values that coders give: how much each disagreement counts.

All are symmetric and 0 from a value to itself. They go into Krippendorff's alpha as
they stand: those of numbers are squared already, those of names and of sets lie
between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from voicecode.agreement.ratios import Floats
from voicecode.agreement.sets import Booleans, Integers

_BLOCK = 4_000_000  # distances held at a time

# How alike two sets can be in kind: the same, one inside the other, overlapping.
_SAME, _INSIDE, _OVERLAPPING = 1.0, 2 / 3, 1 / 3


@dataclass(frozen=True, slots=True)
class Distances:
    """The distances between a number of ``values``, told a part at a time.

    There can be thousands of different sets, and a table of all distances between
    them is then too large to hold. ``rows`` gives those from some values to all, some
    x values; ``pairs`` gives those from each of some to each of as many others.
    """

    values: int
    rows: Callable[[slice], Floats]
    pairs: Callable[[Integers, Integers], Floats]

    def between(self, one: Floats, other: Floats) -> Floats:
        """Add up the distances from all of one to all of the other, for each draw.

        Both are frequencies, draws x values.
        """
        total = np.zeros(len(one))
        at_a_time = max(1, _BLOCK // max(self.values, 1))
        for begin in range(0, self.values, at_a_time):
            some = slice(begin, begin + at_a_time)
            total += ((one[:, some] @ self.rows(some)) * other).sum(axis=1)
        return total

    def table(self) -> Floats:
        """Give all distances: values x values."""
        return self.rows(slice(None))


def given(table: Floats) -> Distances:
    """Take the distances of a table, values x values."""
    return Distances(
        len(table), lambda some: table[some], lambda one, other: table[one, other]
    )


def nominal(values: int) -> Distances:
    """Put different values 1 apart; there are ``values`` of them."""
    return _of_numbers(np.arange(values, dtype=np.float64), _differ)


def absolute(numbers: Floats) -> Distances:
    """Put numbers as far apart as their difference."""
    return _of_numbers(numbers, lambda one, other: np.abs(one - other))


def interval(numbers: Floats) -> Distances:
    """Put numbers as far apart as their difference squared (Krippendorff 2011)."""
    return _of_numbers(numbers, lambda one, other: np.square(one - other))


def ordinal(frequencies: Floats) -> Distances:
    """Put ranks as far apart as codings lie between, squared (Krippendorff 2011).

    ``frequencies`` says how often each value was given, in the values' order. What
    lies between counts the codings from one value to the other, with half of those
    at either end; so it is the difference of the two values' middle ranks.
    """
    return interval(middle_ranks(frequencies))


def middle_ranks(frequencies: Floats) -> Floats:
    """Give each value's mean rank among all codings, around their middle.

    The last axis of ``frequencies`` is the values, in order; the result has its
    shape.
    """
    ends = np.cumsum(frequencies, axis=-1)
    return ends - (frequencies + ends[..., -1:]) / 2


def jaccard(sets: Booleans) -> Distances:
    """Put sets 1 - shared / united codes apart (Jaccard 1912); the empty are alike.

    ``sets`` is sets x codes.
    """
    return _of_sets(sets, lambda shared, united, _: _likeness(shared, united))


def masi(sets: Booleans) -> Distances:
    """Put sets 1 - Jaccard's likeness x monotonicity apart (Passonneau 2006).

    Monotonicity is 1 for the same sets, 2/3 where one holds the other, 1/3 where
    each has codes of its own, 0 where none is shared. Two empty sets are the same.
    ``sets`` is sets x codes.
    """
    return _of_sets(sets, _masi)


def _of_numbers(
    numbers: Floats, apart: Callable[[Floats, Floats], Floats]
) -> Distances:
    return Distances(
        len(numbers),
        lambda some: apart(numbers[some, None], numbers[None, :]),
        lambda one, other: apart(numbers[one], numbers[other]),
    )


def _differ(one: Floats, other: Floats) -> Floats:
    return np.not_equal(one, other).astype(np.float64)


def _of_sets(
    sets: Booleans, likeness: Callable[[Floats, Floats, Floats], Floats]
) -> Distances:
    """Measure sets by the sizes of their intersection, union and smaller one."""
    members = sets.astype(np.float64)
    sizes = members @ np.ones(sets.shape[1])

    def apart(shared: Floats, one: Floats, other: Floats) -> Floats:
        return 1 - likeness(shared, one + other - shared, np.minimum(one, other))

    def rows(some: slice) -> Floats:
        return apart(members[some] @ members.T, sizes[some, None], sizes[None, :])

    def pairs(one: Integers, other: Integers) -> Floats:
        shared = np.einsum("ij,ij->i", members[one], members[other])
        return apart(shared, sizes[one], sizes[other])

    return Distances(len(sets), rows, pairs)


def _masi(shared: Floats, united: Floats, smaller: Floats) -> Floats:
    inside = np.where(shared == smaller, _INSIDE, _OVERLAPPING)
    monotonicity = np.where(shared == united, _SAME, inside)
    return _likeness(shared, united) * monotonicity


def _likeness(shared: Floats, united: Floats) -> Floats:
    likeness = np.ones_like(united)
    np.divide(shared, united, out=likeness, where=united > 0)
    return likeness
