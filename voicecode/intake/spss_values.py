"""What the numbers in an SPSS file mean: labels, dates, and what counts as missing."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from voicecode.intake import tables

# SPSS counts seconds from the first day of the Gregorian calendar.
_FIRST_DAY = dt.datetime(1582, 10, 14)  # a file's dates have no zone
_DATES = ("DATE", "ADATE", "EDATE", "SDATE", "JDATE", "QYR", "MOYR", "WKYR")
_MOMENTS = ("DATETIME", "YMDHMS")
_TIMES = ("TIME", "DTIME")
_DAY = 86_400  # seconds


@dataclass(frozen=True, slots=True)
class Variable:
    """A column: its name, the question, how it is shown, and what its values mean.

    ``missing`` are ranges of values, both ends in them, that people marked as no
    answer.
    """

    name: str
    question: str = ""
    shown: str = ""
    meanings: Mapping[object, str] = field(default_factory=dict)
    missing: Sequence[tuple[object, object]] = ()

    @property
    def header(self) -> str:
        """The question as it was asked, or else the name."""
        return " ".join(self.question.split()) or self.name


def is_marked(value: object, variable: Variable) -> bool:
    """Tell whether a value is there, but marked as no answer."""
    return any(_is_within(value, low, high) for low, high in variable.missing)


def text(value: object, variable: Variable) -> str:
    """Write a value as it is meant; what is missing is blank."""
    if value is None or is_marked(value, variable):
        return ""
    if isinstance(value, float) and math.isnan(value):
        return ""
    meaning = variable.meanings.get(value)
    if meaning and meaning.strip():
        return meaning
    if isinstance(value, int | float):
        return _number(float(value), variable.shown)
    return tables.plain(value)


def _is_within(value: object, low: object, high: object) -> bool:
    if isinstance(value, str):
        return isinstance(low, str) and value.rstrip() == low.rstrip()
    if not isinstance(value, int | float):
        return False
    is_range = isinstance(low, int | float) and isinstance(high, int | float)
    return is_range and low <= value <= high  # type: ignore[operator] # numbers, all


def _number(value: float, shown: str) -> str:
    form = shown.rstrip("0123456789.").upper()
    try:
        if form in _MOMENTS:
            return tables.plain(_FIRST_DAY + dt.timedelta(seconds=value))
        if form in _DATES:
            return (_FIRST_DAY + dt.timedelta(seconds=value)).date().isoformat()
        if form in _TIMES and 0 <= value < _DAY:
            return (_FIRST_DAY + dt.timedelta(seconds=value)).time().isoformat()
    except OverflowError:
        return ""  # a date that no calendar has
    return tables.plain(value)
