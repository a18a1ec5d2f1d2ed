"""Intervals: how far a figure could be off, given how few units it rests on."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from voicecode.agreement.ratios import Floats
from voicecode.domain.scores import Interval

# Weights (draws x units) in, one row of figures for each draw out; NaN is undefined.
Statistic = Callable[[Floats], Floats]

_ENDS = (2.5, 97.5)  # percentiles: what 95 % of the draws lie between
_NORMAL = 1.959963984540054  # the 97.5th percentile of the normal distribution
_BLOCK = 4_000_000  # weights held at a time
_PARTS = 20  # in which the draws are made, so that it can be told how far they are
# A figure that more of the draws than this cannot say has no interval: what the other
# draws say of it is then about a table unlike the one at hand.
_UNSAID = 0.05


@dataclass(frozen=True, slots=True)
class Resampling:
    """How the bootstrap draws: how often, from which seed, and what.

    ``clusters`` has a key for each unit, such as its respondent or source, and whole
    clusters are drawn; without it each unit is drawn by itself. ``tell`` hears the
    share of the draws that is done, 0 to 1.
    """

    seed: int = 0
    draws: int = 1000
    clusters: Sequence[Hashable] | None = None
    tell: Callable[[float], None] = lambda _share: None


def bootstrap(
    statistic: Statistic, units: int, resampling: Resampling
) -> tuple[Interval | None, ...]:
    """Give the interval of each figure by the percentile bootstrap (Efron 1979).

    As many clusters as there are get drawn with replacement, and a unit weighs as
    often as its cluster was drawn. The same seed gives the same intervals. A figure
    that is undefined in more than one draw in twenty has None, and so have all with
    fewer than two clusters; other undefined draws are left out.
    """
    keys = range(units) if resampling.clusters is None else resampling.clusters
    cluster_of = _numbered(keys)
    if units == 0 or cluster_of.max() == 0:
        return tuple(None for _ in statistic(np.ones((1, units)))[0])
    blocks: list[Floats] = []
    for weights, share in _weights(cluster_of, resampling):
        blocks.append(statistic(weights))
        resampling.tell(share)
    return tuple(_interval(figure) for figure in np.concatenate(blocks).T)


def wilson(successes: int, trials: int) -> Interval | None:
    """Give the score interval of a share (Wilson 1927); None without trials."""
    if trials == 0:
        return None
    share, square = successes / trials, _NORMAL**2
    middle = share + square / (2 * trials)
    spread = _NORMAL * math.sqrt(
        share * (1 - share) / trials + square / (4 * trials**2)
    )
    whole = 1 + square / trials
    low, high = (middle - spread) / whole, (middle + spread) / whole
    return Interval(
        low=0.0 if successes == 0 else low,  # where rounding would go astray
        high=1.0 if successes == trials else high,
    )


def _numbered(keys: Sequence[Hashable]) -> npt.NDArray[np.int64]:
    numbers: dict[Hashable, int] = {}
    numbered = [numbers.setdefault(key, len(numbers)) for key in keys]
    return np.array(numbered, dtype=np.int64)


def _weights(
    cluster_of: npt.NDArray[np.int64], resampling: Resampling
) -> Iterator[tuple[Floats, float]]:
    """Yield the draws, some at a time: how often each has each unit, and how far."""
    generator = np.random.default_rng(resampling.seed)
    clusters = int(cluster_of.max()) + 1
    part = math.ceil(resampling.draws / _PARTS)
    at_a_time = max(1, min(part, _BLOCK // len(cluster_of)))
    for begin in range(0, resampling.draws, at_a_time):
        draws = min(at_a_time, resampling.draws - begin)
        drawn = generator.integers(clusters, size=(draws, clusters))
        drawn += np.arange(draws)[:, None] * clusters
        counts = np.bincount(drawn.ravel(), minlength=draws * clusters)
        weights = counts.reshape(draws, clusters)[:, cluster_of].astype(np.float64)
        yield weights, (begin + draws) / resampling.draws


def _interval(drawn: Floats) -> Interval | None:
    said = drawn[~np.isnan(drawn)]
    if len(said) < (1 - _UNSAID) * len(drawn):
        return None
    low, high = np.percentile(said, _ENDS)
    return Interval(float(low), float(high))
