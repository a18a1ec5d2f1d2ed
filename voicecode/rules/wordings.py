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
    _strange: set[int] = field(default_factory=set, repr=False)  # anchors of none
    _alone: list[Strand] = field(default_factory=list, repr=False)
    _by_word: dict[int, tuple[Strand, ...]] = field(default_factory=dict, repr=False)

    @property
    def frequency(self) -> float:
        """How often any of them may be met, as a share of all words, roughly."""
        return sum(strand.anchor.frequency for strand in self.strands)

    def matches(self, words: Words, within: range) -> Iterator[range]:
        """Find every match whose anchor stands within a range of positions."""
        numbers = words.number_list
        said = numbers[within.start : within.stop]
        if self._strange.issuperset(said):
            return
        first = words.sentence_of(within.start).start
        around = numbers[first : words.sentence_of(within.stop - 1).stop]
        known = self._by_word
        for position, number in enumerate(said, start=within.start):
            anchored = known[number] if number in known else self._meet(number)
            for strand in anchored:
                if strand.other is not None and strand.other.isdisjoint(around):
                    continue  # mostly so, and asked of all the words at once
                found = strand.around(words, position)
                if found is not None:
                    yield found

    def _meet(self, number: int) -> tuple[Strand, ...]:
        self._by_word[number] = self._with_anchor(number)
        if not self._by_word[number]:
            self._strange.add(number)
        return self._by_word[number]

    def _with_anchor(self, number: int) -> tuple[Strand, ...]:
        """List the strands that a word can be the anchor of, as the rarest in them."""
        if not self._alone:
            self._alone.extend(strand.alone() for strand in self.strands)
        return tuple(
            strand
            for strand in self._alone
            if number in (strand.places[strand.anchor.place].accepts or ())
        )


def of(texts: Iterable[str], reader: Reader) -> Wordings:
    """Read phrases, any of which will do, and number their words.

    Raises:
        PhraseError: a phrase is not in the notation.
    """
    return Wordings(tuple(strand for text in texts for strand in reader.read(text)))
