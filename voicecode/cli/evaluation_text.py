"""An evaluation as text and as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from voicecode.cli import console, scores_text
from voicecode.cli.scores_text import rounded, shown

if TYPE_CHECKING:
    from voicecode.domain.evaluations import Error, Evaluation
    from voicecode.domain.scores import (
        Calibration,
        ConfidenceBin,
        Interval,
        ScoreIntervals,
    )

_SHOWN_ERRORS = 10
_WIDTH = 88
_OVERALL = ("micro_f1", "macro_f1", "precision", "recall", "alpha")


def record(found: Evaluation) -> dict[str, Any]:
    """Give an evaluation as what JSON can say."""
    return {
        "units": found.units,
        "by": {name: scores_text.record(one) for name, one in found.by.items()},
        "themes": {one.code: scores_text.of_code(one) for one in found.themes.codes},
        "valence": {
            "accuracy": rounded(found.valence.accuracy),
            "n": found.valence.codings,
        },
        "intervals": {
            "by": {name: _intervals(one) for name, one in found.intervals.items()},
            "valence": _interval(found.valence_interval),
        },
        "reliability": _reliability(found.reliability),
        "errors": [_error(error) for error in found.errors],
        "learning_curve": [asdict(point) for point in found.curve],
        "codebook": found.codebook,
        "model": found.model,
        "abstaining": list(found.abstaining),
    }


def _intervals(found: ScoreIntervals) -> dict[str, Any]:
    overall = {name: _interval(getattr(found, name)) for name in _OVERALL}
    codes = {code: _interval(one) for code, one in found.codes.items()}
    return {**overall, "codes": codes}


def _interval(found: Interval | None) -> list[float] | None:
    return [round(found.low, 4), round(found.high, 4)] if found else None


def _reliability(found: Calibration) -> dict[str, Any]:
    return {
        "expected_calibration_error": rounded(found.expected_error),
        "brier": rounded(found.brier),
        "bins": [_bin(one) for one in found.bins],
        "sure_from": found.sure_from,
        "sure": {
            "n": found.sure.codings,
            "right": rounded(found.sure.share),
            "interval": _interval(found.sure.interval),
        },
    }


def _bin(found: ConfidenceBin) -> dict[str, Any]:
    return {
        "from": rounded(found.low),
        "to": rounded(found.high),
        "n": found.right.codings,
        "confidence": rounded(found.confidence),
        "right": rounded(found.right.share),
        "interval": _interval(found.right.interval),
    }


def _error(error: Error) -> dict[str, Any]:
    return {
        "place": error.place,
        "code": error.code,
        "error": "missed" if error.is_missed else "wrong",
        "confidence": error.confidence,
        "instead": list(error.instead),
        "text": error.text,
        "evidence": [
            {
                "rule": one.rule,
                "start": one.span.start,
                "end": one.span.end,
                "text": one.text,
            }
            for one in error.evidence
        ],
    }


def say(found: Evaluation) -> None:
    """Print an evaluation."""
    title = f"{found.units:,} units against {found.codebook}"
    console.say(console.styled(title, "bold"))
    console.say(f"Classifier: {found.model}.")
    scores_text.say_abstaining(found.abstaining)
    console.say()
    scores_text.say_overall(found.by, _told(found.intervals))
    console.say()
    scores_text.say_codes(found.by)
    console.say()
    _say_themes(found)
    _say_valence(found)
    _say_reliability(found.reliability)
    _say_curve(found)
    _say_errors(found)


def _told(
    intervals: Mapping[str, ScoreIntervals],
) -> dict[str, dict[str, Interval | None]]:
    return {
        coder: {name: getattr(one, name) for name in ("micro_f1", "macro_f1", "alpha")}
        for coder, one in intervals.items()
    }


def _say_themes(found: Evaluation) -> None:
    rows = [
        [
            one.code,
            f"{one.support:,}",
            *map(shown, (one.precision, one.recall, one.f1, one.kappa)),
        ]
        for one in found.themes.codes
    ]
    head = ["theme", "units", "precision", "recall", "F1", "kappa"]
    console.table(head, rows, right=5)
    console.say()


def _say_valence(found: Evaluation) -> None:
    score, spread = found.valence, found.valence_interval
    if score.accuracy is None:
        return
    between = f" ({spread.low:.2f} to {spread.high:.2f})" if spread else ""
    console.say(
        f"Valence: right on {score.accuracy:.2f}{between} of the {score.codings:,}"
        " codes rightly found that have one."
    )
    console.say()


def _say_reliability(found: Calibration) -> None:
    rows = [
        [
            f"{one.low:.1f} to {one.high:.1f}",
            f"{one.right.codings:,}",
            shown(one.confidence),
            shown(one.right.share),
        ]
        for one in found.bins
        if one.right.codings
    ]
    if not rows:
        return
    console.table(["confidence", "codings", "mean", "right"], rows, right=3)
    console.say(
        f"Expected calibration error {shown(found.expected_error)}; of the"
        f" {found.sure.codings:,} codings offered at {found.sure_from:.1f} or more,"
        f" {shown(found.sure.share)} are right."
    )
    console.say()


def _say_curve(found: Evaluation) -> None:
    if not found.curve:
        return
    rows = [
        [f"{one.units:,}", shown(one.micro_f1), shown(one.macro_f1), shown(one.alpha)]
        for one in found.curve
    ]
    head = ["units to learn from", "micro F1", "macro F1", "alpha (MASI)"]
    console.table(head, rows, right=4)
    console.say()


def _say_errors(found: Evaluation) -> None:
    if not found.errors:
        return
    console.say(console.styled("The errors that say most", "bold"))
    for error in found.errors[:_SHOWN_ERRORS]:
        what = "missed" if error.is_missed else "wrong"
        instead = f"; instead of or beside: {', '.join(error.instead)}"
        console.say(
            f"{error.place}: {error.code} {what}, confidence {error.confidence:.2f}"
            + (instead if error.instead else "")
        )
        for line in _words(error):
            console.say(f"    {line}")


def _words(error: Error) -> list[str]:
    from textwrap import wrap

    said = wrap(" ".join(error.text.split()), _WIDTH)
    earned = [
        f"{one.rule}: “{' '.join(one.text.split())}”" for one in error.evidence[:3]
    ]
    return [*said, *earned]
