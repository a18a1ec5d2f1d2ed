"""Support vector machines, for all codes at once (squared loss; Fan et al. 2008).

Only rows that a machine does not keep at a distance pull at it. With these known it is
their ridge regression, so a few of those, each of the rows that were near after the one
before, come to the machine (Keerthi and DeCoste 2005, algorithm L2-SVM-MFN).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.learning import ridge
from voicecode.learning.ridge import Ridge

Reals = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

# Chosen on whole files of the corpus left out, and on 27 codes of patients' comments.
STRENGTH = 0.2  # of the fit against smoothness
ROUNDS, STEPS = 3, 4  # after which nothing that was held out scored better
_STRIDES = (1.0, 0.5, 0.25, 0.0)  # of the way to the next regression; 0 stays


def fitted(
    rows: csr_matrix,
    holds: Flags,
    counts: npt.NDArray[np.float64],
    *,
    start: tuple[Reals, Reals],
) -> tuple[Reals, Reals]:
    """Give weights of shape (features, codes) and a constant for each code.

    ``holds`` and ``counts`` have shape (rows, codes). ``start`` is a ridge regression.
    """
    seen, sides, counted = Ridge(rows), ridge.sides(holds), counts.astype(np.float32)
    weights, constants = start
    scores = seen.scores(weights) + constants
    for _ in range(ROUNDS):
        near = counted * (sides * scores < 1)
        to, towards = seen.fitted(
            near, sides, 1 / (2 * STRENGTH), start=weights, steps=STEPS
        )
        there = seen.scores(to) + towards
        stride = _best_stride(counted, sides, (weights, to), (scores, there))
        weights = weights + stride * (to - weights)
        constants = constants + stride * (towards - constants)
        scores = scores + stride * (there - scores)
    return weights, constants


def _best_stride(
    counts: Reals,
    sides: Reals,
    weights: tuple[Reals, Reals],
    scores: tuple[Reals, Reals],
) -> Reals:
    """Say for each code how far to go from one model to another: 0 to 1.

    Rows that come near on the way, and did not pull before, may make less better.
    """
    (here, there), (now, then) = weights, scores
    pairs = ((here, here), (here, there), (there, there))
    near, between, far = (np.einsum("fc,fc->c", *pair) for pair in pairs)

    def loss(stride: float) -> Reals:
        left = 1 - stride
        size = left**2 * near + 2 * left * stride * between + stride**2 * far
        short = np.maximum(1 - sides * (now + np.float32(stride) * (then - now)), 0)
        missed = STRENGTH * (counts * short**2).sum(axis=0)
        return np.asarray(size / 2 + missed)

    losses = [loss(stride) for stride in _STRIDES]
    best: Reals = np.array(_STRIDES, np.float32)[np.argmin(losses, axis=0)]
    return best
