"""Wordings: all the strands of some phrases, asked of a stretch of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from voicecode.rules.strands import Reader, Strand
from voicecode.rules.words import Words


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """Strands, any of which will do."""

    strands: tuple[Strand, ...]
    _by_word: dict[int, tuple[Strand, ...]] = field(default_factory=dict, repr=False)

    @property
    def frequency(self) -> float:
        """How often any of them may be met, as a share of all words, roughly."""
        return sum(strand.anchor.frequency for strand in self.strands)

    def matches(self, words: Words, within: range) -> Iterator[range]:
        """Find every match whose anchor stands within a range of positions."""
        numbers, by_word = words.number_list, self._by_word
        for position in within:
            number = numbers[position]
            anchored = by_word.get(number)
            if anchored is None:
                anchored = by_word[number] = self._anchored(number)
            for strand in anchored:
                found = strand.match(words, position)
                if found is not None:
                    yield found

    def _anchored(self, number: int) -> tuple[Strand, ...]:
        """List the strands that a word can be the anchor of."""
        return tuple(
            strand
            for strand in self.strands
            if number in (strand.places[strand.anchor.place].accepts or ())
        )


def of(texts: Iterable[str], reader: Reader) -> Wordings:
    """Read phrases, any of which will do, and number their words.

    Raises:
        PhraseError: a phrase is not in the notation.
    """
    return Wordings(tuple(strand for text in texts for strand in reader.read(text)))
