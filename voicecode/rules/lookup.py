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

from voicecode.rules.checks import Check, CheckTable
from voicecode.rules.relation import Integers, Relation
from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.words import Words

_SHIFT = 32  # a pair of numbers in one 64-bit key
_MOST_CHECKS = 4


@dataclass(slots=True)
class Lookup:
    """Strands filed under their anchors, each with the number of its rule.

    A rule's strands with one anchor make a bundle: what none of them could match is
    dropped once for all of them.
    """

    vocabulary: Vocabulary
    _entries: list[tuple[Strand, int]] = field(default_factory=list)
    _bundles: Relation = field(default_factory=Relation)  # bundle: entries
    _singles: Relation = field(default_factory=Relation)  # word: bundles
    _pairs: Relation = field(default_factory=Relation)  # pair of words: bundles
    _by_pattern: dict[str, list[int]] = field(default_factory=dict)  # glob: bundles
    _of_bundles: CheckTable = field(default_factory=CheckTable)
    _of_entries: list[CheckTable] = field(
        default_factory=lambda: [CheckTable() for _ in range(_MOST_CHECKS)]
    )
    _met: int = 0  # words of the vocabulary that globs have been asked about

    def file(
        self, strands: Iterable[Strand], rule: int, *, near: Sequence[Check] = ()
    ) -> None:
        """File strands under their anchors; ``near`` is what else their rule needs."""
        bundles: dict[object, list[Strand]] = {}
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

    def candidates(self, words: Words) -> Iterator[tuple[int, Strand, int]]:
        """Yield each position of an anchor, its strand and its rule's number.

        A candidate has its anchor's words right, and its rule's other rare words
        stand near; the rest is still to be verified.
        """
        self._meet_new_words()
        positions, bundles = self._anchored(words.numbers)
        kept = self._of_bundles.passed(words.numbers, positions, bundles)
        which, entries = self._bundles.values(bundles[kept])
        positions = positions[kept][which]
        for checks in self._of_entries:
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


def _anchored_by(strand: Strand) -> object:
    """Give what tells the anchors of one rule's strands apart."""
    at = strand.anchor.place
    places = strand.places[at : at + (2 if strand.anchor.is_pair else 1)]
    return tuple((frozenset(p.accepts or ()), p.patterns) for p in places)


def _rarity(check: Check) -> float:
    return check.frequency


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
