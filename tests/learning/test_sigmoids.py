from __future__ import annotations

import numpy as np
import pytest

from voicecode.learning import sigmoids
from voicecode.learning.sigmoids import Sigmoid

UNTAUGHT = Sigmoid(np.array([3.0, 0.5]), np.zeros(2))
TRUE = Sigmoid(np.array([2.0, 0.0]), np.array([-2.0, -1.0, 0.0, 1.0]))


def drawn(units: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw signs, and codes with the chances that ``TRUE`` gives them."""
    chance = np.random.default_rng(5)
    signs = chance.normal(size=(units, len(TRUE.constants), len(TRUE.weights)))
    return signs, chance.random(signs.shape[:2]) < TRUE.chances(signs)


def test_chances_are_worked_out_by_hand() -> None:
    sigmoid = Sigmoid(np.array([1.0, 2.0]), np.array([0.0, np.log(3)]))
    signs = np.array([[[0.0, 0.0], [0.0, 0.0]], [[np.log(4), 0.0], [0.0, -np.log(3)]]])
    np.testing.assert_allclose(sigmoid.chances(signs), [[1 / 2, 3 / 4], [4 / 5, 1 / 4]])


@pytest.mark.parametrize("size", [1e3, 1e300])
def test_chances_stay_between_nought_and_one(size: float) -> None:
    sigmoid = Sigmoid(np.array([1.0]), np.zeros(2))
    chances = sigmoid.chances(np.array([[[size], [-size]]]))
    assert 0 < chances[0, 1] < 1e-9
    assert 1 - 1e-9 < chances[0, 0] < 1


def test_weights_and_the_order_of_codes_are_recovered() -> None:
    signs, holds = drawn(3000)
    found = sigmoids.fitted(signs, holds, untaught=UNTAUGHT)
    np.testing.assert_allclose(found.weights, TRUE.weights, atol=0.15)
    np.testing.assert_allclose(found.constants, TRUE.constants, atol=0.2)


def test_chances_learnt_are_the_shares_that_come_true() -> None:
    signs, holds = drawn(3000)
    chances = sigmoids.fitted(signs, holds, untaught=UNTAUGHT).chances(signs)
    np.testing.assert_allclose(chances.mean(axis=0), holds.mean(axis=0), atol=0.01)
    tenth = np.minimum(chances * 10, 9).astype(int)
    for number in range(10):
        within = tenth == number
        assert abs(chances[within].mean() - holds[within].mean()) < 0.05


def test_a_code_never_seen_is_drawn_to_the_others() -> None:
    signs, holds = drawn(50)
    holds[:, 0] = False
    constants = sigmoids.fitted(signs, holds, untaught=UNTAUGHT).constants
    assert constants.argmin() == 0
    assert constants[0] > -10


def test_few_units_tell_codes_less_apart_than_many() -> None:
    few, many = (
        sigmoids.fitted(*drawn(units), untaught=UNTAUGHT).constants
        for units in (20, 3000)
    )
    assert np.ptp(few) < np.ptp(many)


@pytest.mark.parametrize(
    "holds",
    [
        np.zeros((5, 2), dtype=bool),
        np.ones((5, 2), dtype=bool),
        np.zeros((0, 2), dtype=bool),
    ],
)
def test_where_there_is_nothing_to_learn_the_untaught_is_given(
    holds: np.ndarray,
) -> None:
    signs = np.ones((*holds.shape, 2))
    assert sigmoids.fitted(signs, holds, untaught=UNTAUGHT) is UNTAUGHT


def test_the_same_units_teach_the_same() -> None:
    one, other = (sigmoids.fitted(*drawn(40), untaught=UNTAUGHT) for _ in range(2))
    assert one.weights.tobytes() == other.weights.tobytes()
    assert one.constants.tobytes() == other.constants.tobytes()
