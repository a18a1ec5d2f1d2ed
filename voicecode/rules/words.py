"""The words of a batch of units, as arrays."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecode.domain.spans import Span
from voicecode.rules import vocabulary
from voicecode.rules.pieces import Pieces, Tokens

Numbers = npt.NDArray[np.int32]
Positions = npt.NDArray[np.int64]

# Between two units' texts: an empty line, so that a sentence ends there.
_BETWEEN = "\n\n"
LONGEST_SENTENCE = 300  # words


@dataclass(frozen=True)
class Words:
    """The words of several texts, one after the other; punctuation is left out.

    All arrays have one entry a word: its ``numbers`` in the vocabulary, the
    ``units`` it stands in (the text's place in the batch), its ``starts`` and
    ``ends`` in that text in characters, the ``sentences`` and ``clauses`` it belongs
    to, counted through the batch.
    """

    numbers: Numbers
    units: Positions
    starts: Positions
    ends: Positions
    sentences: Positions
    clauses: Positions

    def __len__(self) -> int:
        return len(self.numbers)

    # Looking one number up in a list is three times as fast as in an array, and
    # verifying candidates does little else.
    @cached_property
    def number_list(self) -> list[int]:
        """The numbers as a list."""
        return _as_list(self.numbers)

    @cached_property
    def unit_list(self) -> list[int]:
        """The units as a list."""
        return _as_list(self.units)

    @cached_property
    def start_list(self) -> list[int]:
        """The starts as a list."""
        return _as_list(self.starts)

    @cached_property
    def end_list(self) -> list[int]:
        """The ends as a list."""
        return _as_list(self.ends)

    @cached_property
    def sentence_list(self) -> list[int]:
        """The sentences as a list."""
        return _as_list(self.sentences)

    @cached_property
    def clause_list(self) -> list[int]:
        """The clauses as a list."""
        return _as_list(self.clauses)

    def span(self, covered: range) -> Span:
        """Give the characters from the first to the last of the words covered."""
        return Span(self.start_list[covered.start], self.end_list[covered.stop - 1])

    def sentence_of(self, position: int) -> range:
        """Give the positions of the words in the same sentence."""
        edges, sentence = self._sentence_edges, self.sentence_list[position]
        return range(edges[sentence], edges[sentence + 1])

    @cached_property
    def _sentence_edges(self) -> list[int]:
        """Where each sentence begins, which is where the one before ends."""
        last = int(self.sentences[-1]) if len(self) else 0
        return _as_list(np.searchsorted(self.sentences, np.arange(last + 2)))

    def unit_of(self, position: int) -> range:
        """Give the positions of the words in the same unit."""
        return _run(self.unit_list, self.unit_list[position])


def _as_list(numbers: npt.NDArray[np.integer[Any]]) -> list[int]:
    listed: list[int] = numbers.tolist()
    return listed


def _run(ascending: list[int], value: int) -> range:
    first = bisect_left(ascending, value)
    return range(first, bisect_right(ascending, value, first))


def of(texts: Sequence[str], pieces: Pieces) -> Words:
    """Cut texts into the words that count, all of them in one go."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    begins = np.concatenate(([0], np.cumsum(lengths + len(_BETWEEN))[:-1]))
    tokens = pieces.tokens(_BETWEEN.join(texts))
    sentences, clauses = _divisions(tokens)
    kept = np.flatnonzero(tokens.kinds >= vocabulary.OTHER)
    starts = tokens.starts[kept]
    units = np.searchsorted(begins, starts, side="right") - 1
    starts -= begins[units]
    return Words(
        numbers=tokens.kinds[kept],
        units=units,
        starts=starts,
        ends=starts + tokens.lengths[kept],
        sentences=_capped(sentences[kept]),
        clauses=clauses[kept],
    )


def _capped(sentences: Positions) -> Positions:
    """Cut what goes on without a full stop, so that looking round stays bounded."""
    place = np.arange(len(sentences)) - np.searchsorted(sentences, sentences)
    return np.cumsum(place % LONGEST_SENTENCE == 0)


def _divisions(tokens: Tokens) -> tuple[Positions, Positions]:
    """Number the sentences and clauses that tokens stand in, through the batch."""
    kinds = tokens.kinds
    stops = kinds == vocabulary.STOP
    stops[1:] &= kinds[:-1] != vocabulary.BRACKET
    ends = stops | (np.diff(tokens.paragraphs, prepend=0) > 0)
    pauses = (kinds == vocabulary.PAUSE) | (kinds == vocabulary.BRACKET)
    return np.cumsum(ends), np.cumsum(ends | pauses)
