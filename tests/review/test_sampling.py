from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.review import sampling

UNITS = [f"yp-{file}.txt#{number}" for file in range(4) for number in range(1, 26)]


@pytest.mark.parametrize(
    ("count", "drawn", "probability"),
    [(10, 10, 0.1), (100, 100, 1.0), (250, 100, 1.0), (0, 0, None)],
)
def test_every_drawn_unit_knows_how_probable_it_was(
    count: int, drawn: int, probability: float | None
) -> None:
    sample = sampling.drawn(UNITS, count, seed=1)
    assert len(sample) == drawn
    assert set(sample) <= set(UNITS)
    assert set(sample.values()) == ({probability} if drawn else set())


def test_of_nothing_nothing_is_drawn() -> None:
    assert sampling.drawn([], 5, seed=1) == {}


@given(st.permutations(UNITS[:20]), st.integers(0, 20), st.integers())
def test_the_order_of_the_units_changes_nothing(
    shuffled: list[str], count: int, seed: int
) -> None:
    sample = sampling.drawn(UNITS[:20], count, seed=seed)
    assert list(sampling.drawn(shuffled, count, seed=seed)) == list(sample)


@given(st.integers(0, 100), st.integers(0, 100), st.integers())
def test_a_larger_sample_begins_with_the_smaller_one(
    one: int, other: int, seed: int
) -> None:
    few, many = sorted((one, other))
    larger = list(sampling.drawn(UNITS, many, seed=seed))
    assert list(sampling.drawn(UNITS, few, seed=seed)) == larger[:few]


def test_another_seed_draws_other_units() -> None:
    one, other = (set(sampling.drawn(UNITS, 10, seed=seed)) for seed in (1, 2))
    assert one != other


def test_over_many_seeds_every_unit_is_drawn_about_as_often() -> None:
    times = Counter(
        unit for seed in range(2_000) for unit in sampling.drawn(UNITS, 10, seed=seed)
    )
    assert set(times) == set(UNITS)
    # Each is binomial(2,000, 0.1): 200 expected, five standard deviations are 67.
    assert all(133 < count < 267 for count in times.values())
