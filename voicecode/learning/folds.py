"""Folds: units set aside in turn, all of one respondent's together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from voicecode.domain.gold import GoldUnit

Numbers = npt.NDArray[np.int64]

FOLDS = 5
_FEWER = {2_000: 3, 20_000: 2}  # units from which on so few folds say as much


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


def _folds(units: int) -> int:
    fewer = [folds for many, folds in _FEWER.items() if units >= many]
    return min(fewer, default=FOLDS)
