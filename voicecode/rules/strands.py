"""Strands ready to match: rows of slots over the vocabulary's numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from voicecode.rules import globs, phrases
from voicecode.rules.checks import MOST_CHECKS
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.ways import Place, Way
from voicecode.rules.words import Words

_NEIGHBOURS = 10  # words that belong together meet more often than by chance
_MOST_PAIRS = 400


class Anchor(NamedTuple):
    """Where a strand is looked up: at a place, or at it and the next one together."""

    place: int
    is_pair: bool
    frequency: float


@dataclass(frozen=True, eq=False)
class Strand:
    """A row of places, found at its anchor and verified from there both ways.

    What only finding it needs is made then: most strands are never found.
    """

    places: tuple[Place, ...]
    anchor: Anchor

    @cached_property
    def is_settled(self) -> bool:
        """Whether what the lookup checks leaves nothing open but the sentence."""
        others = len(_singles(self.places)) - 1 - self.anchor.is_pair
        return others <= MOST_CHECKS and all(place.is_exact for place in self.places)

    @cached_property
    def other(self) -> Set[int] | None:
        """The words of the rarest place that must be filled beside the anchor's."""
        others = [
            one for one in _singles(self.places) if one.place != self.anchor.place
        ]
        return (
            self.places[min(others, key=_frequency).place].accepts if others else None
        )

    @cached_property
    def before(self) -> Way:
        """The way from the anchor backwards."""
        return Way.along(self.places[: self.anchor.place][::-1], step=-1)

    @cached_property
    def after(self) -> Way:
        """The way from the anchor onwards."""
        return Way.along(self.places[self.anchor.place + 1 :], step=1)

    def match(self, words: Words, position: int) -> range | None:
        """Match with the anchor at a position; give the positions covered."""
        accepts = self.places[self.anchor.place].accepts
        if accepts is not None and words.number_list[position] not in accepts:
            return None
        return self.around(words, position)

    def settled(self, words: Words, position: int) -> range | None:
        """Match a settled strand that the lookup found at a position."""
        first = position - self.anchor.place
        past = first + len(self.places)
        sentences = words.sentence_list
        if first < 0 or past > len(sentences):
            return None
        return range(first, past) if sentences[first] == sentences[past - 1] else None

    def around(self, words: Words, position: int) -> range | None:
        """Match around a position where the anchor's word is known to stand.

        Words that may be there are taken if they are; a gap is kept short. A strand
        never crosses the end of a sentence.
        """
        last = self.after.end(words, position)
        if last is None:
            return None
        first = self.before.end(words, position)
        return None if first is None else range(first, last + 1)

    def alone(self) -> Strand:
        """Anchor the strand at its rarest word, where pairs cannot be asked for."""
        if not self.anchor.is_pair:
            return self
        return Strand(self.places, min(_singles(self.places), key=_frequency))

    def matches(self, words: Words, within: range) -> Iterator[range]:
        """Find every match whose anchor stands within a range of positions."""
        accepts = self.places[self.anchor.place].accepts
        numbers = words.number_list
        for position in within:
            if accepts is not None and numbers[position] not in accepts:
                continue
            found = self.match(words, position)
            if found is not None:
                yield found


@dataclass(slots=True)
class Reader:
    """Reads phrases over a vocabulary; what rules have in common it makes once."""

    words: Vocabulary
    _read: dict[str, tuple[Strand, ...]] = field(default_factory=dict)
    _slots: dict[str, phrases.Strand] = field(default_factory=dict)
    _places: dict[phrases.Slot, Place] = field(default_factory=dict)

    def read(self, text: str) -> tuple[Strand, ...]:
        """Read a phrase and number its words.

        Raises:
            PhraseError: the phrase is not in the notation.
        """
        if text not in self._read:
            read = phrases.read(text, split=self.words.split, known=self._slots)
            # Wordings of one phrase share most of their slots, the very objects.
            slots = {id(slot): slot for strand in read for slot in strand}
            places = {key: self._place(slot) for key, slot in slots.items()}
            self._read[text] = tuple(
                _strand(tuple(places[id(slot)] for slot in strand)) for strand in read
            )
        return self._read[text]

    def of_word(self, word: str) -> Strand:
        """Make a strand of one folded word."""
        return _strand((self._place(phrases.Slot(frozenset({word}))),))

    def _place(self, slot: phrases.Slot) -> Place:
        if slot not in self._places:
            self._places[slot] = _place(slot, self.words)
        return self._places[slot]


def _strand(places: tuple[Place, ...]) -> Strand:
    singles = _singles(places)
    return Strand(places, min([*_pairs(places, singles), *singles], key=_frequency))


def _place(slot: phrases.Slot, words: Vocabulary) -> Place:
    if slot.is_open:
        return Place(None, slot.least, slot.most, 1.0)
    patterns = {word for word in slot.words if globs.is_glob(word)}
    literal = _literal(slot.words - patterns, words)
    numbers = words.fitting_set(literal, patterns)
    frequency = sum(map(words.speech.frequency, literal)) + sum(
        map(words.glob_frequency, patterns)
    )
    return Place(numbers, slot.least, slot.most, frequency, frozenset(patterns))


def _literal(written: Set[str], words: Vocabulary) -> set[str]:
    literal: set[str] = set()
    for word in written:
        if word.startswith("~"):
            literal.update(map(words.speech.folded, words.speech.forms(word[1:])))
        else:
            literal.add(word)
    return literal


def _singles(places: Sequence[Place]) -> list[Anchor]:
    return [
        Anchor(at, False, place.frequency)
        for at, place in enumerate(places)
        if place.accepts is not None and place.least
    ]


def _pairs(places: Sequence[Place], singles: Sequence[Anchor]) -> list[Anchor]:
    return [
        Anchor(one.place, True, one.frequency * other.frequency * _NEIGHBOURS)
        for one, other in pairwise(singles)
        if one.place + 1 == other.place
        and _can_pair(places[one.place], places[other.place])
    ]


def _frequency(anchor: Anchor) -> float:
    return anchor.frequency


def _can_pair(first: Place, second: Place) -> bool:
    if first.patterns or second.patterns:
        return False  # their words are not known beforehand
    pairs = len(first.accepts or ()) * len(second.accepts or ())
    return pairs <= _MOST_PAIRS
