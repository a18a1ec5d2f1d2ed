"""Alignment: which members of two sequences are the same ones, in the same order.

What both begin and end with is paired first, then what occurs once in each (the
"patience" way of comparing files), one member or else several in a row; between these,
the same again. Only short stretches in which nothing occurs once are compared member
by member, so that the time grows with the length and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Pair = tuple[int, int]

_SMALL = 4096  # comparisons: 64 members with 64
_DEEPEST = 32  # times that a stretch is parted again
_ROWS = (1, 4, 16)  # members in a row, of which to look for those that occur once


@dataclass(frozen=True, slots=True)
class _Region:
    """Two stretches still to be compared, each from its start up to its end."""

    old: range
    new: range
    depth: int = 0

    @property
    def is_small(self) -> bool:
        return len(self.old) * len(self.new) <= _SMALL


def pairs(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Pair places of equal members, each at most once, ascending in both.

    A member whose partner is not plain is left alone.
    """
    found: list[Pair] = []
    regions = [_Region(range(len(old)), range(len(new)))]
    while regions:
        region = regions.pop()
        ends, inner = _without_ends(old, new, region)
        found.extend(ends)
        if not inner.old or not inner.new:
            continue
        anchors = [] if inner.depth > _DEEPEST else _anchors(old, new, inner)
        if anchors:
            found.extend(anchors)
            regions.extend(_between(anchors, inner))
        elif inner.is_small:
            found.extend(_one_by_one(old, new, inner))
    return sorted(found)


def _without_ends(
    old: Sequence[Hashable], new: Sequence[Hashable], region: _Region
) -> tuple[list[Pair], _Region]:
    """Pair what both stretches begin and end with; give what is left of them."""
    shorter = min(len(region.old), len(region.new))
    head = 0
    while head < shorter and old[region.old[head]] == new[region.new[head]]:
        head += 1
    tail = 0
    while (
        tail < shorter - head
        and old[region.old[-1 - tail]] == new[region.new[-1 - tail]]
    ):
        tail += 1
    ends = [*zip(region.old[:head], region.new[:head], strict=True)]
    if tail:
        ends += zip(region.old[-tail:], region.new[-tail:], strict=True)
    inner = _Region(
        region.old[head : len(region.old) - tail],
        region.new[head : len(region.new) - tail],
        region.depth,
    )
    return ends, inner


def _anchors(
    old: Sequence[Hashable], new: Sequence[Hashable], region: _Region
) -> list[Pair]:
    """Pair what occurs once in each: the most that stand in one order in both."""
    for length in (1,) if region.is_small else _ROWS:
        in_old, in_new = (
            _only(members, places, length)
            for members, places in ((old, region.old), (new, region.new))
        )
        single = [(at, in_new[row]) for row, at in in_old.items() if row in in_new]
        if single:
            return ascending(single)
    return []


def _only(
    members: Sequence[Hashable], places: range, length: int
) -> dict[Hashable, int]:
    """Give where each row of members that occurs once begins, in order."""
    starts = places[: len(places) - length + 1]
    rows = [tuple(members[at : at + length]) for at in starts]
    times = Counter(rows)
    return {row: at for row, at in zip(rows, starts, strict=True) if times[row] == 1}


def ascending(found: Sequence[Pair]) -> list[Pair]:
    """Keep the longest ascending run of the second places (Fredman 1975)."""
    ends: list[int] = []  # the smallest place at which a run of each length can end
    tops: list[int] = []  # which pair that is
    before: list[int] = []
    for number, (_, place) in enumerate(found):
        length = bisect_left(ends, place)
        before.append(tops[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        tops[length : length + 1] = [number]
    run: list[Pair] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        run.append(found[at])
        at = before[at]
    return run[::-1]


def _between(anchors: Sequence[Pair], region: _Region) -> Iterator[_Region]:
    old, new = region.old.start, region.new.start
    for old_at, new_at in [*anchors, (region.old.stop, region.new.stop)]:
        yield _Region(range(old, old_at), range(new, new_at), region.depth + 1)
        old, new = old_at + 1, new_at + 1


def _one_by_one(
    old: Sequence[Hashable], new: Sequence[Hashable], region: _Region
) -> Iterator[Pair]:
    matcher = SequenceMatcher(
        None,
        [old[at] for at in region.old],
        [new[at] for at in region.new],
        autojunk=False,
    )
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            yield region.old[block.a + step], region.new[block.b + step]
