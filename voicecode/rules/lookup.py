"""The lookup: which strands might match where, found from a batch's words at once.

Every strand is filed under its rarest pair of neighbouring words, or under its rarest
word where that is rarer. A batch of words is compared with all the filed keys in a
few array operations, and what is found stays a candidate only if the other rare words
that its rule needs stand near enough. So the cost hangs on the words and on what is
found, not on the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from voicecode.rules.relation import Integers, Relation
from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.words import Words

_SHIFT = 32  # a pair of numbers in one 64-bit key
_TOO_COMMON = 0.05  # a word so frequent stands near anything
_MOST_CHECKS = 2


@dataclass(frozen=True, slots=True)
class Check:
    """Words of which one must stand near an anchor: ``least`` to ``most`` words on.

    Negative distances are before the anchor. ``numbers`` may still grow by words that
    fit ``patterns``. ``frequency`` is their share of all words said.
    """

    numbers: Set[int]
    patterns: frozenset[str]
    least: int
    most: int
    frequency: float


@dataclass(slots=True)
class Lookup:
    """Strands filed under their anchors, each with the number of its rule."""

    vocabulary: Vocabulary
    _entries: list[tuple[Strand, int]] = field(default_factory=list)
    _singles: Relation = field(default_factory=Relation)  # word: entries
    _pairs: Relation = field(default_factory=Relation)  # pair of words: entries
    _by_pattern: dict[str, list[int]] = field(default_factory=dict)  # glob: entries
    _checks: list[_Checks] = field(
        default_factory=lambda: [_Checks() for _ in range(_MOST_CHECKS)]
    )
    _met: int = 0  # words of the vocabulary that globs have been asked about

    def file(
        self, strands: Iterable[Strand], rule: int, *, near: Sequence[Check] = ()
    ) -> None:
        """File strands under their anchors; ``near`` is what else their rule needs."""
        for strand in strands:
            entry = len(self._entries)
            self._entries.append((strand, rule))
            self._file_anchor(strand, entry)
            checks = [
                check
                for check in (*near, *_own_checks(strand))
                if check.frequency < _TOO_COMMON
            ]
            checks.sort(key=lambda check: check.frequency)
            for number, table in enumerate(self._checks):
                table.add(checks[number] if number < len(checks) else None)

    def _file_anchor(self, strand: Strand, entry: int) -> None:
        place = strand.places[strand.anchor.place]
        if strand.anchor.is_pair:
            after = strand.places[strand.anchor.place + 1].accepts or ()
            keys = (a << _SHIFT | b for a in place.accepts or () for b in after)
            self._pairs.add(keys, entry)
            return
        # A word that fits a glob twice over is filed twice: its match is the same.
        self._singles.add(place.accepts or (), entry)
        for pattern in place.patterns:
            self._by_pattern.setdefault(pattern, []).append(entry)

    def candidates(self, words: Words) -> Iterator[tuple[int, Strand, int]]:
        """Yield each position of an anchor, its strand and its rule's number.

        A candidate has its anchor's words right, and its rule's other rare words
        stand near; the rest is still to be verified.
        """
        self._meet_new_words()
        positions, entries = self._anchored(words.numbers)
        for checks in self._checks:
            kept = checks.passed(words.numbers, positions, entries)
            positions, entries = positions[kept], entries[kept]
        for position, entry in zip(positions.tolist(), entries.tolist(), strict=True):
            strand, rule = self._entries[entry]
            yield position, strand, rule

    def _anchored(self, numbers: npt.NDArray[np.int32]) -> tuple[Integers, Integers]:
        single_at, single = self._singles.values(numbers)
        firsts = np.isin(numbers[:-1], self._pairs.keys >> _SHIFT)
        possible = np.flatnonzero(firsts & (numbers[1:] > 0))
        keys = numbers[possible].astype(np.int64) << _SHIFT | numbers[possible + 1]
        which, paired = self._pairs.values(keys)
        return (
            np.concatenate((single_at, possible[which])),
            np.concatenate((single, paired)),
        )

    def _meet_new_words(self) -> None:
        """File the strands looked up by globs under the words that fit them."""
        for number in range(self._met, len(self.vocabulary)):
            for pattern in self.vocabulary.fitting.get(number, ()):
                for entry in self._by_pattern.get(pattern, ()):
                    self._singles.add((number,), entry)
                for checks in self._checks:
                    checks.meet(number, pattern)
        self._met = len(self.vocabulary)


class _Checks:
    """One check an entry, asked of many candidates at once."""

    def __init__(self) -> None:
        self.groups: dict[tuple[frozenset[int], frozenset[str]], int] = {}
        self.words = Relation()  # word: groups of words that are checked for
        self.by_pattern: dict[str, list[int]] = {}
        self.rows: list[tuple[int, int, int]] = []  # entry: group, least, most
        self.table = np.empty((0, 3), np.int64)

    def add(self, check: Check | None) -> None:
        """Add the check of the next entry; None lets it pass."""
        if check is None:
            self.rows.append((-1, 0, 0))
            return
        key = (frozenset(check.numbers), check.patterns)
        if key not in self.groups:
            self.groups[key] = len(self.groups)
            self.words.add(check.numbers, self.groups[key])
            for pattern in check.patterns:
                self.by_pattern.setdefault(pattern, []).append(self.groups[key])
        self.rows.append((self.groups[key], check.least, check.most))

    def meet(self, number: int, pattern: str) -> None:
        """Take note of a word that fits a glob."""
        for group in self.by_pattern.get(pattern, ()):
            self.words.add((number,), group)

    def passed(
        self, numbers: npt.NDArray[np.int32], positions: Integers, entries: Integers
    ) -> npt.NDArray[np.bool_]:
        """Tell which candidates have a word of their group near enough."""
        if len(self.table) != len(self.rows):
            self.table = np.array(self.rows, dtype=np.int64)
        if not len(entries):
            return np.empty(0, bool)
        group, least, most = self.table[entries].T
        # Every place of every group asked for, as one ascending line of numbers.
        asked = np.zeros(len(self.groups) + 1, bool)  # the last is for no group
        asked[group] = True
        at, groups = self.words.values(numbers)
        wanted = np.flatnonzero(asked[groups])
        stretch = len(numbers)
        places = _by_group(groups[wanted], at[wanted], stretch)
        first = group * stretch + np.maximum(positions + least, 0)
        last = group * stretch + np.minimum(positions + most, stretch - 1)
        found = np.searchsorted(places, first)
        near = np.append(places, np.iinfo(np.int64).max)[found] <= last
        passed: npt.NDArray[np.bool_] = near | (group < 0)
        return passed


def _by_group(groups: Integers, at: Integers, stretch: int) -> Integers:
    """Number places through all groups, ascending; ``at`` is ascending already."""
    # Sixteen bits are sorted by counting, several times as fast as by comparing.
    small = groups.max(initial=0) < np.iinfo(np.uint16).max
    keys = groups.astype(np.uint16) if small else groups
    order = np.argsort(keys, kind="stable")
    places: Integers = groups[order] * stretch + at[order]
    return places


def _own_checks(strand: Strand) -> Iterator[Check]:
    """Yield a check for every place that must be filled, beside the anchor's."""
    anchor = strand.anchor.place
    used = (anchor, anchor + 1) if strand.anchor.is_pair else (anchor,)
    for at, place in enumerate(strand.places):
        if at in used or place.accepts is None or not place.least:
            continue
        between = strand.places[min(at, anchor) + 1 : max(at, anchor)]
        least = 1 + sum(one.least for one in between)
        most = 1 + sum(one.most for one in between)
        if at < anchor:
            least, most = -most, -least
        yield Check(place.accepts, place.patterns, least, most, place.frequency)
