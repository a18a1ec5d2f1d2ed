"""Disagreements: the units worth talking about, the most telling first."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from voicecode.agreement import distances
from voicecode.agreement.distances import Distances
from voicecode.agreement.ratings import Ratings
from voicecode.agreement.ratios import Floats
from voicecode.agreement.tables import Table
from voicecode.domain.agreements import Disagreement


def of(table: Table, agreed: Mapping[str, float | None]) -> tuple[Disagreement, ...]:
    """List the units on which coders differ.

    ``agreed`` says how far each code is agreed on in the whole table. First come the
    units where no two coders agree on anything; among these, and then among the
    others, those that dispute the code least agreed on; then the farthest apart;
    then in the table's order.
    """
    ratings, sets = table.sets()
    apart = _mean_distance(ratings, distances.masi(sets))
    listed = [
        _disagreement(table, row, float(apart[row]), agreed)
        for row in np.flatnonzero(apart > 0).tolist()
    ]
    return tuple(sorted(listed, key=lambda one: _rank(one, agreed)))


def _disagreement(
    table: Table, row: int, distance: float, agreed: Mapping[str, float | None]
) -> Disagreement:
    coders = np.flatnonzero(table.coded[row]).tolist()
    has = table.has[row, coders]
    disputed = np.flatnonzero(has.any(axis=0) & ~has.all(axis=0)).tolist()
    codes = [table.codes[code] for code in disputed]
    return Disagreement(
        unit=table.units[row],
        codings={table.coders[coder]: table.codes_of(row, coder) for coder in coders},
        disputed=tuple(sorted(codes, key=lambda code: _or_none(agreed[code]))),
        distance=distance,
        full=distance == 1,
    )


def _rank(one: Disagreement, agreed: Mapping[str, float | None]) -> tuple[float, ...]:
    return (not one.full, _or_none(agreed[one.disputed[0]]), -one.distance)


def _or_none(agreement: float | None) -> float:
    """Take a code of which agreement cannot be said for one agreed on by chance."""
    return 0.0 if agreement is None else agreement


def _mean_distance(ratings: Ratings, apart: Distances) -> Floats:
    """Give each unit's mean distance of its pairs of codings; 0 where there is none."""
    pairs = ratings.codings * (ratings.codings - 1) / 2
    return ratings.apart(apart) / np.maximum(pairs, 1)
