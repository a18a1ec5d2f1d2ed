from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from voicecode.agreement import sets

ROWS = arrays.arrays(np.bool_, st.tuples(st.integers(0, 20), st.integers(0, 10)))


@settings(deadline=None)
@given(ROWS)
def test_every_row_is_the_set_at_its_place(rows: np.ndarray) -> None:
    different, place = sets.distinct(rows)
    assert (different[place] == rows).all()
    assert len({row.tobytes() for row in different}) == len(different)


def test_the_order_of_the_sets_is_not_that_of_the_rows() -> None:
    rows = np.array([[True, False], [False, False], [True, True]])
    forth, _ = sets.distinct(rows)
    back, _ = sets.distinct(rows[::-1])
    assert (forth == back).all()
