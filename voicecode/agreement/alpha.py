"""Krippendorff's alpha, for any coders, gaps and distances.

The source is Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability". With
the coincidences o (how often two values meet in a unit, each unit with m codings
counting its pairs by 1 / (m - 1)), the frequencies n of the values among the n..
codings that have a partner, and the distances d, it is

    alpha = 1 - (n.. - 1) * sum(o_ck * d_ck) / sum(n_c * n_k * d_ck).

The sum over the coincidences is gathered unit by unit, so that a unit can be weighted.
"""

from __future__ import annotations

import numpy as np

from voicecode.agreement import distances, ratios
from voicecode.agreement.distances import Distances
from voicecode.agreement.ratings import Ratings
from voicecode.agreement.ratios import Floats


def of(ratings: Ratings, apart: Distances, weights: Floats) -> Floats:
    """Give alpha for each draw: 1 is full agreement, 0 what chance would give.

    ``weights`` is draws x units. NaN where no two values meet that could differ: no
    unit with two coders, or one value throughout.
    """
    weights = weights * ratings.pairable
    frequencies = ratings.frequencies(weights)
    expected = apart.between(frequencies, frequencies)
    observed = 2 * ratings.apart(apart) / np.maximum(ratings.codings - 1, 1)
    return _alpha(frequencies, weights @ observed, expected)


def ordinal(ratings: Ratings, weights: Floats) -> Floats:
    """Give alpha for ranks, for each draw; a value's number is its place in order.

    The distance of two ranks depends on how often all ranks were given, so it
    changes from draw to draw (Krippendorff 2011).
    """
    weights = weights * ratings.pairable
    frequencies = ratings.frequencies(weights)
    ranks = distances.middle_ranks(frequencies)
    squares = (frequencies * ranks**2).sum(axis=1)
    sums = (frequencies * ranks).sum(axis=1)
    expected = 2 * (frequencies.sum(axis=1) * squares - sums**2)
    observed = (weights * _rank_disagreement(ratings, ranks)).sum(axis=1)
    return _alpha(frequencies, observed, expected)


def _alpha(frequencies: Floats, observed: Floats, expected: Floats) -> Floats:
    codings = frequencies.sum(axis=1)
    return 1 - ratios.of((codings - 1) * observed, expected)


def _rank_disagreement(ratings: Ratings, ranks: Floats) -> Floats:
    """Add up each unit's squared differences of ranks / (codings - 1).

    The result is draws x units, and every pair counts both ways.
    """
    of_unit, squared = np.zeros((2, len(ranks), ratings.units))
    for coder in range(ratings.coders):
        coded = ratings.coded[:, coder]
        given = ranks[:, ratings.given[coded, coder]]
        of_unit[:, coded] += given
        squared[:, coded] += given**2
    spread = ratings.codings * squared - of_unit**2
    return 2 * spread / np.maximum(ratings.codings - 1, 1)
