"""Scores as text and as JSON: the same columns wherever scores are told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from voicecode.cli import console

if TYPE_CHECKING:
    from voicecode.domain.evaluations import Training
    from voicecode.domain.scores import CodeScore, Interval, Scores

_DIGITS = 4
_OVERALL = ("micro_f1", "macro_f1", "precision", "recall", "alpha")
_NAMES = ("micro F1", "macro F1", "precision", "recall", "alpha (MASI)")


def record(scores: Scores) -> dict[str, Any]:
    """Give scores as what JSON can say."""
    overall = {name: rounded(getattr(scores, name)) for name in _OVERALL}
    return {**overall, "codes": {one.code: of_code(one) for one in scores.codes}}


def of_code(score: CodeScore) -> dict[str, Any]:
    """Give a code's scores as what JSON can say."""
    return {
        "support": score.support,
        "precision": rounded(score.precision),
        "recall": rounded(score.recall),
        "f1": rounded(score.f1),
        "kappa": rounded(score.kappa),
    }


def rounded(number: float | None) -> float | None:
    """Round for JSON; None stays what cannot be said."""
    return None if number is None else round(number, _DIGITS)


def shown(number: float | None) -> str:
    """Show a score with two digits, or that it cannot be said."""
    return "-" if number is None else f"{number:.2f}"


def say_overall(
    by: Mapping[str, Scores], intervals: Mapping[str, Mapping[str, Interval | None]]
) -> None:
    """Print the overall scores, a row for each coder, with their intervals."""
    rows = []
    for coder, scores in by.items():
        cells = [
            shown(getattr(scores, name)) + _spread(intervals.get(coder, {}).get(name))
            for name in _OVERALL
        ]
        rows.append([coder, *cells])
    console.table(["", *_NAMES], rows, right=len(_NAMES))


def _spread(interval: Interval | None) -> str:
    return f" ({interval.low:.2f} to {interval.high:.2f})" if interval else ""


def say_codes(by: Mapping[str, Scores]) -> None:
    """Print a row for each code: the combined coder in full, the others' F1."""
    combined = by["combined"].codes
    rows = [
        [
            one.code,
            f"{one.support:,}",
            *map(shown, (one.precision, one.recall, one.f1, one.kappa)),
            shown(by["rules"].codes[place].f1),
            shown(by["classifier"].codes[place].f1),
        ]
        for place, one in enumerate(combined)
    ]
    head = ["code", "units", "precision", "recall", "F1", "kappa"]
    console.table([*head, "rules' F1", "classifier's F1"], rows, right=7)


def say_training(done: Training) -> None:
    """Print what training found."""
    title = f"{done.codebook}: {done.units:,} units, cross-validated"
    console.say(console.styled(title, "bold"))
    console.say()
    say_overall(done.by, {})
    console.say()
    say_codes(done.by)
    console.say()
    if done.valence.accuracy is not None:
        console.say(
            f"Valence right on {done.valence.accuracy:.2f} of"
            f" {done.valence.codings:,} codings that have one."
        )
    cuts = sorted(done.thresholds.values())
    if cuts:
        console.say(
            "A code is proposed from its own probability on, so that it is proposed as"
            f" often as it was coded: from {cuts[0]:.2f} to {cuts[-1]:.2f}."
        )
    say_abstaining(done.abstaining)


def say_abstaining(codes: tuple[str, ...]) -> None:
    """Print which codes the classifier leaves to their rules."""
    if codes:
        console.say(
            "Too few examples to learn from; left to their rules: "
            + ", ".join(codes)
            + "."
        )


def training_record(done: Training) -> dict[str, Any]:
    """Give what training found as what JSON can say."""
    return {
        "units": done.units,
        "by": {name: record(scores) for name, scores in done.by.items()},
        "valence": {
            "accuracy": rounded(done.valence.accuracy),
            "n": done.valence.codings,
        },
        "thresholds": {code: rounded(cut) for code, cut in done.thresholds.items()},
        "abstaining": list(done.abstaining),
    }
