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
_LITTLE = 1e-6  # what counts at the least, where nothing does


@dataclass(frozen=True, slots=True)
class _Rows:
    """Rows of features, seen from each code's own middle, which depends on its counts.

    ``back`` has shape (features, rows), ``middles`` (features, codes).
    """

    back: csr_matrix
    middles: Reals

    def shown(self, weights: Reals) -> Reals:
        """Score every row: from (features, codes) to (rows, codes)."""
        scores: Reals = self.back.T @ weights
        scores -= _products(self.middles, weights)
        return scores

    def gathered(self, pulls: Reals) -> Reals:
        """Add up what the rows pull at: from (rows, codes) to (features, codes)."""
        weights: Reals = self.back @ pulls
        weights -= self.middles * pulls.sum(axis=0)
        return weights


def fitted(
    rows: csr_matrix,
    holds: Flags,
    counts: npt.NDArray[np.float64],
    *,
    smooth: float,
    start: Reals | None = None,
) -> tuple[Reals, Reals]:
    """Give weights of shape (features, codes) and a constant for each code.

    ``holds`` and ``counts`` have shape (rows, codes), every code with something that
    counts. Scores lie about -1 and 1. ``smooth`` is the weight of the squared weights.
    Half of the steps will do from ``start``: weights that come near.
    """
    counted = counts.astype(np.float32)
    steps = STEPS if start is None else STEPS // 2
    return Ridge(rows).fitted(counted, sides(holds), smooth, start=start, steps=steps)


def sides(holds: Flags) -> Reals:
    """Give 1 where a code holds, -1 where it does not."""
    return np.where(holds, np.float32(1), np.float32(-1))


class Ridge:
    """Rows of features, made ready to be gone through again and again.

    They lie feature by feature. Weights, which are many, are then gone through in their
    order, and only scores, which are few, are jumped about in.
    """

    def __init__(self, rows: csr_matrix) -> None:
        self._back = csr_matrix(rows.T.astype(np.float32, copy=False))

    def scores(self, weights: Reals) -> Reals:
        """Score every row: from (features, codes) to (rows, codes)."""
        scores: Reals = self._back.T @ weights
        return scores

    def fitted(
        self,
        counts: Reals,
        sides: Reals,
        smooth: float,
        *,
        start: Reals | None,
        steps: int,
    ) -> tuple[Reals, Reals]:
        """Give weights and constants; all arguments as above, but for the sides."""
        whole = np.maximum(counts.sum(axis=0), np.float32(_LITTLE))
        middles = np.asarray(self._back @ counts / whole, dtype=np.float32)
        seen = _Rows(self._back, middles)
        mean = (counts * sides).sum(axis=0) / whole
        weights = np.zeros_like(middles) if start is None else start.copy()
        missed = sides - mean - (0 if start is None else seen.shown(weights))
        rest = seen.gathered(counts * missed) - np.float32(smooth) * weights
        _solve(seen, counts, weights, rest, smooth, steps)
        return weights, mean - _products(seen.middles, weights)


def _solve(
    seen: _Rows, counts: Reals, weights: Reals, rest: Reals, smooth: float, steps: int
) -> None:
    """Change weights: down the steepest way not yet gone, each code by itself.

    ``rest`` is how far and where to the weights are still pulled.
    """
    way = rest.copy()
    size = _products(rest, rest)
    for _ in range(steps):
        bent = seen.gathered(counts * seen.shown(way))
        bent += np.float32(smooth) * way
        step = _shares(size, _products(way, bent))
        weights += step * way
        rest -= step * bent
        before, size = size, _products(rest, rest)
        way *= _shares(size, before)
        way += rest


def _products(one: Reals, other: Reals) -> Reals:
    """Multiply two models' weights and add up, code by code."""
    products: Reals = np.einsum("fc,fc->c", one, other)
    return products


def _shares(parts: Reals, wholes: Reals) -> Reals:
    """Divide; what is nothing has no share."""
    shares = np.zeros_like(parts)
    np.divide(parts, wholes, out=shares, where=wholes > 0)
    return shares
