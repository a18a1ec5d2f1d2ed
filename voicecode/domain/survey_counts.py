"""Survey counts: how respondents answered, in exact numbers that nobody prints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


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
    """How many people gave each answer to each closed question, and the open ones.

    ``left_out`` names the columns that hold no closed answers, such as an id.
    """

    closed: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    open: tuple[OpenCounts, ...] = ()
    left_out: tuple[str, ...] = ()
