"""Groups: phrases that must stand near each other, or in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voicecode.rules.checks import Check
from voicecode.rules.wordings import Wordings
from voicecode.rules.words import LONGEST_SENTENCE, Words


@dataclass(frozen=True, slots=True)
class Group:
    """Phrases found together in any order; ``first`` is the one they are looked up by.

    ``within`` is the farthest in words, from the end of the earliest to the start of
    the latest (neighbours are 1 apart); None asks for one sentence instead.
    """

    first: Wordings
    others: tuple[Wordings, ...]
    within: int | None

    def complete(self, words: Words, found: range) -> range | None:
        """Find the other phrases around the first one; give all that they cover."""
        around = self._around(words, found)
        taken = [found]
        for wordings in self.others:
            nearest = _nearest(wordings, words, around, taken)
            if nearest is None:
                return None
            taken.append(nearest)
        earliest = min(taken, key=lambda match: match.stop)
        latest = max(taken, key=lambda match: match.start)
        if self.within is not None and latest.start - earliest.stop + 1 > self.within:
            return None
        return range(min(m.start for m in taken), max(m.stop for m in taken))

    def checks(self) -> tuple[Check, ...]:
        """Say what must stand near the first phrase, wherever that is found."""
        reach = LONGEST_SENTENCE if self.within is None else self.within
        longest = sum(
            place.most
            for wordings in (self.first, *self.others)
            for strand in wordings.strands
            for place in strand.places
        )
        return tuple(_check(other, reach=reach + longest) for other in self.others)

    def _around(self, words: Words, found: range) -> range:
        if self.within is None:
            return words.sentence_of(found.start)
        unit = words.unit_of(found.start)
        return range(
            max(unit.start, found.start - self.within),
            min(unit.stop, found.stop + self.within),
        )


def _check(wordings: Wordings, *, reach: int) -> Check:
    """Ask for any of the anchors' words within reach; each strand has an anchor."""
    anchors = [strand.places[strand.anchor.place] for strand in wordings.strands]
    return Check(
        numbers=frozenset().union(*(place.accepts or () for place in anchors)),
        patterns=frozenset().union(*(place.patterns for place in anchors)),
        least=-reach,
        most=reach,
        frequency=sum(place.frequency for place in anchors),
    )


def _nearest(
    wordings: Wordings, words: Words, around: range, taken: Sequence[range]
) -> range | None:
    """Find the match nearest to the first one taken that shares no word with any."""
    anchor = taken[0]
    best: range | None = None
    for match in wordings.matches(words, around):
        if any(match.start < t.stop and t.start < match.stop for t in taken):
            continue
        if best is None or _distance(match, anchor) < _distance(best, anchor):
            best = match
    return best


def _distance(one: range, other: range) -> int:
    return max(one.start - other.stop, other.start - one.stop)


def of(phrases: Sequence[Wordings], *, within: int | None) -> Group:
    """Make a group, to be looked up by the phrase that is rarest in speech."""
    rarest = min(range(len(phrases)), key=lambda at: phrases[at].frequency)
    others = tuple(p for at, p in enumerate(phrases) if at != rarest)
    return Group(first=phrases[rarest], others=others, within=within)
