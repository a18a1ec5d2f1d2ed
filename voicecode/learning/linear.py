"""Linear models: one for each code, fitted side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import machines as support
from voicecode.learning import ridge
from voicecode.learning.machines import STRENGTH

Reals = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.float64]

_CLOSE = 0.01  # a finer stop moved no score's second digit
_SMOOTH = 1.0  # of a ridge regression; chosen as a machine's strength was
_NEVER = -1.0  # the score of a code that never holds: the far side


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of shape (features, codes) and one constant a code."""

    weights: Reals
    constants: Reals

    def scores(self, rows: csr_matrix) -> npt.NDArray[np.float64]:
        """Score rows for every code: shape (rows, codes); above 0 speaks for it."""
        return np.asarray(rows @ self.weights, dtype=np.float64) + self.constants

    def in_order(self, place: Sequence[int]) -> Linear:
        """Give the same for codes in another order."""
        order = list(place)
        return Linear(self.weights[:, order], self.constants[order])

    def halved(self) -> Linear:
        """Round weights to the half precision in which a model file keeps some."""
        return Linear(
            self.weights.astype(np.float16).astype(np.float32), self.constants
        )

    def plus(self, other: Linear, *, share: float) -> Linear:
        """Give the model whose scores are these and a share of the other's."""
        return Linear(
            self.weights + np.float32(share) * other.weights,
            self.constants + np.float32(share) * other.constants,
        )


def machines(
    rows: csr_matrix, holds: Flags, counts: Counts, *, start: Linear
) -> Linear:
    """Fit a support vector machine for each code, starting from its regression.

    ``holds`` and ``counts`` have shape (rows, codes): whether the code holds, and how
    much the row counts for it, 0 to leave it out.
    """
    found, told = _untold(rows, holds, counts)
    found.weights[:, told], found.constants[told] = support.fitted(
        rows,
        holds[:, told],
        counts[:, told],
        start=(start.weights[:, told], start.constants[told]),
    )
    return found


def machines_apart(
    rows: csr_matrix, holds: Flags, counts: Counts, *, seed: int
) -> Linear:
    """Fit a support vector machine for one code after the other.

    That is quicker where codes are two, and features millions of which a row has few.
    """
    from sklearn.svm import LinearSVC  # noqa: PLC0415 # slow to load; only training does

    found, told = _untold(rows, holds, counts)
    rows = rows.astype(np.float64)
    for code in np.flatnonzero(told):
        model = LinearSVC(C=STRENGTH, tol=_CLOSE, random_state=seed, max_iter=2000)
        model.fit(rows, holds[:, code], counts[:, code])
        found.weights[:, code] = model.coef_[0]
        found.constants[code] = model.intercept_[0]
    return found


def regressions(
    rows: csr_matrix, holds: Flags, counts: Counts, *, start: Linear | None = None
) -> Linear:
    """Fit a ridge regression for each code; ``start`` is one of fewer rows."""
    found, told = _untold(rows, holds, counts)
    found.weights[:, told], found.constants[told] = ridge.fitted(
        rows,
        holds[:, told],
        counts[:, told],
        smooth=_SMOOTH,
        start=None if start is None else start.weights[:, told],
    )
    return found


def _untold(rows: csr_matrix, holds: Flags, counts: Counts) -> tuple[Linear, Flags]:
    """Give what can be said without learning, and for which codes there is more to do.

    A code that all rows carry always holds, and one that none does never.
    """
    used = counts > 0
    carried = np.asarray((holds & used).any(axis=0))
    bare = np.asarray((~holds & used).any(axis=0))
    weights = np.zeros((rows.shape[1], holds.shape[1]), np.float32)
    constants = np.where(carried & ~bare, -_NEVER, _NEVER).astype(np.float32)
    told: Flags = carried & bare
    return Linear(weights, constants), told
