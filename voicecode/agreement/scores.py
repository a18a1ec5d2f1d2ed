"""Scores of a machine's codings against gold, over all codes and code by code."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from voicecode.agreement import alpha, distances, intervals, ratios, sets
from voicecode.agreement.intervals import Resampling
from voicecode.agreement.ratings import Ratings
from voicecode.agreement.ratios import Floats, known
from voicecode.agreement.sets import Booleans
from voicecode.domain.scores import CodeScore, Interval, ScoreIntervals, Scores

_OVERALL = ("micro_f1", "macro_f1", "precision", "recall", "alpha")


def of(gold: Booleans, found: Booleans, *, codes: Sequence[str]) -> Scores:
    """Score what a machine found against gold; both are units x codes.

    ``codes`` names the columns.
    """
    once = np.ones((1, len(gold)))
    counts = _Counts.of(gold, found, once)
    overall = np.column_stack([counts.overall(), _Alpha(gold, found).of(once)])[0]
    figures = dict(zip(_OVERALL, map(known, overall), strict=True))
    of_codes = tuple(counts.of_code(*column) for column in enumerate(codes))
    return Scores(units=len(gold), codes=of_codes, **figures)


def by_theme(
    gold: Booleans, found: Booleans, *, themes: Mapping[str, Sequence[int]]
) -> Scores:
    """Score themes as if they were codes: a unit has one if it has any of its codes.

    ``themes`` gives the columns of each theme's codes; whoever asks decides whether
    those of nested themes are among them.
    """
    both = (themed(rows, themes) for rows in (gold, found))
    return of(*both, codes=list(themes))


def themed(rows: Booleans, themes: Mapping[str, Sequence[int]]) -> Booleans:
    """Say which themes each unit has any code of: units x themes, of units x codes."""
    has = [rows[:, list(columns)].any(axis=1) for columns in themes.values()]
    return np.array(has, dtype=np.bool_).reshape(len(themes), len(rows)).T


def intervals_of(
    gold: Booleans,
    found: Booleans,
    *,
    codes: Sequence[str],
    resampling: Resampling,
) -> ScoreIntervals:
    """Give the bootstrap intervals of the overall scores and of each code's F1.

    The mean of macro F1 is, in each draw, over the codes with support in it.
    """
    settled = _Alpha(gold, found)

    def figures(weights: Floats) -> Floats:
        counts = _Counts.of(gold, found, weights)
        return np.column_stack([counts.overall(), settled.of(weights), counts.f1()])

    found_between = intervals.bootstrap(figures, len(gold), resampling)
    overall: Mapping[str, Interval | None] = dict(
        zip(_OVERALL, found_between, strict=False)
    )
    of_codes = found_between[len(_OVERALL) :]
    return ScoreIntervals(**overall, codes=dict(zip(codes, of_codes, strict=True)))


@dataclass(frozen=True, slots=True)
class _Counts:
    """What the units of each draw come to, weighted: draws x codes, ``units`` x 1."""

    units: Floats
    support: Floats
    found: Floats
    hits: Floats

    @classmethod
    def of(cls, gold: Booleans, found: Booleans, weights: Floats) -> _Counts:
        return cls(
            units=weights.sum(axis=1, keepdims=True),
            support=weights @ gold.astype(np.float64),
            found=weights @ found.astype(np.float64),
            hits=weights @ (gold & found).astype(np.float64),
        )

    def f1(self) -> Floats:
        return ratios.of(2 * self.hits, self.support + self.found)

    def overall(self) -> Floats:
        """Give micro F1, macro F1, precision and recall: draws x 4."""
        supported = self.support > 0
        f1 = np.where(supported, self.f1(), 0.0)
        support, found, hits = (
            counts.sum(axis=1) for counts in (self.support, self.found, self.hits)
        )
        return np.column_stack(
            [
                ratios.of(2 * hits, support + found),
                ratios.of(f1.sum(axis=1), supported.sum(axis=1).astype(np.float64)),
                ratios.of(hits, found),
                ratios.of(hits, support),
            ]
        )

    def kappa(self) -> Floats:
        """Give Cohen's kappa (1960) of present or absent, in whole numbers."""
        absent = (self.units - self.support) * (self.units - self.found)
        expected = self.support * self.found + absent
        agreed = self.units - self.support - self.found + 2 * self.hits
        return ratios.of(self.units * agreed - expected, self.units**2 - expected)

    def of_code(self, column: int, code: str) -> CodeScore:
        """Score one code in the first draw."""
        support, found = self.support[0, column], self.found[0, column]
        hits = self.hits[0, column]
        return CodeScore(
            code=code,
            support=int(support),
            found=int(found),
            precision=float(hits / found) if found else None,
            recall=float(hits / support) if support else None,
            f1=known(self.f1()[0, column]),
            kappa=known(self.kappa()[0, column]),
        )


class _Alpha:
    """Krippendorff's alpha between two coders' sets, by the MASI distance."""

    def __init__(self, gold: Booleans, found: Booleans) -> None:
        different, place = sets.distinct(np.concatenate([gold, found]))
        given = place.reshape(2, len(gold)).T
        self._ratings = Ratings(given, len(different))
        self._apart = distances.masi(different)

    def of(self, weights: Floats) -> Floats:
        return alpha.of(self._ratings, self._apart, weights)
