"""A comparison of coders as JSON; other programs rely on its keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from voicecode.domain.measures import Measure

if TYPE_CHECKING:
    from voicecode.domain.agreements import (
        Agreement,
        Coefficient,
        Comparison,
        Disagreement,
    )

_DIGITS = 10
_MEASURES = (
    Measure.PERCENT,
    Measure.COHEN,
    Measure.FLEISS,
    Measure.ALPHA,
    Measure.ALPHA_MASI,
    Measure.GWET,
    Measure.SCOTT,
    Measure.BRENNAN_PREDIGER,
    Measure.CONGER,
    Measure.ALPHA_JACCARD,
    Measure.ALPHA_ORDINAL,
    Measure.ALPHA_INTERVAL,
    Measure.COHEN_LINEAR,
    Measure.COHEN_QUADRATIC,
)
_OF_PAIRS = frozenset({Measure.COHEN, Measure.COHEN_LINEAR, Measure.COHEN_QUADRATIC})

_Told = Callable[["Coefficient"], float | list[float] | None]


def of(found: Comparison) -> dict[str, Any]:
    """Give a comparison as what JSON can say; null is what is not defined."""
    return {
        "units": found.units,
        "coders": list(found.coders),
        **_values(found, _value),
        "intervals": _values(found, _interval),
        "disagreements": [_disagreement(one) for one in found.disagreements],
    }


def _values(found: Comparison, told: _Told) -> dict[str, Any]:
    codes = {code: _of_agreement(one, told) for code, one in found.codes.items()}
    return {**_of_agreement(found.whole, told), "codes": codes}


def _of_agreement(found: Agreement, told: _Told) -> dict[str, Any]:
    return {
        str(measure): _by_pair(found, measure, told)
        if measure in _OF_PAIRS
        else told(found.coefficients[measure])
        for measure in _MEASURES
    }


def _by_pair(found: Agreement, measure: Measure, told: _Told) -> dict[str, Any] | None:
    """Give a value for each two coders; of what is for numbers, None without any."""
    values = {pair.name: told(pair.coefficients[measure]) for pair in found.pairs}
    is_said = any(value is not None for value in values.values())
    return values if is_said or measure is Measure.COHEN else None


def _value(found: Coefficient) -> float | None:
    return None if found.value is None else _rounded(found.value)


def _interval(found: Coefficient) -> list[float] | None:
    if found.interval is None:
        return None
    return [_rounded(found.interval.low), _rounded(found.interval.high)]


def _rounded(number: float) -> float:
    return round(number, _DIGITS) + 0.0  # no -0.0


def _disagreement(found: Disagreement) -> dict[str, Any]:
    return {
        "unit": found.unit,
        "codings": {coder: sorted(codes) for coder, codes in found.codings.items()},
        "disputed": list(found.disputed),
        "distance": _rounded(found.distance),
        "full": found.full,
    }
