from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.agreement import OBSERVERS, by_coder, crossed
from voicecode.agreement import alpha, distances
from voicecode.agreement.ratings import Ratings

VALUES = 4
GIVEN = arrays.arrays(
    np.int64,
    st.tuples(st.integers(1, 12), st.integers(1, 4)),
    elements=st.integers(-1, VALUES - 1),
)


def _nominal(ratings: Ratings) -> float:
    return float(alpha.of(ratings, distances.nominal(ratings.values), ratings.once)[0])


def test_krippendorffs_example_has_his_nominal_alpha() -> None:
    assert _nominal(by_coder(*OBSERVERS)) == pytest.approx(0.743, abs=0.0005)


def test_krippendorffs_example_has_his_ordinal_alpha() -> None:
    ratings = by_coder(*OBSERVERS)
    assert alpha.ordinal(ratings, ratings.once) == pytest.approx([0.815], abs=0.0005)


def test_krippendorffs_example_has_his_interval_alpha() -> None:
    ratings = by_coder(*OBSERVERS)
    apart = distances.interval(np.arange(1.0, 6.0))
    found = alpha.of(ratings, apart, ratings.once)
    assert found == pytest.approx([0.849], abs=0.0005)


def test_two_abstractors_have_gwets_alpha() -> None:
    """Take the pregnancies that Gwet's irrCAC shows: alpha is 0.7972585."""
    table = crossed([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
    assert _nominal(table) == pytest.approx(0.7972585, abs=5e-8)


def test_sets_are_compared_by_their_distance() -> None:
    """Work out two units by hand: {a} and {a}; {a, b} and {a}.

    One of two units disagrees by 1 - 1/2 x 2/3 = 2/3, twice, over (2 - 1); of four
    codings three are {a} and one {a, b}: 2 x 3 x 2/3 = 4. Alpha is
    1 - 3 x (2 x 2/3) / 4 = 0.
    """
    apart = distances.masi(np.array([[True, False], [True, True]]))
    ratings = by_coder("1 2", "1 1")
    assert alpha.of(ratings, apart, ratings.once) == pytest.approx([0])


@pytest.mark.parametrize("rows", [(". .", "1 2"), ("1 1", "1 1"), (". .", ". .")])
def test_alpha_needs_two_codings_that_could_differ(rows: tuple[str, str]) -> None:
    ratings = by_coder(*rows)
    assert np.isnan(_nominal(ratings))
    assert np.isnan(alpha.ordinal(ratings, ratings.once)).all()


def test_a_single_coder_has_no_alpha() -> None:
    assert np.isnan(_nominal(by_coder("1 2 3")))


@settings(deadline=None)
@given(GIVEN)
def test_a_ranks_distances_say_the_same_as_ranks(given: np.ndarray) -> None:
    ratings = Ratings(given, VALUES)
    frequencies = ratings.frequencies(ratings.once * ratings.pairable)[0]
    apart = distances.ordinal(frequencies)
    assert alpha.ordinal(ratings, ratings.once) == pytest.approx(
        alpha.of(ratings, apart, ratings.once), nan_ok=True
    )


@settings(deadline=None)
@given(GIVEN)
def test_alpha_is_its_definition_written_out(given: np.ndarray) -> None:
    ratings = Ratings(given, VALUES)
    apart = distances.interval(np.arange(float(VALUES)))
    found = alpha.of(ratings, apart, ratings.once)[0]
    assert found == pytest.approx(_written_out(given, apart.table()), nan_ok=True)


def _written_out(given: np.ndarray, apart: np.ndarray) -> float:
    units = [[value for value in unit if value >= 0] for unit in given.tolist()]
    units = [unit for unit in units if len(unit) > 1]
    met = np.zeros((VALUES, VALUES))
    for unit in units:
        for place, one in enumerate(unit):
            for other in unit[:place] + unit[place + 1 :]:
                met[one, other] += 1 / (len(unit) - 1)
    marginal = met.sum(axis=1)
    expected = (np.outer(marginal, marginal) * apart).sum()
    if not expected:
        return float("nan")
    return float(1 - (marginal.sum() - 1) * (met * apart).sum() / expected)


@settings(deadline=None)
@given(GIVEN, st.randoms(use_true_random=False))
def test_the_order_of_units_and_coders_says_nothing(given: np.ndarray, chance) -> None:
    rows, columns = list(range(given.shape[0])), list(range(given.shape[1]))
    chance.shuffle(rows)
    chance.shuffle(columns)
    shuffled = given[rows][:, columns]
    assert _nominal(Ratings(shuffled, VALUES)) == pytest.approx(
        _nominal(Ratings(given, VALUES)), nan_ok=True
    )


@settings(deadline=None)
@given(
    st.lists(st.integers(0, VALUES - 1), min_size=2).filter(lambda v: len(set(v)) > 1),
    st.integers(2, 4),
)
def test_coders_who_agree_throughout_have_alpha_one(values, coders: int) -> None:
    ratings = Ratings(np.array([values] * coders).T, VALUES)
    assert _nominal(ratings) == 1
    assert alpha.ordinal(ratings, ratings.once) == 1


@settings(deadline=None)
@given(GIVEN, st.data())
def test_a_unit_weighed_twice_is_a_unit_that_stands_twice(
    given: np.ndarray, data
) -> None:
    ratings = Ratings(given, VALUES)
    times = data.draw(
        st.lists(st.integers(0, 3), min_size=len(given), max_size=len(given))
    )
    repeated = Ratings(np.repeat(given, times, axis=0), VALUES)
    weights = np.array([times], dtype=float)
    apart = distances.nominal(VALUES)
    assert alpha.of(ratings, apart, weights) == pytest.approx(
        alpha.of(repeated, apart, repeated.once), nan_ok=True
    )
    assert alpha.ordinal(ratings, weights) == pytest.approx(
        alpha.ordinal(repeated, repeated.once), nan_ok=True
    )
