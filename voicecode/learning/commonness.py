"""Commonness: in how many texts things are, and which of them are in several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning.pairs import Pairs
from voicecode.learning.words import Words

Numbers = npt.NDArray[np.int64]

SHORTEST, LONGEST = 3, 6  # letters in a run, edges counted
# Texts that anything must be in to count: what stands in one alone, as a name may,
# teaches nothing of others and is not kept.
FEWEST = 2


def common_pairs(
    found: Pairs, words: Words, *, fewest: int = FEWEST
) -> tuple[Numbers, Numbers]:
    """Give the pairs that are in several texts, sorted, and in how many."""
    pairs, local = np.unique(found.keys, return_inverse=True)
    several = held(words.units[found.sentences], local, len(pairs))
    return pairs[several >= fewest], several[several >= fewest]


def held(texts: Numbers, columns: Numbers, size: int) -> Numbers:
    """Count the different texts that each column is in."""
    said = counted(texts, columns, (int(texts.max(initial=0)) + 1, size))
    return np.bincount(said.indices, minlength=size)


def common_runs(
    known: Sequence[str], numbers: Numbers, texts: Numbers
) -> tuple[tuple[str, ...], Numbers]:
    """Give the runs that are in several texts, and in how many."""
    of_words = [runs(word) for word in known]
    columns = {run: at for at, run in enumerate(dict.fromkeys(_flat(of_words)))}
    found = np.fromiter((columns[run] for run in _flat(of_words)), np.int64)
    starts = np.cumsum([0, *map(len, of_words)])
    ones = np.ones(len(found), np.float32)
    table = csr_matrix((ones, found, starts), (len(known), len(columns)))
    said = counted(texts, numbers - 1, (int(texts.max(initial=0)) + 1, len(known)))
    held = np.bincount((said @ table).indices, minlength=len(columns))
    kept = held >= FEWEST
    names = tuple(run for run, keep in zip(columns, kept, strict=True) if keep)
    return names, held[kept]


def _flat(lists: Iterable[list[str]]) -> Iterator[str]:
    return chain.from_iterable(lists)


def runs(word: str) -> list[str]:
    """List a word's runs of letters, its edges marked."""
    edged = f"<{word}>"
    return [
        edged[at : at + length]
        for length in range(SHORTEST, LONGEST + 1)
        for at in range(len(edged) - length + 1)
    ]


def counted(rows: Numbers, columns: Numbers, shape: tuple[int, int]) -> csr_matrix:
    """Count what is in which row and column."""
    ones = np.ones(len(rows), np.float32)
    counts = csr_matrix((ones, (rows, columns)), shape=shape)
    counts.sum_duplicates()
    return counts
