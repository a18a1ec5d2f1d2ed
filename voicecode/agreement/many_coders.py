"""Coefficients for any number of coders, who need not all code every unit.

Each takes ratings and weights, draws x units, and gives a number a draw, at most 1:
NaN where no unit has two codings or chance alone would agree fully. Where units have
unequal numbers of coders the rule is that of Gwet (2014), "Handbook of Inter-Rater
Reliability", 4th edition: observed agreement is the mean, over the units with two or
more codings, of the share of their pairs that agree; a value's share by chance is the
mean, over the units with any, of its share in the unit. So every unit counts the same.
"""

from __future__ import annotations

import numpy as np

from voicecode.agreement import ratios
from voicecode.agreement.ratings import Ratings
from voicecode.agreement.ratios import Floats


def percent(ratings: Ratings, weights: Floats) -> Floats:
    """Give the mean share of pairs of coders that agree on a unit, 0 to 1."""
    paired = weights * ratings.pairable
    return ratios.of(paired @ ratings.agreeing, paired.sum(axis=1))


def fleiss(ratings: Ratings, weights: Floats) -> Floats:
    """Give Fleiss' kappa (1971): by chance all keep to their common shares.

    With two coders it is Scott's pi (1955), not Cohen's kappa.
    """
    expected = (_shares(ratings, weights) ** 2).sum(axis=1)
    return ratios.above_chance(percent(ratings, weights), expected)


def conger(ratings: Ratings, weights: Floats) -> Floats:
    """Give Conger's kappa (1980): by chance each coder keeps to their own shares.

    Chance is the mean over pairs of coders, each coder's shares being over the units
    they coded; coders who coded none are left out. With two coders it is Cohen's.
    """
    common = np.zeros((len(weights), ratings.values))
    alone, coders = np.zeros((2, len(weights)))
    for coder in range(ratings.coders):
        own = _coders_shares(ratings.of(coder), weights)
        common += own
        alone += (own**2).sum(axis=1)
        coders += own.any(axis=1)
    agreeing = (common**2).sum(axis=1) - alone
    return ratios.above_chance(
        percent(ratings, weights), ratios.of(agreeing, coders * (coders - 1))
    )


def brennan_prediger(ratings: Ratings, weights: Floats) -> Floats:
    """Give Brennan and Prediger's kappa (1981): by chance all values are as likely."""
    observed = percent(ratings, weights)
    return ratios.above_chance(
        observed, np.full_like(observed, 1 / max(ratings.values, 1))
    )


def gwet(ratings: Ratings, weights: Floats) -> Floats:
    """Give Gwet's AC1 (2008): chance is what coders in doubt would agree on."""
    shares = _shares(ratings, weights)
    doubt = (shares * (1 - shares)).sum(axis=1)
    others = np.full_like(doubt, ratings.values - 1)
    return ratios.above_chance(percent(ratings, weights), ratios.of(doubt, others))


def _shares(ratings: Ratings, weights: Floats) -> Floats:
    """Give each value's mean share in a unit: draws x values."""
    of_coding = weights / np.maximum(ratings.codings, 1)
    units = weights @ (ratings.codings > 0).astype(np.float64)
    return ratios.of(ratings.frequencies(of_coding), units[:, None])


def _coders_shares(ratings: Ratings, weights: Floats) -> Floats:
    """Give one coder's shares: draws x values, zero where they coded nothing."""
    counts = ratings.frequencies(weights)
    codings = counts.sum(axis=1, keepdims=True)
    return np.divide(counts, np.where(codings > 0, codings, 1.0))
