"""Evaluations: what measuring a machine against gold brought to light."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voicecode.domain.codings import Evidence
from voicecode.domain.scores import Calibration, Interval, ScoreIntervals, Scores


@dataclass(frozen=True, slots=True)
class Error:
    """A code that the machine missed, or gave where people did not.

    ``confidence`` is the machine's, 0 to 1: the higher it is for a wrong code and the
    lower for a missed one, the more there is to learn from it. ``instead`` are the
    codes of the unit that were given wrongly in place of a missed one, or missed.
    """

    place: str
    code: str
    is_missed: bool
    confidence: float
    text: str
    evidence: tuple[Evidence, ...]
    instead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ValenceScore:
    """How often the valence is right, on codes rightly found that have one in gold."""

    accuracy: float | None
    codings: int


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Cross-validated scores when so many units are there to learn from."""

    units: int
    micro_f1: float | None
    macro_f1: float | None
    alpha: float | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Everything that ``voicecode evaluate`` says.

    ``by`` holds the scores of "combined", "rules" and "classifier", ``themes`` those
    of the combined coder theme by theme. ``codebook`` and ``model`` say what was
    measured; ``abstaining`` are the codes left to their rules. ``left_out`` counts
    the units that an interviewer said, which are never coded.
    """

    units: int
    codebook: str
    model: str
    by: Mapping[str, Scores]
    intervals: Mapping[str, ScoreIntervals]
    themes: Scores
    valence: ValenceScore
    valence_interval: Interval | None
    reliability: Calibration
    errors: tuple[Error, ...]
    abstaining: tuple[str, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Training:
    """Everything that ``voicecode train`` says; scores are cross-validated.

    ``thresholds`` are those of the combined coder, by code. ``left_out`` counts the
    units that an interviewer said, which are never coded.
    """

    units: int
    codebook: str
    by: Mapping[str, Scores]
    valence: ValenceScore
    thresholds: Mapping[str, float]
    abstaining: tuple[str, ...]
    left_out: int = 0
