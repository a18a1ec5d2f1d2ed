"""Leanings: which way a unit's words lean for each code, learnt from all units.

Only units with the code teach its valence otherwise. Here those without it take part
too, as leaning neither way, in one ridge regression for all codes: 1 is good, -1 bad,
and 0 both or neither. Added to what speaks well or ill of a code it errs less than
either alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from voicecode.domain.gold import GoldUnit
from voicecode.domain.valences import Valence
from voicecode.learning.lessons import LESSON, Lesson
from voicecode.learning.linear import Linear
from voicecode.learning.ridge import STEPS, Ridge

Numbers = npt.NDArray[np.int64]
Reals = npt.NDArray[np.float32]

_SMOOTH = 1.0  # chosen as that of the codes' regression was
_WAY = {Valence.POSITIVE: 1.0, Valence.NEGATIVE: -1.0, Valence.MIXED: 0.0}
_NONE: Numbers = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True)
class Leanings:
    """Rows of features, units' and then lessons', and which way each leans.

    ``ways`` and ``counts`` have shape (rows, codes): -1 to 1, and how much the row
    counts for the code, 0 where nobody said which way.
    """

    rows: csr_matrix
    ways: Reals
    counts: Reals

    def fitted(self, *, without: Numbers = _NONE) -> Linear:
        """Fit the regression on everything but some units.

        Where nobody said which way, nothing leans.
        """
        rows, ways, counts = self.rows, self.ways, self.counts
        if not ways.any():
            wide, codes = rows.shape[1], ways.shape[1]
            nothing = np.zeros((wide, codes), np.float32)
            return Linear(nothing, np.zeros(codes, np.float32))
        if len(without):  # a copy of all rows is large
            kept = np.ones(len(ways), dtype=bool)
            kept[without] = False
            rows, ways, counts = rows[kept], ways[kept], counts[kept]
        weights, constants = Ridge(rows).fitted(
            counts, ways, _SMOOTH, start=None, steps=STEPS
        )
        return Linear(weights, constants).halved()


def of(
    rows: csr_matrix,
    units: Sequence[GoldUnit],
    taught: Sequence[Lesson],
    codes: Sequence[str],
) -> Leanings:
    """Gather units and lessons, whose rows of features stand in their order."""
    shown = [
        {les.code: les.valence} if les.holds and les.valence else {} for les in taught
    ]
    told = [unit.codes for unit in units]
    ways = [[_way(one.get(code)) for code in codes] for one in (*told, *shown)]
    known = [
        [one.get(code, Valence.MIXED) is not None for code in codes] for one in told
    ]
    own = [[LESSON * (code in one) for code in codes] for one in shown]
    return Leanings(rows, _table(ways, codes), _table([*known, *own], codes))


def _way(valence: Valence | None) -> float:
    return _WAY[valence] if valence else 0.0


def _table(rows: Sequence[Sequence[float]], codes: Sequence[str]) -> Reals:
    return np.array(rows, np.float32).reshape(len(rows), len(codes))
