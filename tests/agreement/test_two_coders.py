from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.agreement import by_coder, crossed
from voicecode.agreement import distances, two_coders
from voicecode.agreement.ratings import Ratings

# Cohen (1968), "Weighted kappa", has shares of 200 cases; these are the cases.
COHEN = crossed([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
# How much each disagreement counts in that example.
COHENS_WEIGHTS = np.array([[0.0, 1, 3], [1, 0, 6], [3, 6, 0]])
# Two abstractors' 100 pregnancies, as Gwet's irrCAC shows them (overview vignette).
PREGNANCIES = crossed([[13, 0, 0], [0, 20, 7], [0, 4, 56]])

GIVEN = arrays.arrays(
    np.int64, st.tuples(st.integers(1, 12), st.just(2)), elements=st.integers(-1, 3)
)


def test_two_coders_agree_on_a_share_of_what_both_coded() -> None:
    ratings = by_coder("1 2 1 . 1", "1 1 1 2 .")
    assert two_coders.percent(ratings, ratings.once) == pytest.approx([2 / 3])


def test_cohens_example_has_his_kappa() -> None:
    assert two_coders.cohen(COHEN, COHEN.once) == pytest.approx([0.492], abs=0.0005)


def test_cohens_example_has_his_weighted_kappa() -> None:
    apart = distances.given(COHENS_WEIGHTS)
    found = two_coders.weighted_cohen(COHEN, apart, COHEN.once)
    assert found == pytest.approx([0.348], abs=0.0005)


def test_gwets_pregnancies_have_his_kappa_and_pi() -> None:
    once = PREGNANCIES.once
    cohen, scott = (
        of(PREGNANCIES, once) for of in (two_coders.cohen, two_coders.scott)
    )
    assert cohen == pytest.approx([0.7964094], abs=5e-8)
    assert scott == pytest.approx([0.7962397], abs=5e-8)


def test_kappa_can_be_weighted_by_size_and_by_its_square() -> None:
    """Work out 1 1 2 3 against 1 2 2 1 by hand, of shares 2 1 1 and 2 2 0.

    Linear: the coders are 0 + 1 + 0 + 2 = 3 apart in four units; by chance, of 16
    pairs, 2 x 2 x 1 (1 and 2), 1 x 2 x 1 (2 and 1), 1 x 2 x 2 (3 and 1) and
    1 x 2 x 1 (3 and 2) = 12. Kappa is 1 - (3/4) / (12/16) = 0. Quadratic: 5 apart;
    by chance 4 + 2 + 8 + 2 = 16. Kappa is 1 - (5/4) / (16/16) = -1/4.
    """
    ratings = by_coder("1 1 2 3", "1 2 2 1")
    squared = distances.interval(np.arange(3.0))
    linear = two_coders.weighted_cohen(
        ratings, distances.absolute(np.arange(3.0)), ratings.once
    )
    quadratic = two_coders.weighted_cohen(ratings, squared, ratings.once)
    assert linear == pytest.approx([0])
    assert quadratic == pytest.approx([-0.25])


@pytest.mark.parametrize("rows", [("1 1", "1 1"), ("1 .", ". 1"), (". .", "1 2")])
def test_kappa_needs_units_of_both_and_something_to_tell_apart(rows) -> None:
    ratings = by_coder(*rows)
    apart = distances.nominal(ratings.values)
    assert np.isnan(two_coders.cohen(ratings, ratings.once)).all()
    assert np.isnan(two_coders.scott(ratings, ratings.once)).all()
    assert np.isnan(two_coders.weighted_cohen(ratings, apart, ratings.once)).all()


@settings(deadline=None)
@given(GIVEN)
def test_weighted_by_names_kappa_is_unweighted(given: np.ndarray) -> None:
    ratings = Ratings(given, 4)
    apart = distances.nominal(4)
    assert two_coders.weighted_cohen(ratings, apart, ratings.once) == pytest.approx(
        two_coders.cohen(ratings, ratings.once), nan_ok=True
    )


@settings(deadline=None)
@given(GIVEN)
def test_it_does_not_matter_who_comes_first(given: np.ndarray) -> None:
    forth, back = Ratings(given, 4), Ratings(given[:, ::-1], 4)
    for coefficient in (two_coders.percent, two_coders.cohen, two_coders.scott):
        assert coefficient(forth, forth.once) == pytest.approx(
            coefficient(back, back.once), nan_ok=True
        )
