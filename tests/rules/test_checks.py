from __future__ import annotations

import numpy as np
import pytest

from voicecode.rules.checks import WIDEST, Check, CheckTable, Surroundings


def check(
    numbers: set[int],
    *,
    least: int = 1,
    most: int = 1,
    patterns: frozenset[str] = frozenset(),
) -> Check:
    return Check(numbers, patterns, least, most, frequency=1e-4)


def passed(table: CheckTable, said: list[int], positions: list[int]) -> list[bool]:
    numbers = np.array(said, dtype=np.int32)
    table.settle(64)
    entries = np.zeros(len(positions), dtype=np.int64)
    at = np.array(positions, dtype=np.int64)
    return table.passed(Surroundings.of(numbers), at, entries).tolist()


@pytest.mark.parametrize(
    ("least", "most", "position", "near"),
    [
        (1, 1, 1, True),
        (1, 1, 0, False),
        (1, 2, 0, True),
        (-1, -1, 3, True),
        (-2, -1, 4, True),
        (-2, -1, 5, False),
        (1, 3, 5, False),
        (-3, -1, 0, False),
    ],
)
def test_a_word_must_stand_at_the_right_distance(
    least: int, most: int, position: int, near: bool
) -> None:
    table = CheckTable()
    table.add(check({7}, least=least, most=most))
    assert passed(table, [0, 0, 7, 0, 0, 0], [position]) == [near]


def test_an_entry_without_a_check_passes() -> None:
    table = CheckTable()
    table.add(None)
    assert passed(table, [0, 0], [0, 1]) == [True, True]


def test_what_may_stand_far_off_is_not_checked() -> None:
    table = CheckTable()
    table.add(check({7}, least=1, most=WIDEST + 1))
    assert passed(table, [0, 0], [0]) == [True]


def test_a_word_that_a_glob_meets_later_counts() -> None:
    table = CheckTable()
    table.add(check(set(), patterns=frozenset({"visit*"})))
    assert passed(table, [0, 9], [0]) == [False]
    table.meet(9, "visit*")
    assert passed(table, [0, 9], [0]) == [True]
    table.meet(1000, "visit*")
    table.settle(1001)
    numbers = np.array([0, 1000], dtype=np.int32)
    around, first = Surroundings.of(numbers), np.array([0])
    assert table.passed(around, first, first).tolist() == [True]


def test_no_candidates_give_no_answers() -> None:
    table = CheckTable()
    table.add(check({7}))
    assert passed(table, [7], []) == []
