from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voicecode.learning import thresholds

SHAPES = st.tuples(st.integers(1, 8), st.integers(1, 4))


def odds(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def test_thresholds_are_worked_out_by_hand() -> None:
    """Work out two codes of four units, each carried by one.

    Both together are cut midway between 0.8 and 0.6, the first by itself between 0.9
    and 0.6, the second between 0.8 and 0.4; that counts for half with one unit each.
    """
    chances = np.array([[0.9, 0.8], [0.6, 0.4], [0.3, 0.2], [0.1, 0.05]])
    holds = np.zeros((4, 2), dtype=bool)
    holds[0] = True
    drawn = [(odds(own) + odds(0.7)) / 2 for own in (0.75, 0.6)]
    expected = [1 / (1 + np.exp(-one)) for one in drawn]
    np.testing.assert_allclose(thresholds.matched(chances, holds), expected)


def test_with_many_units_a_code_is_proposed_as_often_as_it_was_found() -> None:
    chance = np.random.default_rng(3)
    chances = chance.beta([1, 2, 5], [9, 3, 2], size=(5000, 3))
    holds = chance.random(chances.shape) < [0.05, 0.4, 0.6]
    found = thresholds.matched(chances, holds)
    proposed = (chances >= found).mean(axis=0)
    np.testing.assert_allclose(proposed, holds.mean(axis=0), atol=0.01)


def test_they_are_lowered_in_log_odds() -> None:
    chances = np.array([[0.9, 0.8], [0.6, 0.4], [0.3, 0.2], [0.1, 0.05]])
    holds = chances > 0.7
    usual, lower = (
        thresholds.matched(chances, holds, lowered=lowered) for lowered in (0.0, 0.2)
    )
    differences = np.log(usual / (1 - usual)) - np.log(lower / (1 - lower))
    np.testing.assert_allclose(differences, 0.2, atol=1e-6)


@pytest.mark.parametrize(
    ("carried", "share"), [(1, 1 / 2), (4, 4 / 5), (90, 90 / 91), (190, 190 / 191)]
)
def test_a_rare_code_goes_less_of_the_way_from_the_common_threshold_to_its_own(
    carried: int, share: float
) -> None:
    chances = np.random.default_rng(4).random((400, 2))
    holds = np.zeros(chances.shape, dtype=bool)
    holds[:carried, 0] = holds[:200, 1] = True
    common, own = (
        odds(np.sort(column, axis=None)[-wanted - 1 :][:2].mean())
        for column, wanted in ((chances, carried + 200), (chances[:, 0], carried))
    )
    threshold = thresholds.matched(chances, holds)[0]
    assert odds(threshold) == pytest.approx(common + share * (own - common))


def test_a_code_never_found_has_the_common_threshold() -> None:
    chances = np.array([[0.9, 0.7], [0.4, 0.1]])
    holds = np.array([[True, False], [False, False]])
    assert thresholds.matched(chances, holds)[1] == pytest.approx(0.8)


@pytest.mark.parametrize("units", [0, 4])
def test_where_nothing_was_coded_it_is_even_odds(units: int) -> None:
    nothing = np.zeros((units, 3), dtype=bool)
    assert thresholds.matched(nothing + 0.9, nothing).tolist() == [0.5] * 3


def test_a_unit_alone_is_cut_at_its_own_chance() -> None:
    found = thresholds.matched(np.array([[0.8]]), np.array([[True]]))
    assert found == pytest.approx([0.8])


@pytest.mark.parametrize("chance", np.linspace(0.01, 0.99, 99))
def test_units_alike_are_proposed_together(chance: float) -> None:
    chances, holds = np.full((6, 1), chance), np.arange(6)[:, None] < 2
    assert (chances >= thresholds.matched(chances, holds)).all()


def test_a_code_of_every_unit_is_proposed_for_every_unit() -> None:
    chances = np.linspace(0.6, 0.9, 5)[:, None]
    found = thresholds.matched(chances, np.ones((5, 1), dtype=bool))
    assert (chances >= found).all()


@given(st.data(), SHAPES)
def test_a_threshold_lies_between_nought_and_one(
    data: st.DataObject, shape: tuple[int, int]
) -> None:
    chances = data.draw(arrays.arrays(float, shape, elements=st.floats(0, 1)))
    holds = data.draw(arrays.arrays(bool, shape))
    found = thresholds.matched(chances, holds)
    assert found.shape == (shape[1],)
    assert ((found > 0) & (found < 1)).all()
