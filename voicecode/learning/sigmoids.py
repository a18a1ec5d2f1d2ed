"""Sigmoids: from several signs of a code to one probability, learnt on held-out scores.

The signs share their weights over all codes, each code has a constant of its own that
is drawn towards the common one: with few labels nothing finer can be learnt (Platt
1999, for many codes at once).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_STRENGTH = 10.0


@dataclass(frozen=True, slots=True)
class Sigmoid:
    """``weights`` for each sign, ``constants`` for each code."""

    weights: Reals
    constants: Reals

    def chances(self, signs: Reals) -> Reals:
        """Give probabilities, 0 to 1, from signs of shape (units, codes, signs)."""
        odds = signs @ self.weights + self.constants
        chances: Reals = 1 / (1 + np.exp(-np.clip(odds, -30, 30)))
        return chances


def fitted(signs: Reals, holds: Flags, *, untaught: Sigmoid) -> Sigmoid:
    """Fit weights and constants; give ``untaught`` where there is nothing to learn.

    ``signs`` has shape (units, codes, signs), ``holds`` (units, codes).
    """
    # slow to load, and wanted in training alone
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    units, codes, kinds = signs.shape
    wanted = holds.ravel()
    if not wanted.any() or wanted.all():
        return untaught
    own = np.tile(np.eye(codes), (units, 1))
    # scikit-learn draws all weights towards 0; the common constant stays free.
    model = LogisticRegression(C=_STRENGTH, max_iter=1000)
    model.fit(np.hstack([signs.reshape(-1, kinds), own]), wanted)
    found = model.coef_[0]
    return Sigmoid(found[:kinds], found[kinds:] + model.intercept_[0])
