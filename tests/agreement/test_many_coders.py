from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tests.agreement import DIAGNOSES, OBSERVERS, by_coder, by_count, crossed
from voicecode.agreement import alpha, distances, many_coders, two_coders
from voicecode.agreement.ratings import Ratings

ALL = (
    many_coders.percent,
    many_coders.fleiss,
    many_coders.conger,
    many_coders.brennan_prediger,
    many_coders.gwet,
)
VALUES = 3
GIVEN = arrays.arrays(
    np.int64,
    st.tuples(st.integers(1, 10), st.integers(1, 4)),
    elements=st.integers(-1, VALUES - 1),
)


def test_fleiss_example_has_his_kappa() -> None:
    ratings = by_count(DIAGNOSES)
    assert many_coders.fleiss(ratings, ratings.once) == pytest.approx([0.430], abs=5e-4)


def test_kappa_of_all_is_the_mean_of_each_value_against_the_rest() -> None:
    """Each value's kappa weighs as its share x what is left (Fleiss 1971)."""
    ratings = by_count(DIAGNOSES)
    shares = ratings.frequencies(ratings.once)[0] / (30 * 6)
    of_values = [
        many_coders.fleiss(
            Ratings((ratings.given == value).astype(int), 2), ratings.once
        )
        for value in range(5)
    ]
    mean = np.average(np.ravel(of_values), weights=shares * (1 - shares))
    assert many_coders.fleiss(ratings, ratings.once) == pytest.approx([mean])


@pytest.mark.parametrize(
    ("coefficient", "expected"),
    [
        (many_coders.percent, 0.8182),
        (many_coders.conger, 0.7628),
        (many_coders.brennan_prediger, 0.7727),
        (many_coders.fleiss, 0.7612),
        (many_coders.gwet, 0.7754),
    ],
)
def test_four_raters_with_gaps_have_gwets_coefficients(coefficient, expected) -> None:
    """Take the table of Gwet (2014), pages 55 and 56.

    It is Krippendorff's, but that its last unit was coded by the third rater.
    """
    rows = [row.split() for row in OBSERVERS]
    rows[1][11], rows[2][11] = ".", "3"
    ratings = by_coder(*map(" ".join, rows))
    assert coefficient(ratings, ratings.once) == pytest.approx([expected], abs=5e-5)


def test_two_abstractors_have_gwets_coefficients() -> None:
    """Take the pregnancies that Gwet's irrCAC shows in its overview vignette."""
    ratings = crossed([[13, 0, 0], [0, 20, 7], [0, 4, 56]])
    once = ratings.once
    assert many_coders.percent(ratings, once) == pytest.approx([0.89])
    assert many_coders.brennan_prediger(ratings, once) == pytest.approx([0.835])
    assert many_coders.gwet(ratings, once) == pytest.approx([0.8493305], abs=5e-8)


def test_gwet_is_not_led_astray_by_a_rare_value() -> None:
    """Work out 118, 5, 2 and 0 of 125 units by hand.

    Agreement is 118/125; the common value's share is 243/250, so that chance
    for AC1 is 2 x 243/250 x 7/250, and for Fleiss one minus that.
    """
    ratings = crossed([[118, 5], [2, 0]])
    agreed, doubt = 118 / 125, 2 * (243 / 250) * (7 / 250)
    gwet, fleiss = (of(ratings, ratings.once) for of in (ALL[4], ALL[1]))
    assert gwet == pytest.approx([(agreed - doubt) / (1 - doubt)])
    assert fleiss == pytest.approx([(agreed - (1 - doubt)) / doubt])


def test_conger_lets_each_coder_keep_to_their_own_shares() -> None:
    """Work out 1 1 2, 1 2 2 and 1 1 1 by hand.

    Of nine pairs in three units 3 + 1 + 1 agree: 5/9. The coders' shares of 1 are
    2/3, 1/3 and 1; each two agree by chance with (2 + 2)/9, 2/3 and 1/3: mean 13/27.
    """
    ratings = by_coder("1 1 2", "1 2 2", "1 1 1")
    expected = (5 / 9 - 13 / 27) / (1 - 13 / 27)
    assert many_coders.conger(ratings, ratings.once) == pytest.approx([expected])


@pytest.mark.parametrize("coefficient", ALL)
@pytest.mark.parametrize("rows", [("1 .", ". 2"), ("1 2",), (". .", ". .")])
def test_nothing_can_be_said_without_a_unit_of_two(coefficient, rows) -> None:
    ratings = by_coder(*rows)
    assert np.isnan(coefficient(ratings, ratings.once)).all()


@pytest.mark.parametrize("coefficient", ALL[1:])
def test_nothing_is_above_chance_when_there_is_one_value(coefficient) -> None:
    ratings = by_coder("1 1", "1 1")
    assert np.isnan(coefficient(ratings, ratings.once)).all()


@settings(deadline=None)
@given(arrays.arrays(np.int64, (8, 2), elements=st.integers(0, VALUES - 1)))
def test_of_two_coders_fleiss_is_scott_and_conger_is_cohen(given: np.ndarray) -> None:
    ratings = Ratings(given, VALUES)
    fleiss, conger = (of(ratings, ratings.once) for of in ALL[1:3])
    scott, cohen = (
        of(ratings, ratings.once) for of in (two_coders.scott, two_coders.cohen)
    )
    assert fleiss == pytest.approx(scott, nan_ok=True)
    assert conger == pytest.approx(cohen, nan_ok=True)


@settings(deadline=None)
@given(arrays.arrays(np.int64, (8, 3), elements=st.integers(0, VALUES - 1)))
def test_fleiss_is_alpha_but_for_its_small_sample(given: np.ndarray) -> None:
    """With n codings, alpha is 1 - (1 - kappa) x (n - 1) / n (Krippendorff 2011)."""
    ratings = Ratings(given, VALUES)
    fleiss = many_coders.fleiss(ratings, ratings.once)
    nominal = alpha.of(ratings, distances.nominal(VALUES), ratings.once)
    assert nominal == pytest.approx(1 - (1 - fleiss) * 23 / 24, nan_ok=True)


@settings(deadline=None)
@given(GIVEN, st.randoms(use_true_random=False))
def test_the_order_of_units_and_coders_says_nothing(given: np.ndarray, chance) -> None:
    rows, columns = list(range(given.shape[0])), list(range(given.shape[1]))
    chance.shuffle(rows)
    chance.shuffle(columns)
    ratings, shuffled = (
        Ratings(table, VALUES) for table in (given, given[rows][:, columns])
    )
    for coefficient in ALL:
        assert coefficient(shuffled, shuffled.once) == pytest.approx(
            coefficient(ratings, ratings.once), nan_ok=True
        )


@settings(deadline=None)
@given(GIVEN, st.data())
def test_a_unit_weighed_twice_is_a_unit_that_stands_twice(given, data) -> None:
    times = data.draw(
        st.lists(st.integers(0, 3), min_size=len(given), max_size=len(given))
    )
    ratings = Ratings(given, VALUES)
    repeated = Ratings(np.repeat(given, times, axis=0), VALUES)
    for coefficient in ALL:
        assert coefficient(ratings, np.array([times], dtype=float)) == pytest.approx(
            coefficient(repeated, repeated.once), nan_ok=True
        )
