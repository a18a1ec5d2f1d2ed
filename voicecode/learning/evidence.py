"""Evidence: the words of a unit that weighed most for a code.

That is the best sentence; of a long one, the stretch of words that speaks most.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from voicecode.domain.codings import Evidence, Valence
from voicecode.domain.spans import Span
from voicecode.learning import words as words_of
from voicecode.learning.features import Looking

CLASSIFIER = "classifier"  # stands where a rule's id stands in a rule's evidence
_LONGEST = 20  # words that are shown
_SHORT = 2 * _LONGEST - 1  # characters: that many hold no more words than these


def of(
    text: str,
    looking: Looking,
    *,
    weights: npt.NDArray[np.float32],
    sentence: int,
    valence: Valence | None,
) -> Evidence:
    """Give the evidence for one code; ``weights`` are that code's, one a feature.

    ``sentence`` is the best one's place among the text's sentences; -1 looks at all.
    """
    span = words_of.sentence(text, sentence)
    if span.end - span.start > _SHORT:
        span = _heaviest(text, span, looking, weights)
    return Evidence(CLASSIFIER, span, span.of(text), valence)


def _heaviest(
    text: str, whole: Span, looking: Looking, weights: npt.NDArray[np.float32]
) -> Span:
    """Give the stretch of ``_LONGEST`` words whose weights add up to most."""
    places = words_of.places(text, whole, looking.numbering.__getitem__)
    if len(places) <= _LONGEST:
        return whole
    weighed = [_weight(number, looking, weights) for _, number in places]
    sums = np.convolve(weighed, np.ones(_LONGEST), mode="valid")
    first = int(sums.argmax())
    return Span(places[first][0].start, places[first + _LONGEST - 1][0].end)


def _weight(number: int, looking: Looking, weights: npt.NDArray[np.float32]) -> float:
    """Weigh a word by itself and by the letters in it."""
    vocabulary = looking.vocabulary
    columns = looking.runs_of(number) + vocabulary.edges[1]
    weight = float((weights[columns] * vocabulary.weights[columns]).sum())
    if number <= len(vocabulary.words):
        own = number - 1
        weight += float(weights[own] * vocabulary.weights[own])
    return weight
