"""Nearness: pairs of words that stand within three of each other in a sentence.

"Never once did he ring" holds never and ring, and so does "never rang" nearly: what
stands between does not count. A model of these pairs alone errs elsewhere than that of
words, runs and families, and together they err less.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import pairs as pairs_of
from voicecode.learning import tfidf
from voicecode.learning.commonness import common_pairs, counted
from voicecode.learning.pairs import Steps
from voicecode.learning.words import Words, found_at

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float32]

_FEWEST = 4  # texts that a pair must be in; those in fewer did no good


@dataclass(frozen=True, slots=True)
class Nearness:
    """Sorted keys of ``pairs.key``, and each pair's inverse document frequency."""

    pairs: Numbers
    weights: Reals

    def rows(self, words: Words) -> csr_matrix:
        """Give each text's row, of length 1 or empty: shape (texts, pairs)."""
        found = pairs_of.within_three(Steps(words.numbers, words.sentences))
        at = found_at(self.pairs, found.keys)
        known = at >= 0
        texts = words.units[found.sentences[known]]
        counts = counted(texts, at[known], (words.texts, len(self.pairs)))
        return tfidf.of_length(tfidf.weighted(counts, self.weights), 1)


def learnt(words: Words) -> Nearness:
    """Learn the pairs of texts whose words are numbered as a vocabulary's are."""
    found = pairs_of.within_three(Steps(words.numbers, words.sentences))
    pairs, held_by = common_pairs(found, words, fewest=_FEWEST)
    return Nearness(pairs, tfidf.rarity(held_by, words.texts))
