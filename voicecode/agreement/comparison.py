"""Comparison: all that a table of several coders' codes says of their agreement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from voicecode.agreement import coefficients, disagreements, intervals
from voicecode.agreement.coefficients import Pair, Reading
from voicecode.agreement.intervals import Resampling
from voicecode.agreement.ratios import Floats, known
from voicecode.agreement.sets import Booleans
from voicecode.agreement.tables import Table
from voicecode.domain.agreements import (
    Agreement,
    Coefficient,
    Comparison,
    PairAgreement,
)
from voicecode.domain.measures import Measure
from voicecode.domain.scores import Interval

# What is read - a code, or None for whole sets - and the ways in which it is.
Read = tuple[str | None, Reading]
Key = tuple[str | None, Measure, Pair | None]

_OF_PAIRS = (
    Measure.PERCENT,
    Measure.COHEN,
    Measure.COHEN_LINEAR,
    Measure.COHEN_QUADRATIC,
)
_OF_ALL = tuple(m for m in Measure if m is Measure.PERCENT or m not in _OF_PAIRS)
_OF_NUMBERS = {
    Measure.COHEN_LINEAR,
    Measure.COHEN_QUADRATIC,
    Measure.ALPHA_ORDINAL,
    Measure.ALPHA_INTERVAL,
}
_NOT_NUMBERS = "the codes are not numbers, one a unit"
_NO_ORDER = "a code is present or absent, and that has no order"


def of(
    table: Table,
    *,
    resampling: Resampling | None = None,
    leave_out_empty: bool = False,
    count_single: bool = False,
) -> Comparison:
    """Compare the codings of the units that two coders or more coded.

    Intervals come with ``resampling``, whose clusters are those of the table's
    units: for all coefficients of whole sets, and for each code's but those of
    pairs where there are more than two coders.

    ``leave_out_empty`` leaves out units to which nobody gave any code: agreement on
    what holds nothing is agreement, and yet may drown the rest. ``count_single`` lets
    units that one coder coded count in how often values are given by chance, as
    Gwet (2014) does; they change none of Krippendorff's alphas or the pairs'.
    """
    kept = table.paired | count_single
    if leave_out_empty:
        kept &= ~table.empty
    compared = table.only(kept)
    worked = _worked(compared, _of_kept(resampling, kept))
    codes = {code: worked.agreement(code) for code in compared.codes}
    alphas = {code: codes[code].coefficients[Measure.ALPHA].value for code in codes}
    units = int(compared.paired.sum())
    return Comparison(
        units=units,
        left_out=len(table.units) - units,
        coders=table.coders,
        whole=worked.agreement(None),
        codes=codes,
        given=_given(compared),
        disagreements=disagreements.of(compared, alphas),
    )


def _given(table: Table) -> Mapping[str, tuple[int, ...]]:
    counts = table.has[table.paired].sum(axis=0).T.tolist()
    return dict(zip(table.codes, map(tuple, counts), strict=True))


def _of_kept(resampling: Resampling | None, kept: Booleans) -> Resampling | None:
    if resampling is None or resampling.clusters is None:
        return resampling
    clusters = zip(resampling.clusters, kept, strict=True)
    return replace(resampling, clusters=[key for key, is_kept in clusters if is_kept])


def _worked(table: Table, resampling: Resampling | None) -> _Worked:
    """Work all figures out, those with intervals in the same draws."""
    readings, units = _readings(table), len(table.units)
    points = _all_of(readings, np.ones((1, units)))[0]
    between: Mapping[Key, Interval | None] = {}
    if resampling is not None:
        # More coders than two have too many pairs to draw them code by code.
        is_pair = len(table.coders) == 2
        drawn = [
            (code, reading if code is None or is_pair else reading.of_all())
            for code, reading in readings
        ]
        found = intervals.bootstrap(partial(_all_of, drawn), units, resampling)
        between = dict(zip(_keys(drawn), found, strict=True))
    return _Worked(
        table, dict(zip(_keys(readings), map(known, points), strict=True)), between
    )


def _readings(table: Table) -> list[Read]:
    numbers = coefficients.of_numbers(table)
    return [
        (None, coefficients.of_sets(table)),
        *([] if numbers is None else [(None, numbers)]),
        *((code, coefficients.of_presence(table, code)) for code in table.codes),
    ]


def _keys(readings: Sequence[Read]) -> list[Key]:
    return [
        (code, figure.measure, figure.pair)
        for code, reading in readings
        for figure in reading.figures
    ]


def _all_of(readings: Sequence[Read], weights: Floats) -> Floats:
    return np.concatenate([reading.of(weights) for _, reading in readings], axis=1)


@dataclass(frozen=True, slots=True)
class _Worked:
    """What was worked out of a table, to be set out."""

    table: Table
    points: Mapping[Key, float | None]
    between: Mapping[Key, Interval | None]

    def agreement(self, code: str | None) -> Agreement:
        """Set out the agreement on a code, or on whole sets."""
        coders = len(self.table.coders)
        pairs = [(one, two) for two in range(coders) for one in range(two)]
        return Agreement(
            {measure: self._coefficient((code, measure, None)) for measure in _OF_ALL},
            tuple(self._of_pair(code, pair) for pair in sorted(pairs)),
        )

    def _of_pair(self, code: str | None, pair: Pair) -> PairAgreement:
        one, two = (self.table.coders[column] for column in pair)
        return PairAgreement(
            (one, two),
            self._units(pair),
            {
                measure: self._coefficient((code, measure, pair))
                for measure in _OF_PAIRS
            },
        )

    def _units(self, pair: Pair | None) -> int:
        """Count what there is to compare: units of the table, or of both coders."""
        coded = self.table.coded
        paired = self.table.paired if pair is None else coded[:, pair].all(axis=1)
        return int(paired.sum())

    def _coefficient(self, key: Key) -> Coefficient:
        value = self.points.get(key)
        if value is None:
            return Coefficient(None, reason=self._reason(*key))
        return Coefficient(value, self.between.get(key))

    def _reason(self, code: str | None, measure: Measure, pair: Pair | None) -> str:
        if not self._units(pair):
            return "no unit was coded by both" if pair else "no unit has two coders"
        if measure in _OF_NUMBERS and (code, measure, pair) not in self.points:
            return _NOT_NUMBERS if code is None else _NO_ORDER
        if measure is Measure.SCOTT and len(self.table.coders) != 2:
            return f"it is for two coders, and there are {len(self.table.coders)}"
        return "all codings are the same, so that chance alone would agree"
