from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecode.analysis import shares, small_numbers
from voicecode.domain.disclosure import Publication


@pytest.mark.parametrize(
    ("counts", "rounding", "printed"),
    [
        ([75, 70, 35, 31], 5, ["75 36%", "70 33%", "35 17%", "30 15%"]),
        ([23, 16, 9, 2], 5, ["25 46%", "15 32%", "10 –", "fewer than 5 –"]),
        ([40, 2], 1, ["suppressed –", "fewer than 5 –"]),
        ([2], 5, ["fewer than 5 –"]),
        ([], 5, []),
    ],
)  # fmt: skip
def test_no_more_is_left_out_than_must_be(
    counts: list[int], rounding: int, printed: list[str]
) -> None:
    _, found = shares.of_all(counts, Publication(rounding=rounding))
    assert [f"{one.printed} {one.share}" for one in found] == printed


def test_a_hidden_answer_has_no_bar() -> None:
    _, [hidden, _] = shares.of_all([40, 2], Publication(rounding=1))
    assert (hidden.is_hidden, hidden.length) == (True, 0)


def test_how_many_answered_is_left_out_where_it_would_tell() -> None:
    base, found = shares.of_all([4, 4], Publication())
    assert base == small_numbers.HIDDEN
    assert [one.printed for one in found] == ["fewer than 5"] * 2


def test_answers_that_need_not_add_up_stand_by_themselves() -> None:
    one = shares.one(30, 40, Publication())
    assert (one.printed, one.share, one.length) == ("30", "75%", 30)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 14), min_size=1, max_size=4), st.sampled_from([1, 5]))
def test_no_small_answer_can_be_worked_out(counts: list[int], rounding: int) -> None:
    """Try every table that would be printed the same, as a reader could."""
    rules = Publication(rounding=rounding)
    base, found = shares.of_all(counts, rules)
    alike = [
        other
        for other in product(range(17), repeat=len(counts))
        if base in (small_numbers.HIDDEN, small_numbers.printed(sum(other), rules))
        and all(map(_reads_alike, found, other, [sum(other)] * len(other), [rules] * 4))
    ]
    for at, count in enumerate(counts):
        if small_numbers.is_small(count, rules):
            assert len({other[at] for other in alike}) > 1


def _reads_alike(
    share: shares.Share, count: int, base: int, rules: Publication
) -> bool:
    if not share.is_hidden and small_numbers.printed(count, rules) != share.printed:
        return False
    if not share.has_share:
        return True
    return base > 0 and f"{round(Fraction(100 * count, base))}%" == share.share
