"""Ways: the places of a strand, walked from its anchor to one side."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from voicecode.rules.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """A slot whose words are numbers; without ``accepts`` any word fits."""

    accepts: Set[int] | None
    least: int
    most: int
    frequency: float  # of its words in speech, as a share of all words
    patterns: frozenset[str] = frozenset()  # its globs

    @property
    def is_exact(self) -> bool:
        """Whether it takes exactly one word."""
        return self.least == self.most == 1


@dataclass(frozen=True, slots=True)
class Way:
    """Places to be filled one after the other; ``step`` is 1 onwards, -1 backwards."""

    places: tuple[Place, ...]
    exact: tuple[bool, ...]  # places that take exactly one word
    step: int

    @classmethod
    def along(cls, places: Sequence[Place], *, step: int) -> Way:
        """Make a way along places, in the order in which they are walked."""
        return cls(tuple(places), tuple(place.is_exact for place in places), step)

    def end(self, words: Words, start: int) -> int | None:
        """Walk from a word; give the last word's position, None if none fits."""
        if not self.places:
            return start
        return _Walk(self, words, words.sentence_list[start]).on(0, start)


@dataclass(slots=True)
class _Walk:
    """A walk inside one sentence."""

    way: Way
    words: Words
    sentence: int
    failed: set[tuple[int, int]] = field(default_factory=set)

    def on(self, place: int, at: int) -> int | None:
        """Go on from a word with the places left; give where the last one stands."""
        places, exact, step = self.way.places, self.way.exact, self.way.step
        while place < len(places) and exact[place]:
            at += step
            if not self._may_stand(places[place], at):
                return None
            place += 1
        if place == len(places):
            return at
        # Without remembering what failed, optional words could take for ever.
        if (place, at) in self.failed:
            return None
        end = self._over(places[place], place, at)
        if end is None:
            self.failed.add((place, at))
        return end

    def _over(self, slot: Place, place: int, at: int) -> int | None:
        """Try each number of words that a gap or an optional word may take."""
        counts = range(slot.least, slot.most + 1)
        for count in counts if slot.accepts is None else reversed(counts):
            to = at + self.way.step * count
            if not count or self._may_stand(slot, to):
                end = self.on(place + 1, to)
                if end is not None:
                    return end
        return None

    def _may_stand(self, slot: Place, at: int) -> bool:
        sentences = self.words.sentence_list
        if not 0 <= at < len(sentences) or sentences[at] != self.sentence:
            return False
        return slot.accepts is None or self.words.number_list[at] in slot.accepts
