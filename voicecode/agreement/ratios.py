"""Ratios, with what cannot be said as not-a-number."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# Shares that add up to one do so within this.
_ROUNDING = 1e-12


def of(part: Floats, whole: Floats) -> Floats:
    """Divide, entry by entry; NaN where the whole is 0."""
    shape = np.broadcast_shapes(np.shape(part), np.shape(whole))
    ratio = np.full(shape, np.nan)
    np.divide(part, whole, out=ratio, where=whole != 0)
    return ratio


def above_chance(observed: Floats, expected: Floats) -> Floats:
    """Give the agreement beyond chance: (observed - expected) / (1 - expected).

    Both lie between 0 and 1; the result is at most 1, and NaN where chance alone
    would agree fully. The common form of the kappas (Cohen 1960).
    """
    room = 1 - expected
    return of(observed - expected, np.where(room > _ROUNDING, room, 0.0))


def known(value: float | np.floating[npt.NBitBase]) -> float | None:
    """Give a number as Python's own, None for NaN."""
    return None if math.isnan(value) else float(value)
