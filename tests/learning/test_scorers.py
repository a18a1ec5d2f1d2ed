from __future__ import annotations

import numpy as np

from voicecode.learning.linear import Linear
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
