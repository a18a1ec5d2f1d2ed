"""Networks: what the meaning of whole units says for each code.

One layer of rectified sums between a unit's sentence vector and the codes finds what no
plane through the vectors divides. Several such networks, begun at different places, err
less together. They want many units; with few, vectors are features among others alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float64]
Weights = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

FEWEST = 2_000  # units; with fewer it says nothing that the linear models do not
_NETWORKS, _SUMS = 4, 512  # twice as many of either did no better on files left out
_LENGTH = 10.0  # to which vectors are drawn out, for steps of a usual size
_SMOOTH, _ROUNDS, _BATCH = 0.1, 6, 256  # chosen on files left out as well


@dataclass(frozen=True, slots=True)
class Network:
    """``inner`` (width, sums) and ``outer`` (sums, codes), and what is added to each.

    Several networks are one, with their sums side by side.
    """

    inner: Weights
    inner_constants: Weights
    outer: Weights
    outer_constants: Weights

    def scores(self, rows: csr_matrix) -> Reals:
        """Score rows whose last columns are sentence vectors: shape (rows, codes).

        A score is the logarithm of the odds that the code holds.
        """
        sums = _vectors(rows, len(self.inner)) @ self.inner + self.inner_constants
        scores = np.maximum(sums, 0) @ self.outer + self.outer_constants
        return np.asarray(scores, dtype=np.float64)

    def in_order(self, place: Sequence[int]) -> Network:
        """Give the same for codes in another order."""
        order = list(place)
        outer, constants = self.outer[:, order], self.outer_constants[order]
        return replace(self, outer=outer, outer_constants=constants)


def fitted(rows: csr_matrix, width: int, holds: Flags, *, seed: int) -> Network:
    """Learn from rows whose last ``width`` columns are sentence vectors.

    ``holds`` has shape (rows, codes).
    """
    vectors, sides = _vectors(rows, width), holds.astype(np.int64)
    if sides.shape[1] == 1:
        sides = sides.ravel()  # as scikit-learn wants a single code
    found = [_begun_at(vectors, sides, seed + turn) for turn in range(_NETWORKS)]
    inner, inner_constants, outer, outer_constants = zip(*found, strict=True)
    return Network(
        inner=np.hstack(inner).astype(np.float32),
        inner_constants=np.hstack(inner_constants).astype(np.float32),
        outer=(np.vstack(outer) / _NETWORKS).astype(np.float32),
        outer_constants=np.mean(outer_constants, axis=0).astype(np.float32),
    )


def _begun_at(vectors: Reals, sides: Numbers, seed: int) -> tuple[Reals, ...]:
    """Learn one network; give its parts in the order of ``Network``."""
    from sklearn.neural_network import MLPClassifier  # noqa: PLC0415 # slow to load

    model = MLPClassifier(
        (_SUMS,),
        alpha=_SMOOTH,
        batch_size=min(_BATCH, len(vectors)),
        random_state=seed,
    )
    codes = np.arange(sides.shape[1] if sides.ndim > 1 else 2)
    for _ in range(_ROUNDS):  # fitting till the end would learn units by heart
        model.partial_fit(vectors, sides, classes=codes)
    (inner, outer), (inner_constants, outer_constants) = model.coefs_, model.intercepts_
    return inner, inner_constants, outer, outer_constants


def _vectors(rows: csr_matrix, width: int) -> Reals:
    """Give the sentence vectors, so precise that a unit's company matters nothing."""
    dense = rows[:, rows.shape[1] - width :].toarray()
    return np.asarray(dense, dtype=np.float64) * _LENGTH
