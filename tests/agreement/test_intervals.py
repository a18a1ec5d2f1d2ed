from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest

from voicecode.agreement import intervals
from voicecode.agreement.intervals import Resampling
from voicecode.agreement.ratios import Floats
from voicecode.domain.scores import Interval

VALUES = np.array([0.0, 1.0] * 50)


def _mean(weights: Floats) -> Floats:
    return (weights @ VALUES / weights.sum(axis=1))[:, None]


def _sum_of_roots(weights: Floats) -> Floats:
    return (weights @ np.sqrt(np.arange(20.0)))[:, None]


def _of_mean(**settings) -> Interval | None:
    [found] = intervals.bootstrap(_mean, len(VALUES), Resampling(**settings))
    return found


def test_an_interval_of_a_mean_is_two_standard_errors_either_way() -> None:
    found = _of_mean()
    assert found is not None
    assert found.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert found.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_a_seed_settles_the_interval_whatever_is_held_at_a_time() -> None:
    def drawn(seed: int) -> tuple[Interval | None, ...]:
        return intervals.bootstrap(_sum_of_roots, 20, Resampling(seed=seed))

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)
    with patch.object(intervals, "_BLOCK", 140):
        [held_less] = drawn(1)
    [held] = drawn(1)
    assert held is not None
    assert held_less is not None
    assert held_less.low == pytest.approx(held.low, rel=1e-12)
    assert held_less.high == pytest.approx(held.high, rel=1e-12)


def test_what_belongs_together_is_drawn_together() -> None:
    """Ten respondents who always say the same are ten draws, not a hundred."""
    respondents = [f"{value}-{place % 5}" for place, value in enumerate(VALUES)]
    wide, narrow = _of_mean(clusters=respondents), _of_mean()
    assert wide is not None
    assert narrow is not None
    assert wide.high - wide.low > 2 * (narrow.high - narrow.low)


def test_clusters_of_one_unit_are_units() -> None:
    assert _of_mean(clusters=list("".join(map(chr, range(200, 300))))) == _of_mean()


@pytest.mark.parametrize(
    ("values", "clusters"), [([], None), ([0.5], None), ([0.5, 0.2], ["P1", "P1"])]
)
def test_fewer_than_two_clusters_have_no_interval(values, clusters) -> None:
    def both(weights: Floats) -> Floats:
        return np.column_stack([weights @ np.array(values)] * 2)

    found = intervals.bootstrap(both, len(values), Resampling(clusters=clusters))
    assert found == (None, None)


@pytest.mark.parametrize(("share", "has_interval"), [(0.02, True), (0.3, False)])
def test_a_figure_too_often_undefined_has_no_interval(
    share: float, has_interval: bool
) -> None:
    chance = np.random.default_rng(0)

    def patchy(weights: Floats) -> Floats:
        figures = _mean(weights)
        figures[chance.random(len(figures)) < share] = np.nan
        return figures

    [found] = intervals.bootstrap(patchy, len(VALUES), Resampling())
    assert (found is not None) == has_interval


@pytest.mark.parametrize(
    ("right", "trials", "low", "high"),
    [
        # Worked out from Wilson (1927) by hand: with no successes in n the interval is
        # from 0 to z^2 / (n + z^2); half of n lies evenly around one half.
        (0, 10, 0.0, 3.841459 / 13.841459),
        (10, 10, 10 / 13.841459, 1.0),
        (5, 10, 0.5 - 0.5 * (3.841459 / 13.841459) ** 0.5, None),
    ],
)
def test_a_share_has_wilsons_interval(right, trials, low, high) -> None:
    found = intervals.wilson(right, trials)
    assert found is not None
    assert found.low == pytest.approx(low, abs=1e-6)
    assert found.high == pytest.approx(1 - low if high is None else high, abs=1e-6)


def test_no_trials_have_no_interval() -> None:
    assert intervals.wilson(0, 0) is None


def test_it_is_told_how_far_the_draws_are() -> None:
    told: list[float] = []
    resampling = Resampling(draws=50, tell=told.append)
    intervals.bootstrap(lambda weights: weights[:, :1], 4, resampling)
    assert told == sorted(told)
    assert len(told) > 10
    assert told[-1] == 1
