"""Ridge regression: the plane that passes nearest to what holds, for all codes at once.

Every text pulls it, where a support vector machine heeds only the texts near the
border. Solved by conjugate gradients (Hestenes and Stiefel 1952), for which the rows
are gone through once for all codes and not once for each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

Reals = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]

STEPS = 12  # after which nothing that was held out scored better


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of features, seen from each code's own middle, which depends on its counts.

    ``rows`` has shape (rows, features), ``back`` is the same turned round; ``middles``
    has shape (features, codes).
    """

    rows: csr_matrix
    back: csr_matrix
    middles: Reals

    def shown(self, weights: Reals) -> Reals:
        """Score every row: from (features, codes) to (rows, codes)."""
        scores: Reals = self.rows @ weights - (self.middles * weights).sum(axis=0)
        return scores

    def gathered(self, pulls: Reals) -> Reals:
        """Add up what the rows pull at: from (rows, codes) to (features, codes)."""
        weights: Reals = self.back @ pulls - self.middles * pulls.sum(axis=0)
        return weights


def fitted(
    rows: csr_matrix, holds: Flags, counts: npt.NDArray[np.float64], *, smooth: float
) -> tuple[Reals, Reals]:
    """Give weights of shape (features, codes) and a constant for each code.

    ``holds`` and ``counts`` have shape (rows, codes), every code with something that
    counts. Scores lie about -1 and 1. ``smooth`` is the weight of the squared weights.
    """
    counted = counts.astype(np.float32)
    whole = counted.sum(axis=0)
    rows = rows.astype(np.float32)
    back = csr_matrix(rows.T)
    seen = _Rows(rows, back, np.asarray(back @ counted / whole, dtype=np.float32))
    sides = np.where(holds, np.float32(1), np.float32(-1))
    mean = (counted * sides).sum(axis=0) / whole
    weights = _solved(seen, counted, seen.gathered(counted * (sides - mean)), smooth)
    return weights, mean - (seen.middles * weights).sum(axis=0)


def _solved(seen: _Rows, counts: Reals, wanted: Reals, smooth: float) -> Reals:
    """Go down the steepest way not yet gone, a step at a time, each code its own."""
    weights = np.zeros_like(wanted)
    rest, way = wanted.copy(), wanted.copy()
    size = (rest * rest).sum(axis=0)
    for _ in range(STEPS):
        bent = seen.gathered(counts * seen.shown(way)) + np.float32(smooth) * way
        step = _shares(size, (way * bent).sum(axis=0))
        weights += step * way
        rest -= step * bent
        before, size = size, (rest * rest).sum(axis=0)
        way = rest + _shares(size, before) * way
    return weights


def _shares(parts: Reals, wholes: Reals) -> Reals:
    """Divide; what is nothing has no share."""
    shares = np.zeros_like(parts)
    np.divide(parts, wholes, out=shares, where=wholes > 0)
    return shares
