"""Meanings: what the sentence vectors of whole units say for each code.

Networks on the vectors find what no plane through them divides. They want many units;
with few, vectors are features among others alone.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import networks
from voicecode.learning.networks import Network, Plan

Flags = npt.NDArray[np.bool_]
Reals = npt.NDArray[np.float64]

FEWEST = 2_000  # units; with fewer it says nothing that the linear models do not
_NETWORKS = 4  # twice as many, or as many sums, did no better on files left out
_PLAN = Plan(sums=512, smooth=0.1, rounds=6)  # chosen on files left out as well
_LENGTH = 10.0  # to which vectors are drawn out, for steps of a usual size


def fitted(rows: csr_matrix, width: int, holds: Flags, *, seed: int) -> Network:
    """Learn from rows whose last ``width`` columns are sentence vectors.

    ``holds`` has shape (rows, codes).
    """
    vectors = _vectors(rows, width)
    return networks.together(
        [
            networks.fitted(vectors, holds, _PLAN, seed=seed + turn)
            for turn in range(_NETWORKS)
        ]
    )


def scores(network: Network, rows: csr_matrix) -> Reals:
    """Score rows whose last columns are sentence vectors: shape (rows, codes)."""
    return network.scores(_vectors(rows, len(network.inner)))


def _vectors(rows: csr_matrix, width: int) -> Reals:
    dense = rows[:, rows.shape[1] - width :].toarray()
    return np.asarray(dense, dtype=np.float64) * _LENGTH
