from __future__ import annotations

from unittest.mock import patch

import numpy as np

from tests.agreement import by_coder
from voicecode.agreement import distances, ratings


def test_a_unit_with_two_codings_can_be_paired() -> None:
    found = by_coder("1 2 .", "1 . .", "2 . .")
    assert found.codings.tolist() == [3, 1, 0]
    assert found.pairable.tolist() == [True, False, False]


def test_values_are_counted_with_the_weight_of_their_unit() -> None:
    found = by_coder("1 2 .", "1 1 2")
    assert found.frequencies(found.once).tolist() == [[3, 2]]
    assert found.frequencies(np.array([[2.0, 0.0, 1.0]])).tolist() == [[4, 1]]


def test_many_values_are_counted_as_few_are() -> None:
    generator = np.random.default_rng(0)
    found = ratings.Ratings(generator.integers(-1, 9, (30, 3)), 9)
    weights = generator.integers(0, 4, (5, 30)).astype(float)
    few = found.frequencies(weights)
    with patch.object(ratings, "_SMALL_TABLE", 8):
        assert (found.frequencies(weights) == few).all()


def test_ratings_of_some_coders_are_their_columns() -> None:
    found = by_coder("1 2", "2 2", ". 1")
    assert found.of(0, 2).given.tolist() == [[0, -1], [1, 0]]
    assert list(found.pairs()) == [(0, 1), (0, 2), (1, 2)]


def test_units_coded_alike_become_one() -> None:
    found, place = by_coder("1 2 1 .", "1 1 1 .").condensed()
    assert found.units == 3
    assert (found.given[place] == by_coder("1 2 1 .", "1 1 1 .").given).all()


def test_pairs_agree_or_lie_apart_in_each_unit() -> None:
    found = by_coder("1 2 1 .", "1 1 2 .", "1 1 . 2")
    assert found.agreeing.tolist() == [1, 1 / 3, 0, 0]
    assert found.apart(distances.nominal(2)).tolist() == [0, 2, 1, 0]
