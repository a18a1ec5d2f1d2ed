"""Linear models: one for each code, fitted side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import ridge

Reals = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]
Counts = npt.NDArray[np.float64]

# Chosen on whole files of the corpus left out, and on 27 codes of patients' comments.
STRENGTH = 0.2  # of a support vector machine's fit against its smoothness
_SMOOTH = 1.0  # of a ridge regression
_CLOSE = 0.01  # a finer stop moved no score's second digit
_NEVER = -1.0  # the score of a code that never holds: the far side


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of shape (features, codes) and one constant a code."""

    weights: Reals
    constants: Reals

    def scores(self, rows: csr_matrix) -> npt.NDArray[np.float64]:
        """Score rows for every code: shape (rows, codes); above 0 speaks for it."""
        return np.asarray(rows @ self.weights, dtype=np.float64) + self.constants

    def plus(self, other: Linear, *, share: float) -> Linear:
        """Give the model whose scores are these and a share of the other's."""
        return Linear(
            self.weights + np.float32(share) * other.weights,
            self.constants + np.float32(share) * other.constants,
        )


def machines(rows: csr_matrix, holds: Flags, counts: Counts, *, seed: int) -> Linear:
    """Fit a support vector machine for each code (Fan et al. 2008, L2 loss).

    ``holds`` and ``counts`` have shape (rows, codes): whether the code holds, and how
    much the row counts for it, 0 to leave it out.
    """
    from sklearn.svm import LinearSVC  # noqa: PLC0415 # slow to load; only training does

    found, told = _untold(rows, holds, counts)
    rows = rows.astype(np.float64)
    for code in np.flatnonzero(told):
        used = counts[:, code] > 0
        model = LinearSVC(C=STRENGTH, tol=_CLOSE, random_state=seed, max_iter=2000)
        model.fit(rows[used], holds[used, code], counts[used, code])
        found.weights[:, code] = model.coef_[0]
        found.constants[code] = model.intercept_[0]
    return found


def regressions(rows: csr_matrix, holds: Flags, counts: Counts) -> Linear:
    """Fit a ridge regression for each code; much quicker, and nearly as good."""
    found, told = _untold(rows, holds, counts)
    found.weights[:, told], found.constants[told] = ridge.fitted(
        rows, holds[:, told], counts[:, told], smooth=_SMOOTH
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
