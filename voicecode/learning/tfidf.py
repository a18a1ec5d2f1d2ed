"""Weights of what is counted: term frequency 1 + log(n) times inverse frequency.

Salton and Buckley 1988, the weights "l", "t" and "c".
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Reals = npt.NDArray[np.float32]


def rarity(frequency: npt.NDArray[np.number], texts: int) -> Reals:
    """Weigh what is in so many of the texts: the rarer, the more."""
    idf: Reals = (np.log((1 + texts) / (1 + frequency)) + 1).astype(np.float32)
    return idf


def weighted(counts: csr_matrix, weights: Reals) -> csr_matrix:
    """Weigh counts by their columns' ``weights``, in a matrix of its own."""
    rows = counts.copy()
    rows.sort_indices()  # sums to the last bit, whatever the company
    rows.data = (1 + np.log(rows.data)) * weights[rows.indices]
    return rows


def of_length(rows: csr_matrix, length: float) -> csr_matrix:
    """Give every row that is not empty this length."""
    return of_lengths(rows, [rows.shape[1]], [length])


def of_lengths(
    rows: csr_matrix, ends: Sequence[int], lengths: Sequence[float]
) -> csr_matrix:
    """Give a row's part in each block of columns, if it has any, the block's length.

    ``ends`` are the columns before which the blocks end.
    """
    block = np.searchsorted(ends, rows.indices, side="right")
    own = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    part, parts = own * len(ends) + block, rows.shape[0] * len(ends)
    squares = np.bincount(part, rows.data.astype(np.float64) ** 2, parts)
    squares[squares == 0] = 1
    shares = (np.tile(lengths, rows.shape[0]) / np.sqrt(squares)).astype(np.float32)
    places = (rows.data * shares[part], rows.indices, rows.indptr)
    return csr_matrix(places, shape=rows.shape)
