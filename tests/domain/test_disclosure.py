from __future__ import annotations

import pytest

from voicecode.domain.disclosure import (
    Bound,
    CountTable,
    Publication,
    Range,
    Total,
)


def test_a_range_holds_its_ends() -> None:
    assert [Range(1, 4).holds(n) for n in (0, 1, 4, 5)] == [False, True, True, False]
    assert Range(3, None).holds(10**9)


@pytest.mark.parametrize("wrong", [{"rounding": 0}, {"threshold": 0}, {"k": 0}])
def test_a_publication_lays_down_at_least_one(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Publication(**wrong)


def test_a_table_whose_sums_do_not_hold_is_none() -> None:
    CountTable({"a": 1, "b": 2, "all": 3}, (Total("all", ("a", "b")),))
    with pytest.raises(ValueError, match="not the sum"):
        CountTable({"a": 1, "b": 2, "all": 4}, (Total("all", ("a", "b")),))
    with pytest.raises(ValueError, match="negative"):
        CountTable({"a": -1})
    with pytest.raises(ValueError, match="bound does not hold"):
        CountTable({"a": 1, "b": 2}, bounds=(Bound({"a": 1, "b": -1}),))


def test_counts_are_added_up_as_often_as_weights_say() -> None:
    table = CountTable({"a": 3, "b": 2}, bounds=(Bound({"a": 1, "b": -1}, 1),))
    assert table.of({"a": 2, "b": -1}) == 4


@pytest.mark.parametrize(
    ("rounding", "threshold", "is_exact"), [(1, 1, True), (5, 1, False), (1, 5, False)]
)
def test_numbers_are_exact_where_none_is_rounded_or_small(
    rounding: int, threshold: int, is_exact: bool
) -> None:
    assert Publication(rounding, threshold).is_exact is is_exact
