from __future__ import annotations

import math

from voicecode.agreement import comparison, tables
from voicecode.agreement.intervals import Resampling
from voicecode.cli import agreement_record


def _record(**codings: str) -> dict:
    table = tables.of(
        {
            (str(unit), coder): set(codes.strip("-"))
            for coder, row in codings.items()
            for unit, codes in enumerate(row.split())
        }
    )
    return agreement_record.of(comparison.of(table, resampling=Resampling(draws=40)))


def test_weights_are_for_numbers() -> None:
    assert _record(A="1 2 3", B="1 2 2")["cohen_kappa_linear"].keys() == {"A|B"}
    words = _record(A="a b c", B="a b b")
    assert words["cohen_kappa_linear"] is words["cohen_kappa_quadratic"] is None
    assert words["cohen_kappa"].keys() == {"A|B"}


def test_a_kappa_of_zero_has_no_minus() -> None:
    told = _record(A="a a - -", B="a - a -")
    assert math.copysign(1, told["codes"]["a"]["conger_kappa"]) == 1


def test_intervals_are_pairs_of_numbers_or_null() -> None:
    told = _record(A="a b a b a a b b", B="a b b b a b b b")["intervals"]
    low, high = told["percent"]
    assert low < high
    assert len(told["cohen_kappa"]["A|B"]) == 2
    assert told["krippendorff_alpha_ordinal"] is None
