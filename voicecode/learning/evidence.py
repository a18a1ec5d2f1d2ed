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
from voicecode.learning.words import Place

CLASSIFIER = "classifier"  # stands where a rule's id stands in a rule's evidence
_LONGEST = 20  # words that are shown


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
    places = list(words_of.places(text, looking.numbering.__getitem__))
    own = [place for place in places if sentence in (-1, place.sentence)]
    if not own:  # a text of signs alone, which only a sentence model can judge
        return Evidence(CLASSIFIER, Span(0, len(text)), text, valence)
    if len(own) > _LONGEST:
        own = _heaviest(own, looking, weights)
    span = Span(own[0].span.start, own[-1].span.end)
    return Evidence(CLASSIFIER, span, span.of(text), valence)


def _heaviest(
    places: list[Place], looking: Looking, weights: npt.NDArray[np.float32]
) -> list[Place]:
    """Give the stretch of ``_LONGEST`` words whose weights add up to most."""
    weighed = [_weight(place.number, looking, weights) for place in places]
    sums = np.convolve(weighed, np.ones(_LONGEST), mode="valid")
    first = int(sums.argmax())
    return places[first : first + _LONGEST]


def _weight(number: int, looking: Looking, weights: npt.NDArray[np.float32]) -> float:
    """Weigh a word by itself and by the letters in it."""
    vocabulary = looking.vocabulary
    columns = looking.runs_of(number) + vocabulary.edges[1]
    weight = float((weights[columns] * vocabulary.weights[columns]).sum())
    if number <= len(vocabulary.words):
        own = number - 1
        weight += float(weights[own] * vocabulary.weights[own])
    return weight
