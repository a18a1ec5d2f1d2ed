"""Evidence: the words of a unit that weighed most for a code.

That is the best sentence; of a long one, the stretch of words that speaks most.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from voicecode.domain.codings import Evidence
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.learning import words as words_of
from voicecode.learning.features import Looking
from voicecode.learning.words import Numbering, Placed

Reals = npt.NDArray[np.float64]

CLASSIFIER = "classifier"  # stands where a rule's id stands in a rule's evidence
_LONGEST = 20  # words that are shown


@dataclass(frozen=True, slots=True)
class Part:
    """A sentence of a text, by its place among them, or all of the text: -1.

    It has so many ``words``.
    """

    text: str
    sentence: int
    words: int


class Weighing:
    """Finds the evidence for codes, remembering what words weigh.

    ``weights`` have shape (features, codes).
    """

    def __init__(self, looking: Looking, weights: npt.NDArray[np.float32]) -> None:
        self._looking = looking
        self._weights = weights
        own = len(looking.vocabulary.words) + 1
        self._known: Reals = np.full((weights.shape[1], own), np.nan)
        self._last: _Passage | None = None

    def evidence(self, part: Part, code: int, *, valence: Valence | None) -> Evidence:
        """Give the evidence for one code, by its column, in its best part of a text."""
        passage = self._passage(part)
        span = passage.span
        if passage.placed is not None:
            span = self._heaviest(passage.placed, code)
        span = span.with_whole_brackets(part.text)
        return Evidence(CLASSIFIER, span, span.of(part.text), valence)

    def _passage(self, part: Part) -> _Passage:
        """Cut a part out, unless it is the one that was cut last."""
        numbering, last = self._looking.numbering, self._last
        if last is not None and last.numbering is numbering and last.part == part:
            return last
        span, placed = words_of.sentence(part.text, part.sentence), None
        if part.words > _LONGEST:
            placed = words_of.placed(part.text, span, numbering.__getitem__)
        self._last = _Passage(part, numbering, span, placed)
        return self._last

    def _heaviest(self, placed: Placed, code: int) -> Span:
        """Give the stretch of ``_LONGEST`` words whose weights add up to most."""
        weighed = self._weighed(placed.numbers, code)
        sums = np.convolve(weighed, np.ones(_LONGEST), mode="valid")
        first = int(sums.argmax())
        return Span(placed.starts[first], placed.ends[first + _LONGEST - 1])

    def _weighed(self, numbers: npt.NDArray[np.int64], code: int) -> Reals:
        known = self._known[code]
        own = numbers < len(known)
        weighed = np.full(len(numbers), np.nan)
        weighed[own] = known[numbers[own]]
        for at in np.flatnonzero(np.isnan(weighed)).tolist():
            number = int(numbers[at])
            weighed[at] = self._weight(number, code)
            if number < len(known):
                known[number] = weighed[at]
        return weighed

    def _weight(self, number: int, code: int) -> float:
        """Weigh a word by itself and by the letters in it."""
        vocabulary, weights = self._looking.vocabulary, self._weights[:, code]
        columns = self._looking.runs_of(number) + vocabulary.edges[1]
        weight = float((weights[columns] * vocabulary.weights[columns]).sum())
        if number <= len(vocabulary.words):
            own = number - 1
            weight += float(weights[own] * vocabulary.weights[own])
        return weight


@dataclass(frozen=True, slots=True)
class _Passage:
    """Where a part stands; of a long one also where its words stand, and which."""

    part: Part
    numbering: Numbering  # while it is this one, numbers hold
    span: Span
    placed: Placed | None
