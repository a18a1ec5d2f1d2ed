"""Folds: units set aside in turn, all of one respondent's together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from voicecode.domain.gold import GoldUnit

Numbers = npt.NDArray[np.int64]

FOLDS = 5
ENOUGH = 20_000  # units held out from which it can be learnt how sure to be
_MANY, _FEWER = 2_000, 3  # units from which on so many folds say as much


def of_units(units: Sequence[GoldUnit], *, seed: int) -> list[Numbers]:
    """Divide units as ``of`` does; where all are one respondent's, unit by unit.

    Scores then say how well that one person is understood, which is better than
    to learn how sure to be from nothing at all.
    """
    by_respondent = of([unit.respondent for unit in units], seed=seed)
    return by_respondent or of([None] * len(units), seed=seed)


def of(respondents: Sequence[str | None], *, seed: int) -> list[Numbers]:
    """Divide units into folds by chance; give the units of each, in ascending order.

    Units without a respondent stand for themselves. There are fewer folds where there
    are fewer respondents, and none for one alone.
    """
    groups: dict[object, int] = {}
    group = [
        groups.setdefault(unit if who is None else who, len(groups))
        for unit, who in enumerate(respondents)
    ]
    if len(groups) < 2:
        return []
    fold = np.random.default_rng(seed).permutation(len(groups)) % _folds(len(group))
    own = fold[np.array(group, np.int64)]
    return [np.flatnonzero(own == number) for number in np.unique(own)]


def enough(held: Sequence[Numbers]) -> list[Numbers]:
    """Give the first folds that are enough to learn from how sure to be, or all."""
    before = np.cumsum([0, *map(len, held)]).tolist()
    return [units for units, out in zip(held, before, strict=False) if out < ENOUGH]


def _folds(units: int) -> int:
    return FOLDS if units < _MANY else _FEWER
