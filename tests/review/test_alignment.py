from __future__ import annotations

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.review import alignment

FEW = st.lists(st.sampled_from("abcdef"), max_size=30)


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ("", "", []),
        ("abc", "", []),
        ("abc", "abc", [(0, 0), (1, 1), (2, 2)]),
        ("abc", "xabc", [(0, 1), (1, 2), (2, 3)]),
        ("abcd", "abXcd", [(0, 0), (1, 1), (2, 3), (3, 4)]),
        ("abcd", "ad", [(0, 0), (3, 1)]),
        ("abab", "ab", [(0, 0), (1, 1)]),
        ("xaybz", "1a2b3", [(1, 1), (3, 3)]),
        ("xabcy", "ybcax", [(2, 1), (3, 2)]),
    ],
)
def test_equal_members_are_paired_in_order(old, new, pairs) -> None:
    assert alignment.pairs(old, new) == pairs


@given(FEW, FEW)
def test_pairs_are_equal_and_ascend_on_both_sides(old, new) -> None:
    pairs = alignment.pairs(old, new)
    assert all(old[one] == new[other] for one, other in pairs)
    for (one, other), (later, further) in pairwise(pairs):
        assert one < later
        assert other < further


@given(FEW)
def test_a_sequence_is_itself_member_by_member(members) -> None:
    assert alignment.pairs(members, members) == [(at, at) for at in range(len(members))]


@given(FEW, FEW, FEW)
def test_what_is_put_in_shifts_what_follows(before, inserted, after) -> None:
    pairs = dict(alignment.pairs(before + after, before + inserted + after))
    assert len(pairs) == len(before) + len(after)


def test_long_stretches_of_few_different_members_are_known_by_several_in_a_row():
    answers = _chosen(3, ["Good", "OK", "Bad"], 6_000)
    fewer = answers[:1_000] + answers[1_001:5_000] + answers[5_002:]
    assert len(alignment.pairs(answers, fewer)) == len(fewer)


@given(st.lists(st.integers(0, 9), max_size=12))
def test_the_longest_ascending_run_is_kept(places) -> None:
    found = alignment.ascending(list(enumerate(places)))
    best = max((sum(1 for _ in run) for run in _runs(places)), default=0)
    assert len(found) == best
    assert all(one < two for (_, one), (_, two) in pairwise(found))


def _runs(places):
    for chosen in range(1 << len(places)):
        run = [place for at, place in enumerate(places) if chosen >> at & 1]
        if all(one < two for one, two in pairwise(run)):
            yield run


def _chosen(seed: int, members, number: int) -> list:
    return random.Random(seed).choices(members, k=number)  # noqa: S311 # no secret


def _nested(size: int) -> list[int]:
    """Make a sequence of which only the end shows, and then the end before it."""
    return [member for at in range(size) for member in (at, at - 1)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param([1, 2] * 10_000, [2, 2, 1] * 7_000, id="two members only"),
        pytest.param(_nested(9_000), [0, *_nested(9_000), 7, 7], id="nested"),
        pytest.param(
            _chosen(1, "ab", 20_000),
            _chosen(2, "ab", 20_000),
            id="two members by chance",
        ),
        pytest.param(
            _chosen(1, range(3_000), 20_000),
            _chosen(2, range(3_000), 20_000),
            id="nothing in common but words",
        ),
        pytest.param(list(range(20_000)), list(range(20_000))[::-1], id="turned round"),
    ],
)
def test_what_is_hard_to_compare_ends_soon(old, new) -> None:
    begun = time.process_time()
    alignment.pairs(old, new)
    assert time.process_time() - begun < 5
