from __future__ import annotations

import pytest

from voicecode.cli import scores_text
from voicecode.domain.evaluations import Training, ValenceScore
from voicecode.domain.scores import CodeScore, Interval, Scores

TRUST = CodeScore("trust", 3, 2, 1.0, 2 / 3, 0.8, None)
SCORES = Scores(10, 0.8, None, 1.0, 2 / 3, -0.25, (TRUST,))
BY = {"combined": SCORES, "rules": SCORES, "classifier": SCORES}


def training(**said: object) -> Training:
    known = {
        "units": 1234,
        "codebook": "Our book",
        "by": BY,
        "valence": ValenceScore(0.5, 4),
        "thresholds": {"trust": 0.31, "other": 0.62},
        "abstaining": (),
    }
    return Training(**{**known, **said})  # type: ignore[arg-type] # as they stand above


def test_scores_are_rounded_and_none_stays_none() -> None:
    assert scores_text.record(SCORES) == {
        "micro_f1": 0.8,
        "macro_f1": None,
        "precision": 1.0,
        "recall": 0.6667,
        "alpha": -0.25,
        "codes": {
            "trust": {
                "support": 3,
                "precision": 1.0,
                "recall": 0.6667,
                "f1": 0.8,
                "kappa": None,
            }
        },
    }


@pytest.mark.parametrize(
    ("number", "shown"), [(None, "-"), (0.0, "0.00"), (1.0, "1.00"), (-0.256, "-0.26")]
)
def test_a_score_has_two_digits(number: float | None, shown: str) -> None:
    assert scores_text.shown(number) == shown


def test_an_interval_stands_behind_its_score(
    capsys: pytest.CaptureFixture[str],
) -> None:
    between = {"combined": {"micro_f1": Interval(0.7, 0.9), "alpha": None}}
    scores_text.say_overall(BY, between)
    out = capsys.readouterr().out
    assert "0.80 (0.70 to 0.90)" in out
    assert out.count("(0.70 to 0.90)") == 1


def test_training_is_told_in_whole(capsys: pytest.CaptureFixture[str]) -> None:
    scores_text.say_training(training(abstaining=("money", "food")))
    out = " ".join(capsys.readouterr().out.split())
    assert out.startswith("Our book: 1,234 units, cross-validated")
    assert "Valence right on 0.50 of 4 codings" in out
    assert "from 0.31 to 0.62" in out
    assert "left to their rules: money, food." in out


def test_what_cannot_be_said_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    done = training(valence=ValenceScore(None, 0), thresholds={})
    scores_text.say_training(done)
    out = capsys.readouterr().out
    assert "Valence" not in out
    assert "probability" not in out
    assert "left to their rules" not in out


def test_training_as_json_has_its_thresholds() -> None:
    told = scores_text.training_record(training())
    assert told["thresholds"] == {"trust": 0.31, "other": 0.62}
    assert told["valence"] == {"accuracy": 0.5, "n": 4}
    assert list(told["by"]) == ["combined", "rules", "classifier"]
