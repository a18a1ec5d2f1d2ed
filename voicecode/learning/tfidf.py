"""Weights of what is counted: term frequency 1 + log(n) times inverse frequency.

Salton and Buckley 1988, the weights "l", "t" and "c".
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import sparse
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
    squares = rows.copy()
    squares.data **= 2
    lengths = np.sqrt(np.asarray(squares.sum(axis=1)).ravel())
    lengths[lengths == 0] = 1
    return csr_matrix(sparse.diags_array((length / lengths).astype(np.float32)) @ rows)
