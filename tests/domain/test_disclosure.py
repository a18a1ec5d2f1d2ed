from __future__ import annotations

import pytest

from voicecode.domain.disclosure import CountTable, Publication, Range, Total


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
