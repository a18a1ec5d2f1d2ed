from __future__ import annotations

import numpy as np

from voicecode.learning import commonness


def test_a_text_counts_once_however_often_it_says_a_thing() -> None:
    texts, columns = np.array([0, 0, 1, 1]), np.array([2, 2, 2, 0])
    assert commonness.held(texts, columns, 4).tolist() == [1, 0, 2, 0]


def test_nothing_said_is_in_no_text() -> None:
    none = np.empty(0, np.int64)
    assert commonness.held(none, none, 3).tolist() == [0, 0, 0]
