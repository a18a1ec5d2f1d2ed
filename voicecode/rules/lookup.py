"""The lookup: which strands might match where, found from a batch's words at once.

Every strand is filed under its rarest pair of neighbouring words, or under its rarest
word where that is rarer. A batch of words is compared with all the filed keys in a
few array operations, and what is found stays a candidate only if the other rare words
that its rule needs stand near enough. So the cost hangs on the words and on what is
found, not on the number of rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from voicecode.rules.checks import MOST_CHECKS, Check, CheckTable, Surroundings
from voicecode.rules.relation import Integers, Relation
from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.ways import Place
from voicecode.rules.words import Words

Entry = tuple[Strand, int]  # and the number of its rule
Marks = npt.NDArray[np.bool_]

_SHIFT = 32  # a pair of numbers in one 64-bit key
_NONE: frozenset[int] = frozenset()


@dataclass(slots=True)
class Lookup:
    """Strands filed under their anchors, each with the number of its rule.

    A rule's strands with one anchor make a bundle: what none of them could match is
    dropped once for all of them.
    """

    vocabulary: Vocabulary
    _entries: list[Entry] = field(default_factory=list)
    _bundles: Relation = field(default_factory=Relation)  # bundle: entries
    _singles: Relation = field(default_factory=Relation)  # word: bundles
    _pairs: Relation = field(default_factory=Relation)  # pair of words: bundles
    _by_pattern: dict[str, list[int]] = field(default_factory=dict)  # glob: bundles
    _of_bundles: CheckTable = field(default_factory=CheckTable)
    _of_entries: list[CheckTable] = field(
        default_factory=lambda: [CheckTable() for _ in range(MOST_CHECKS)]
    )
    _first: Marks = field(default_factory=lambda: np.zeros(0, bool))  # of a pair
    _second: Marks = field(default_factory=lambda: np.zeros(0, bool))
    _met: int = 0  # words of the vocabulary that globs have been asked about

    def file(
        self, strands: Iterable[Strand], rule: int, *, near: Sequence[Check] = ()
    ) -> None:
        """File strands under their anchors; ``near`` is what else their rule needs."""
        self._first = np.zeros(0, bool)  # to be made anew
        bundles: dict[tuple[int, ...], list[Strand]] = {}
        for strand in strands:
            bundles.setdefault(_anchored_by(strand), []).append(strand)
        for bundle in bundles.values():
            number = len(self._of_bundles.rows)
            self._file_anchor(bundle[0], number)
            checks = [sorted((*near, *_own_checks(one)), key=_rarity) for one in bundle]
            self._of_bundles.add(_common(checks))
            for strand, own in zip(bundle, checks, strict=True):
                self._bundles.add((number,), len(self._entries))
                self._entries.append((strand, rule))
                for at, table in enumerate(self._of_entries):
                    table.add(own[at] if at < len(own) else None)

    def _file_anchor(self, strand: Strand, bundle: int) -> None:
        place = strand.places[strand.anchor.place]
        if strand.anchor.is_pair:
            after = strand.places[strand.anchor.place + 1].accepts or ()
            keys = (a << _SHIFT | b for a in place.accepts or () for b in after)
            self._pairs.add(keys, bundle)
            return
        # A word that fits a glob twice over is filed twice: its match is the same.
        self._singles.add(place.accepts or (), bundle)
        for pattern in place.patterns:
            self._by_pattern.setdefault(pattern, []).append(bundle)

    def candidates(self, words: Words) -> Iterator[tuple[int, Entry]]:
        """Yield each position of an anchor, with its strand and its rule's number.

        A candidate has its anchor's words right, and its rule's other rare words
        stand near; the rest is still to be verified.
        """
        self._meet_new_words()
        positions, bundles = self._anchored(words.numbers)
        around = Surroundings.of(words.numbers)
        kept = self._of_bundles.passed(around, positions, bundles)
        which, entries = self._bundles.values(bundles[kept])
        positions = positions[kept][which]
        for checks in self._of_entries:
            kept = checks.passed(around, positions, entries)
            positions, entries = positions[kept], entries[kept]
        found = map(self._entries.__getitem__, entries.tolist())
        return zip(positions.tolist(), found, strict=True)

    def _anchored(self, numbers: npt.NDArray[np.int32]) -> tuple[Integers, Integers]:
        single_at, single = self._singles.values(numbers)
        may_pair = self._first[numbers[:-1]] & self._second[numbers[1:]]
        possible = np.flatnonzero(may_pair)
        keys = numbers[possible].astype(np.int64) << _SHIFT | numbers[possible + 1]
        which, paired = self._pairs.values(keys)
        return (
            np.concatenate((single_at, possible[which])),
            np.concatenate((single, paired)),
        )

    def _meet_new_words(self) -> None:
        """File the strands looked up by globs under the words that fit them."""
        tables = (self._of_bundles, *self._of_entries)
        for number in range(self._met, len(self.vocabulary)):
            for pattern in self.vocabulary.fitting.get(number, ()):
                for bundle in self._by_pattern.get(pattern, ()):
                    self._singles.add((number,), bundle)
                for checks in tables:
                    checks.meet(number, pattern)
        self._met = len(self.vocabulary)
        for checks in tables:
            checks.settle(self._met)
        if len(self._first) != self._met:
            keys = self._pairs.keys
            self._first = _marks(keys >> _SHIFT, self._met)
            self._second = _marks(keys & (1 << _SHIFT) - 1, self._met)


def _marks(numbers: Integers, size: int) -> Marks:
    marks = np.zeros(size, bool)
    marks[numbers] = True
    return marks


def _anchored_by(strand: Strand) -> tuple[int, ...]:
    """Give what tells the anchors of one rule's strands apart: their very places."""
    at = strand.anchor.place
    return tuple(id(p) for p in strand.places[at : at + 1 + strand.anchor.is_pair])


def _rarity(check: Check) -> float:
    """Say how often a check is passed by chance: at each of its places alike."""
    return check.frequency * (check.most - check.least + 1)


def _common(checks: Sequence[Sequence[Check]]) -> Check | None:
    """Make one check that every strand of a bundle passes: any of their rarest."""
    if not all(checks):
        return None
    rarest = [own[0] for own in checks]
    return Check(
        numbers=frozenset().union(*(check.numbers for check in rarest)),
        patterns=frozenset().union(*(check.patterns for check in rarest)),
        least=min(check.least for check in rarest),
        most=max(check.most for check in rarest),
        frequency=sum(check.frequency for check in rarest),
    )


def _own_checks(strand: Strand) -> Iterator[Check]:
    """Yield a check for every place that must be filled, beside the anchor's."""
    anchor = strand.anchor.place
    past = anchor + 1 + strand.anchor.is_pair
    before, after = strand.places[:anchor], strand.places[anchor + 1 :]
    skipped = past - anchor - 1
    for place, least, most in _needed(after):
        if skipped:
            skipped -= 1  # the other half of the pair
        else:
            yield Check(
                place.accepts or _NONE, place.patterns, least, most, place.frequency
            )
    for place, least, most in _needed(before[::-1]):
        yield Check(
            place.accepts or _NONE, place.patterns, -most, -least, place.frequency
        )


def _needed(places: Sequence[Place]) -> Iterator[tuple[Place, int, int]]:
    """Yield the places that must be filled, with how far they may be, in words."""
    least = most = 0
    for place in places:
        if place.accepts is not None and place.least:
            yield place, least + 1, most + 1
        least += place.least
        most += place.most
