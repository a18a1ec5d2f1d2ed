"""Coefficients for two coders, over the units that both coded.

Each takes the ratings of two coders and weights, draws x units, and gives a number a
draw, at most 1: NaN where no unit has both or chance alone would agree fully.
"""

from __future__ import annotations

import numpy as np

from voicecode.agreement import ratios
from voicecode.agreement.distances import Distances
from voicecode.agreement.ratings import Ratings
from voicecode.agreement.ratios import Floats


def percent(ratings: Ratings, weights: Floats) -> Floats:
    """Give the share of units with the same value from both, 0 to 1."""
    weights = weights * ratings.pairable
    return ratios.of(weights @ _same(ratings), weights.sum(axis=1))


def cohen(ratings: Ratings, weights: Floats) -> Floats:
    """Give Cohen's kappa (1960): by chance each coder keeps to their own shares."""
    one, other = _frequencies(ratings, weights)
    expected = ratios.of((one * other).sum(axis=1), one.sum(axis=1) ** 2)
    return ratios.above_chance(percent(ratings, weights), expected)


def weighted_cohen(ratings: Ratings, apart: Distances, weights: Floats) -> Floats:
    """Give Cohen's weighted kappa (1968), each disagreement by its distance.

    Absolute differences give the linear kappa, squared ones the quadratic.
    """
    one, other = _frequencies(ratings, weights)
    observed = (weights * ratings.pairable) @ ratings.apart(apart)
    expected = apart.between(one, other)
    return 1 - ratios.of(one.sum(axis=1) * observed, expected)


def scott(ratings: Ratings, weights: Floats) -> Floats:
    """Give Scott's pi (1955): by chance both coders keep to their common shares."""
    one, other = _frequencies(ratings, weights)
    both = one + other
    expected = ratios.of((both**2).sum(axis=1), both.sum(axis=1) ** 2)
    return ratios.above_chance(percent(ratings, weights), expected)


def _same(ratings: Ratings) -> Floats:
    first, second = ratings.given.T
    same: Floats = np.equal(first, second).astype(np.float64)
    return same


def _frequencies(ratings: Ratings, weights: Floats) -> tuple[Floats, Floats]:
    weights = weights * ratings.pairable
    return ratings.of(0).frequencies(weights), ratings.of(1).frequencies(weights)
