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
_SHORT = 2 * _LONGEST - 1  # characters: that many hold no more words than these


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

    def evidence(
        self, text: str, code: int, *, sentence: int, valence: Valence | None
    ) -> Evidence:
        """Give the evidence for one code, by its column.

        ``sentence`` is the best one's place among the text's sentences; -1 looks at
        all.
        """
        passage = self._passage(text, sentence)
        span = passage.span
        if passage.placed is not None:
            span = self._heaviest(passage.placed, code)
        span = span.with_whole_brackets(text)
        return Evidence(CLASSIFIER, span, span.of(text), valence)

    def _passage(self, text: str, sentence: int) -> _Passage:
        """Cut a sentence out, unless it is the one that was cut last."""
        numbering, last = self._looking.numbering, self._last
        if last is not None and last.is_cut_from(text, sentence, numbering):
            return last
        span, placed = words_of.sentence(text, sentence), None
        is_long = span.end - span.start > _SHORT  # most are not, and need no count
        if is_long and words_of.count(text, span) > _LONGEST:
            placed = words_of.placed(text, span, numbering.__getitem__)
        self._last = _Passage(text, sentence, numbering, span, placed)
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
    """A sentence of a text; of a long one also where its words stand."""

    text: str
    sentence: int
    numbering: Numbering
    span: Span
    placed: Placed | None

    def is_cut_from(self, text: str, sentence: int, numbering: Numbering) -> bool:
        """Tell whether it is this sentence, with numbers that still hold."""
        is_held = self.numbering is numbering and self.sentence == sentence
        return is_held and self.text == text
