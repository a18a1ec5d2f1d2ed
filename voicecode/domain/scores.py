"""Scores: how well a machine's codings agree with those that people settled on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval, from its low end to its high end."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CodeScore:
    """How well a machine finds one code, over all the units.

    ``support`` counts the gold units with the code, ``found`` the machine's. The
    shares lie between 0 and 1, ``kappa`` (Cohen's, present or absent) between -1
    and 1. None is what cannot be said: precision where nothing was found, recall
    without support, F1 without either, kappa where chance alone agrees fully.
    """

    code: str
    support: int
    found: int
    precision: float | None
    recall: float | None
    f1: float | None
    kappa: float | None


@dataclass(frozen=True, slots=True)
class Scores:
    """How well a machine finds the codes of a gold table; None cannot be said.

    ``micro_f1``, ``precision`` and ``recall`` pool the codings of all codes;
    ``macro_f1`` is the mean F1 of the codes with support. ``alpha`` is
    Krippendorff's between gold and machine, set-valued with the MASI distance; it
    is at most 1, and 0 where they agree as by chance.
    """

    units: int
    micro_f1: float | None
    macro_f1: float | None
    precision: float | None
    recall: float | None
    alpha: float | None
    codes: tuple[CodeScore, ...]


@dataclass(frozen=True, slots=True)
class ScoreIntervals:
    """The intervals of scores; ``codes`` holds each code's F1. None cannot be said."""

    micro_f1: Interval | None
    macro_f1: Interval | None
    precision: Interval | None
    recall: Interval | None
    alpha: Interval | None
    codes: Mapping[str, Interval | None]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a number of codings are right.

    ``share`` lies between 0 and 1; it and the interval are None where there are no
    codings.
    """

    right: int
    codings: int
    interval: Interval | None = None

    @property
    def share(self) -> float | None:
        """The share that is right."""
        return self.right / self.codings if self.codings else None


@dataclass(frozen=True, slots=True)
class ConfidenceBin:
    """The codings offered with a confidence from ``low`` up to ``high``.

    ``confidence`` is their mean confidence, None where there are none. The last bin
    holds confidence 1 too.
    """

    low: float
    high: float
    confidence: float | None
    right: Share


@dataclass(frozen=True, slots=True)
class Calibration:
    """Whether confidence means what it says.

    ``expected_error`` (expected calibration error) and ``brier`` lie between 0 and
    1, less being better; None without codings. ``sure`` is of the codings offered
    with at least the confidence ``sure_from``.
    """

    bins: tuple[ConfidenceBin, ...]
    expected_error: float | None
    brier: float | None
    sure_from: float
    sure: Share
