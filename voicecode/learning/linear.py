"""Linear models: one for each code, fitted side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from sklearn.svm import LinearSVC

Reals = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

STRENGTH = 0.1  # of fit against smoothness; chosen on 27 codes of patients' comments
_CLOSE = 0.01  # a finer stop moved no score's second digit
_NEVER = -1.0  # the score of a code that never holds: the far side


@dataclass(frozen=True, slots=True)
class Linear:
    """Weights of shape (features, codes) and one constant a code."""

    weights: Reals
    constants: Reals

    def scores(self, rows: sparse.csr_matrix) -> npt.NDArray[np.float64]:
        """Score rows for every code: shape (rows, codes); above 0 speaks for it."""
        return np.asarray(rows @ self.weights, dtype=np.float64) + self.constants


def fitted(
    rows: sparse.csr_matrix, holds: Flags, counts: npt.NDArray[np.float64], *, seed: int
) -> Linear:
    """Fit a support vector classifier for each code (Fan et al. 2008, L2 loss).

    ``holds`` and ``counts`` have shape (rows, codes): whether the code holds, and how
    much the row counts for it, 0 to leave it out.
    """
    size = (rows.shape[1], holds.shape[1])
    weights = np.zeros(size, np.float32)
    constants = np.full(size[1], _NEVER, np.float32)
    rows = rows.astype(np.float64)
    for code in range(size[1]):
        used = counts[:, code] > 0
        said = np.unique(holds[used, code])
        if len(said) < 2:
            constants[code] = -_NEVER if said.any() else _NEVER
            continue
        model = LinearSVC(C=STRENGTH, tol=_CLOSE, random_state=seed, max_iter=2000)
        model.fit(rows[used], holds[used, code], counts[used, code])
        weights[:, code] = model.coef_[0]
        constants[code] = model.intercept_[0]
    return Linear(weights, constants)
