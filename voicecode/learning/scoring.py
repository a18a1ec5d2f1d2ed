"""Scoring: the signs by which a text speaks for each code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import csr_matrix

from voicecode.learning.besides import Besides
from voicecode.learning.features import Looking
from voicecode.learning.linear import Linear
from voicecode.learning.scorers import Scorers
from voicecode.learning.sentence_vectors import SentenceVectors

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]

SIGNS = ("whole", "best sentence", "likeness", "near", "leaning")
LEANING = SIGNS.index("leaning")
_SENTENCE = 4  # words; less says too little to be scored alone
_VECTOR = 1.0  # length of a sentence vector beside the other blocks


@dataclass(frozen=True, slots=True)
class Rows:
    """Features of a batch: of whole units, and of the sentences of longer ones.

    ``near`` are the units' pairs of words that stand near each other, and ``besides``
    what networks see of them beside their signs.
    ``owners`` gives each sentence's unit and ``places`` which of its unit's sentences
    it is, from 0. The tones (units, 2) count members of positive and negative families.
    ``unit_words`` and ``sentence_words`` say how many words each has.
    """

    whole: csr_matrix
    near: csr_matrix
    besides: Besides
    tones: Reals
    sentences: csr_matrix
    owners: Numbers
    places: Numbers
    unit_words: Numbers
    sentence_words: Numbers

    def of(self, units: Numbers) -> Rows:
        """Give the rows of some units, in ascending order, alone."""
        kept = np.isin(self.owners, units)
        return Rows(
            whole=self.whole[units],
            near=self.near[units],
            besides=self.besides.of(units),
            tones=self.tones[units],
            sentences=self.sentences[kept],
            owners=np.searchsorted(units, self.owners[kept]),
            places=self.places[kept],
            unit_words=self.unit_words[units],
            sentence_words=self.sentence_words[kept],
        )


def rows(
    looking: Looking,
    texts: Sequence[str],
    vectors: SentenceVectors | None,
    tell: Callable[[float], None] = lambda _share: None,
    *,
    apart: bool = False,
) -> Rows:
    """Turn texts into rows of features; ``tell`` hears what share has vectors.

    Vectors are features too, unless they are kept ``apart``.
    """
    sight = looking.sight(texts)
    belongs = sight.belongs
    whole = looking.matrix(csr_matrix(belongs @ sight.counts))
    owners = sight.words.units
    first = np.searchsorted(owners, np.arange(len(texts)))
    lengths = sight.words.sentence_lengths
    alone = lengths >= _SENTENCE
    alone &= np.bincount(owners, minlength=len(texts))[owners] > 1
    own = looking.matrix(sight.counts[np.flatnonzero(alone)])
    meanings = np.empty((len(texts), 0), np.float32)
    if vectors is not None:
        meanings = vectors.of(texts, tell)
    if vectors is not None and not apart:
        dense = csr_matrix(meanings * _VECTOR)
        whole = csr_matrix(sparse.hstack([whole, dense], "csr"))
        # A sentence is seen with the meaning of the whole: sentences are too many.
        own = csr_matrix(sparse.hstack([own, dense[owners[alone]]], "csr"))
    return Rows(
        whole=whole,
        near=looking.vocabulary.near.rows(sight.words),
        besides=Besides(meanings, _heard(belongs @ sight.families)),
        tones=np.asarray(belongs @ sight.tones, dtype=np.float64),
        sentences=own,
        owners=owners[alone],
        places=(np.arange(len(owners)) - first[owners])[alone],
        unit_words=np.bincount(owners, lengths, len(texts)).astype(np.int64),
        sentence_words=lengths[alone],
    )


def _heard(families: csr_matrix) -> csr_matrix:
    """Count a family that is heard again and again for less each time."""
    return csr_matrix(families.log1p())


@dataclass(frozen=True, slots=True)
class Signs:
    """What texts say for each code, and where they say it most.

    ``values`` has shape (units, codes, signs), in the order of ``SIGNS``, and then come
    those of units that are remembered, one for each kind of features. ``best``
    (units, codes) is the row, among the sentences, of the best one; -1 for units that
    are one sentence.
    """

    values: Reals
    best: Numbers


def signs(seen: Rows, scorers: Scorers, likeness: npt.NDArray[np.float32]) -> Signs:
    """Score whole units and their sentences; ``likeness``: (features, codes)."""
    whole = scorers.linear.scores(seen.whole)
    best, which = _best(seen, whole, scorers.linear)
    alike = np.asarray(seen.whole @ likeness, dtype=np.float64)
    near, leaning = scorers.near.scores(seen.near), scorers.leaning.scores(seen.whole)
    found = [whole, best, alike, near, leaning]
    if scorers.memory is not None:
        found += scorers.memory.votes(seen.whole)
    return Signs(np.stack(found, axis=2), which)


def _best(seen: Rows, whole: Reals, linear: Linear) -> tuple[Reals, Numbers]:
    """Score each unit by its best sentence; say which that is."""
    alone = linear.scores(seen.sentences)
    best, which = whole.copy(), np.full(whole.shape, -1)
    starts = np.flatnonzero(np.diff(seen.owners, prepend=-1))
    if len(starts):
        best[seen.owners[starts]] = np.maximum.reduceat(alone, starts, axis=0)
        which[seen.owners[starts]] = _first_best(alone, seen.owners, starts)
    return best, which


def _first_best(scores: Reals, owners: Numbers, starts: Numbers) -> Numbers:
    """Give the row of each unit's best sentence, for each code."""
    tops = np.maximum.reduceat(scores, starts, axis=0)
    group = np.cumsum(np.isin(np.arange(len(owners)), starts)) - 1
    row = np.arange(len(owners))[:, None]
    candidates = np.where(scores >= tops[group], row, len(owners))
    return np.minimum.reduceat(candidates, starts, axis=0)
