"""Wordings: all the strands of a phrase, asked of a stretch of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from voicecode.rules import strands
from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """A phrase's strands, and which of them a word can be the anchor of.

    ``open_ended`` are the strands with a glob for an anchor: the words that fit it
    are not all known yet.
    """

    strands: tuple[Strand, ...]
    by_word: Mapping[int, Sequence[Strand]]
    open_ended: tuple[Strand, ...]

    @property
    def frequency(self) -> float:
        """How often any of them may be met, as a share of all words, roughly."""
        return sum(strand.anchor.frequency for strand in self.strands)

    def matches(self, words: Words, within: range) -> Iterator[range]:
        """Find every match whose anchor stands within a range of positions."""
        there = words.number_list[within.start : within.stop]
        for strand in self._possible(frozenset(there)):
            yield from strand.matches(words, within)

    def _possible(self, there: Set[int]) -> Iterator[Strand]:
        for number in self.by_word.keys() & there:
            yield from self.by_word[number]
        for strand in self.open_ended:
            accepts = strand.places[strand.anchor.place].accepts
            if accepts is not None and not accepts.isdisjoint(there):
                yield strand


def of(text: str, words: Vocabulary) -> Wordings:
    """Read a phrase and number its words.

    Raises:
        PhraseError: the phrase is not in the notation.
    """
    read = strands.of(text, words)
    by_word: dict[int, list[Strand]] = {}
    open_ended = []
    for strand in read:
        place = strand.places[strand.anchor.place]
        if place.patterns:
            open_ended.append(strand)
        else:
            for number in place.accepts or ():
                by_word.setdefault(number, []).append(strand)
    return Wordings(read, by_word, tuple(open_ended))
