"""Ways: the places of a strand, walked from its anchor to one side."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from voicecode.rules.words import Words


class Place(NamedTuple):
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
    is_exact: bool  # all of them do
    step: int

    @classmethod
    def along(cls, places: Sequence[Place], *, step: int) -> Way:
        """Make a way along places, in the order in which they are walked."""
        exact = tuple(place.is_exact for place in places)
        return cls(tuple(places), exact, all(exact), step)

    def end(self, words: Words, start: int) -> int | None:
        """Walk from a word; give the last word's position, None if none fits."""
        if not self.is_exact:
            return _Walk(self, words, start).on(0, start)
        if not self.places:
            return start
        numbers, sentences = words.number_list, words.sentence_list
        last, at = start + self.step * len(self.places), start
        if not 0 <= last < len(numbers) or sentences[last] != sentences[start]:
            return None
        for place in self.places:
            at += self.step
            if place.accepts is not None and numbers[at] not in place.accepts:
                return None
        return at


class _Walk:
    """A walk inside one sentence, from a word on its way."""

    __slots__ = ("failed", "numbers", "sentence", "sentences", "way")

    def __init__(self, way: Way, words: Words, start: int) -> None:
        self.way = way
        self.numbers = words.number_list
        self.sentences = words.sentence_list
        self.sentence = self.sentences[start]
        self.failed: set[tuple[int, int]] | None = None

    def on(self, place: int, at: int) -> int | None:
        """Go on from a word with the places left; give where the last one stands."""
        places, exact, step = self.way.places, self.way.exact, self.way.step
        numbers, sentences = self.numbers, self.sentences
        while place < len(places) and exact[place]:
            at += step
            if not 0 <= at < len(numbers) or sentences[at] != self.sentence:
                return None
            accepts = places[place].accepts
            if accepts is not None and numbers[at] not in accepts:
                return None
            place += 1
        return at if place == len(places) else self._over(place, at)

    def _over(self, place: int, at: int) -> int | None:
        """Try each number of words that a gap or an optional word may take."""
        # Without remembering what failed, optional words could take for ever.
        if self.failed is not None and (place, at) in self.failed:
            return None
        slot = self.way.places[place]
        counts = range(slot.least, slot.most + 1)
        for count in counts if slot.accepts is None else reversed(counts):
            to = at + self.way.step * count
            if not count or self._may_stand(slot, to):
                end = self.on(place + 1, to)
                if end is not None:
                    return end
        if self.failed is None:
            self.failed = set()
        self.failed.add((place, at))
        return None

    def _may_stand(self, slot: Place, at: int) -> bool:
        if not 0 <= at < len(self.sentences) or self.sentences[at] != self.sentence:
            return False
        return slot.accepts is None or self.numbers[at] in slot.accepts
