from __future__ import annotations

import numpy as np

from voicecode.learning.linear import Linear
from voicecode.learning.memory import Memory
from voicecode.learning.scorers import Scorers


def linear(first: float) -> Linear:
    weights = np.array([[first, 2.0]], np.float32)
    return Linear(weights, np.array([0.0, 1.0], np.float32))


def test_codes_may_stand_in_another_order() -> None:
    turned = Scorers(linear(3), linear(5), linear(7)).in_order([1, 0])
    assert turned.linear.weights.tolist() == [[2, 3]]
    assert turned.near.weights.tolist() == [[2, 5]]
    assert turned.leaning.weights.tolist() == [[2, 7]]
    assert turned.leaning.constants.tolist() == [1, 0]
    assert turned.memory is None


def test_so_may_those_of_remembered_units() -> None:
    memory = Memory((), np.array([[True, False]]))
    turned = Scorers(linear(3), linear(5), linear(7), memory).in_order([1, 0])
    assert turned.memory is not None
    assert turned.memory.holds.tolist() == [[False, True]]
