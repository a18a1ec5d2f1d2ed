from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voicecode.agreement import distances

NUMBERS = np.array([1.0, 2.0, 5.0])
SETS = arrays.arrays(np.bool_, st.tuples(st.integers(1, 8), st.integers(1, 6)))


def _two(one: str, other: str) -> np.ndarray:
    return np.array([[code in codes for code in "abcd"] for codes in (one, other)])


def test_different_names_are_one_apart() -> None:
    assert distances.nominal(3).table().tolist() == [[0, 1, 1], [1, 0, 1], [1, 1, 0]]


def test_numbers_are_their_difference_squared_apart() -> None:
    assert distances.interval(NUMBERS).table()[0].tolist() == [0, 1, 16]
    assert distances.absolute(NUMBERS).table()[0].tolist() == [0, 1, 4]


def test_ranks_are_as_far_apart_as_codings_lie_between() -> None:
    """Work out Krippendorff's sums by hand.

    From the first rank to the second: 2 + 3 - (2 + 3) / 2 = 2.5; to the third:
    2 + 3 + 5 - (2 + 5) / 2 = 6.5; from the second to the third: 3 + 5 - 4 = 4.
    """
    apart = distances.ordinal(np.array([2.0, 3.0, 5.0])).table()
    assert apart[0].tolist() == [0, 2.5**2, 6.5**2]
    assert apart[1, 2] == 4**2


def test_a_rank_nobody_gave_lies_between_its_neighbours() -> None:
    apart = distances.ordinal(np.array([2.0, 0.0, 2.0])).table()
    assert apart[0].tolist() == [0, 1, 4]


@pytest.mark.parametrize(
    ("one", "other", "jaccard", "masi"),
    [
        ("", "", 0, 0),
        ("ab", "ab", 0, 0),
        ("a", "b", 1, 1),
        ("", "a", 1, 1),
        ("a", "ab", 1 / 2, 1 - 1 / 2 * 2 / 3),
        ("abc", "ab", 1 / 3, 1 - 2 / 3 * 2 / 3),
        ("ab", "bc", 2 / 3, 1 - 1 / 3 * 1 / 3),
        ("abc", "bcd", 1 / 2, 1 - 1 / 2 * 1 / 3),
    ],
)
def test_sets_are_apart_by_what_they_share(
    one: str, other: str, jaccard: float, masi: float
) -> None:
    """Try all of the kinds of Passonneau (2006): same, inside, overlap, disjoint."""
    rows = _two(one, other)
    assert distances.jaccard(rows).table()[0, 1] == pytest.approx(jaccard)
    assert distances.masi(rows).table()[0, 1] == pytest.approx(masi)


@settings(deadline=None)
@given(SETS)
def test_distances_of_sets_are_symmetric_and_between_0_and_1(sets: np.ndarray) -> None:
    jaccard, masi = distances.jaccard(sets).table(), distances.masi(sets).table()
    same = (sets[:, None] == sets[None, :]).all(axis=2)
    for apart in (jaccard, masi):
        assert (apart == apart.T).all()
        assert ((apart >= 0) & (apart <= 1)).all()
        assert ((apart == 0) == same).all()
    assert (masi >= jaccard - 1e-12).all()


@settings(deadline=None)
@given(SETS)
def test_distances_are_the_same_asked_by_pairs_or_by_rows(sets: np.ndarray) -> None:
    one, other = np.indices((len(sets), len(sets))).reshape(2, -1)
    frequencies = np.arange(2.0 * len(sets)).reshape(2, -1)
    for apart in (
        distances.masi(sets),
        distances.jaccard(sets),
        distances.nominal(len(sets)),
        distances.given(distances.masi(sets).table()),
    ):
        table = apart.table()
        assert apart.pairs(one, other) == pytest.approx(table[one, other])
        total = ((frequencies @ table) * frequencies[::-1]).sum(axis=1)
        with patch.object(distances, "_BLOCK", 3 * len(sets)):
            added = apart.between(frequencies, frequencies[::-1])
        assert added == pytest.approx(total)
