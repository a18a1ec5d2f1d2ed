"""Coefficients: which ones a table allows for, ready to be worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from voicecode.agreement import alpha, distances, many_coders, two_coders
from voicecode.agreement.distances import Distances
from voicecode.agreement.ratings import Ratings, tallied
from voicecode.agreement.ratios import Floats
from voicecode.agreement.sets import Integers
from voicecode.agreement.tables import Table
from voicecode.domain.measures import Measure

Pair = tuple[int, int]
WorkOut = Callable[[Ratings, Floats], Floats]

_OF_ALL: Mapping[Measure, WorkOut] = {
    Measure.PERCENT: many_coders.percent,
    Measure.FLEISS: many_coders.fleiss,
    Measure.CONGER: many_coders.conger,
    Measure.BRENNAN_PREDIGER: many_coders.brennan_prediger,
    Measure.GWET: many_coders.gwet,
}
_OF_PAIRS: Mapping[Measure, WorkOut] = {
    Measure.PERCENT: two_coders.percent,
    Measure.COHEN: two_coders.cohen,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A measure of all coders, or of a pair of them by their columns.

    ``of`` takes weights, draws x rows of the ratings, and gives one number a draw.
    """

    measure: Measure
    pair: Pair | None
    of: Callable[[Floats], Floats]


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a table, and the figures that make sense of it.

    Units coded alike are one of ``rows``; ``place`` says which, for each unit.
    """

    rows: int
    place: Integers
    figures: tuple[Figure, ...]

    def of(self, weights: Floats) -> Floats:
        """Work the figures out: weights are draws x units, the result x figures."""
        gathered = tallied(self.place, self.rows, weights)
        return np.column_stack([figure.of(gathered) for figure in self.figures])

    def of_all(self) -> Reading:
        """Leave out the figures of pairs."""
        kept = tuple(figure for figure in self.figures if figure.pair is None)
        return replace(self, figures=kept)


def of_sets(table: Table) -> Reading:
    """Read whole sets of codes.

    But for Jaccard's and MASI, measures take different sets as different values,
    however much they share; with one code a unit, that is the code.
    """
    ratings, sets = table.sets()
    apart = {
        Measure.ALPHA: distances.nominal(len(sets)),
        Measure.ALPHA_JACCARD: distances.jaccard(sets),
        Measure.ALPHA_MASI: distances.masi(sets),
    }
    return _reading(ratings, lambda rows: (*_of_values(rows), *_alphas(rows, apart)))


def of_presence(table: Table, code: str) -> Reading:
    """Read whether one code is present or absent.

    As sets, with the code or empty, these are as far apart as as names; so the
    set-valued alphas are the nominal one.
    """
    nominal = distances.nominal(2)
    measures = (Measure.ALPHA, Measure.ALPHA_JACCARD, Measure.ALPHA_MASI)
    apart = dict.fromkeys(measures, nominal)
    return _reading(
        table.presence(code), lambda rows: (*_of_values(rows), *_alphas(rows, apart))
    )


def of_numbers(table: Table) -> Reading | None:
    """Read codes as numbers; None unless each coding is one number.

    Distances go by the numbers themselves, not by their places in order.
    """
    read = table.numbers()
    if read is None:
        return None
    ratings, numbers = read
    return _reading(ratings, lambda rows: _of_numbers(rows, numbers))


def _reading(
    ratings: Ratings,
    figures: Callable[[Ratings], Iterator[Figure] | tuple[Figure, ...]],
) -> Reading:
    rows, place = ratings.condensed()
    return Reading(rows.units, place, tuple(figures(rows)))


def _of_values(ratings: Ratings) -> Iterator[Figure]:
    for measure, work_out in _OF_ALL.items():
        yield Figure(measure, None, partial(work_out, ratings))
    if ratings.coders == 2:
        yield Figure(Measure.SCOTT, None, partial(two_coders.scott, ratings))
    for pair in ratings.pairs():
        both = ratings.of(*pair)
        for measure, work_out in _OF_PAIRS.items():
            yield Figure(measure, pair, partial(work_out, both))


def _alphas(ratings: Ratings, apart: Mapping[Measure, Distances]) -> Iterator[Figure]:
    for measure, distance in apart.items():
        yield Figure(measure, None, partial(alpha.of, ratings, distance))


def _of_numbers(ratings: Ratings, numbers: Floats) -> Iterator[Figure]:
    squared = distances.interval(numbers)
    yield Figure(Measure.ALPHA_ORDINAL, None, partial(alpha.ordinal, ratings))
    yield from _alphas(ratings, {Measure.ALPHA_INTERVAL: squared})
    apart = {
        Measure.COHEN_LINEAR: distances.absolute(numbers),
        Measure.COHEN_QUADRATIC: squared,
    }
    for pair in ratings.pairs():
        both = ratings.of(*pair)
        for measure, distance in apart.items():
            weighted = partial(two_coders.weighted_cohen, both, distance)
            yield Figure(measure, pair, weighted)
