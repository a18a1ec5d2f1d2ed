"""Survey counts: how respondents answered, in exact numbers that nobody prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ClosedCounts:
    """How many people gave each answer to a closed question, and how many any.

    Where ``is_several``, somebody may have given several.
    """

    question: str
    people: int
    answers: Mapping[str, int] = field(default_factory=dict)
    is_several: bool = False


@dataclass(frozen=True, slots=True)
class OpenCounts:
    """How many people answered an open question, and how many raised each code in it.

    ``words`` are the striking words, each with the number of people who use it.
    """

    question: str
    people: int
    codes: Mapping[str, int] = field(default_factory=dict)
    words: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyCounts:
    """How people answered each closed question, and each open one.

    ``left_out`` names the columns that hold no closed answers, such as an id.
    """

    closed: tuple[ClosedCounts, ...] = ()
    open: tuple[OpenCounts, ...] = ()
    left_out: tuple[str, ...] = ()
