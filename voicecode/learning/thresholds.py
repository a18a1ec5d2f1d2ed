"""Thresholds: from which probability on a code is proposed.

A code is proposed as often as it was found by hand: the threshold is the probability
above which, on held-out units, lie as many units as carry the code (matching the
prevalence; Lipton et al. 2014 show why a flat 0.5 serves rare codes badly). With few
units that is a guess, so each code's threshold is drawn towards the one that matches
the prevalence over all codes together.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Reals = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

UNTAUGHT = 0.5  # where no unit was coded by hand there is no prevalence to match
_TIE = 1e-9  # below the chance itself: rounding must not leave out what is equal
_DRAW = 1  # the units' worth by which a threshold is drawn to the common one


def matched(chances: Reals, holds: Flags, *, lowered: float = 0.0) -> Reals:
    """Give one threshold a code, 0 to 1, from held-out probabilities.

    Both arrays have shape (units, codes). Thresholds are ``lowered`` by so much in log
    odds: voices unlike those held out are less sure of being found.
    """
    codes = holds.shape[1]
    if not holds.any():
        return np.full(codes, UNTAUGHT)
    common = _cut(chances.ravel(), int(holds.sum()))
    carried = holds.sum(axis=0)
    own = [_cut(chances[:, code], int(carried[code])) for code in range(codes)]
    share = carried / (carried + _DRAW)
    drawn = share * _odds(np.array(own)) + (1 - share) * _odds(np.array(common))
    thresholds: Reals = 1 / (1 + np.exp(lowered - drawn)) - _TIE
    return thresholds


def _cut(chances: Reals, wanted: int) -> float:
    """Give the probability midway between those kept and those left."""
    ranked = np.sort(chances)[::-1]
    wanted = max(wanted, 1)
    return float(ranked[wanted - 1 : wanted + 1].mean())


def _odds(chances: Reals) -> Reals:
    held = np.clip(chances, 1e-6, 1 - 1e-6)
    odds: Reals = np.log(held / (1 - held))
    return odds
