from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from voicecode.rules.relation import Relation

small = st.integers(0, 6)


@given(st.lists(st.tuples(small, small)), st.lists(small))
def test_every_value_of_every_key_is_found(
    pairs: list[tuple[int, int]], asked: list[int]
) -> None:
    relation = Relation()
    for key, value in pairs:
        relation.add((key,), value)
    which, values = relation.values(np.array(asked, dtype=np.int64))
    expected = [(at, v) for at, key in enumerate(asked) for k, v in pairs if k == key]
    assert list(zip(which.tolist(), values.tolist(), strict=True)) == expected


def test_a_relation_grows_between_questions() -> None:
    relation = Relation()
    relation.add((3, 5), 1)
    assert relation.keys.tolist() == [3, 5]
    relation.add((4,), 2)
    assert relation.keys.tolist() == [3, 4, 5]
    assert relation.values(np.array([4]))[1].tolist() == [2]


def test_large_keys_are_found_too() -> None:
    relation = Relation()
    relation.add((1 << 40, 3), 7)
    which, values = relation.values(np.array([3, 4, 1 << 40, 1 << 41]))
    assert (which.tolist(), values.tolist()) == ([0, 2], [7, 7])
