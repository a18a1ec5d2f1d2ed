from __future__ import annotations

import json
from dataclasses import replace

import pytest

from voicecode.cli import evaluation_text
from voicecode.domain.codings import Evidence
from voicecode.domain.evaluations import CurvePoint, Error, Evaluation, ValenceScore
from voicecode.domain.scores import (
    Calibration,
    CodeScore,
    ConfidenceBin,
    Interval,
    ScoreIntervals,
    Scores,
    Share,
)
from voicecode.domain.spans import Span

TRUST = CodeScore("trust", 3, 2, 1.0, 2 / 3, 0.8, None)
SCORES = Scores(10, 0.8, 0.8, 1.0, 2 / 3, 0.7, (TRUST,))
SPREAD = ScoreIntervals(Interval(0.61234, 0.9), None, None, None, None, {"trust": None})
WORDS = Evidence("trust.1", Span(4, 11), "trusted")
ERROR = Error("a.csv, row 2", "trust", False, 0.9, "She trusted me.", (WORDS,), ("b",))
FULL = ConfidenceBin(0.8, 0.9, 0.85, Share(3, 4, Interval(0.3, 0.95)))
EMPTY = ConfidenceBin(0.9, 1.0, None, Share(0, 0))
FOUND = Evaluation(
    units=10,
    codebook="Our book",
    model="our.model, trained on 9 units",
    by={"combined": SCORES, "rules": SCORES, "classifier": SCORES},
    intervals={"combined": SPREAD, "rules": SPREAD, "classifier": SPREAD},
    themes=SCORES,
    valence=ValenceScore(0.5, 4),
    valence_interval=Interval(0.1, 0.9),
    reliability=Calibration((FULL, EMPTY), 0.1, 0.2, 0.9, Share(0, 0)),
    errors=(ERROR,),
    abstaining=("money",),
    curve=(CurvePoint(50, 0.5, None, 0.4),),
)
NOTHING = replace(
    FOUND,
    valence=ValenceScore(None, 0),
    valence_interval=None,
    reliability=Calibration((EMPTY,), None, None, 0.9, Share(0, 0)),
    errors=(),
    abstaining=(),
    curve=(),
)


def said(found: Evaluation, capsys: pytest.CaptureFixture[str]) -> str:
    evaluation_text.say(found)
    return capsys.readouterr().out


def test_a_record_is_what_json_can_say() -> None:
    for found in (FOUND, NOTHING):
        told = evaluation_text.record(found)
        assert json.loads(json.dumps(told, allow_nan=False)) == told


def test_a_record_says_everything() -> None:
    told = evaluation_text.record(FOUND)
    assert told["intervals"]["by"]["rules"]["micro_f1"] == [0.6123, 0.9]
    assert told["intervals"]["valence"] == [0.1, 0.9]
    assert told["reliability"]["bins"][0] == {
        "from": 0.8,
        "to": 0.9,
        "n": 4,
        "confidence": 0.85,
        "right": 0.75,
        "interval": [0.3, 0.95],
    }
    assert told["reliability"]["sure"] == {"n": 0, "right": None, "interval": None}
    assert told["errors"] == [
        {
            "place": "a.csv, row 2",
            "code": "trust",
            "error": "wrong",
            "confidence": 0.9,
            "instead": ["b"],
            "text": "She trusted me.",
            "evidence": [{"rule": "trust.1", "start": 4, "end": 11, "text": "trusted"}],
        }
    ]
    assert told["learning_curve"] == [
        {"units": 50, "micro_f1": 0.5, "macro_f1": None, "alpha": 0.4}
    ]
    assert (told["model"], told["abstaining"]) == (FOUND.model, ["money"])


def test_an_evaluation_is_told_in_whole(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(FOUND, capsys)
    flat = " ".join(out.split())
    assert out.startswith("10 units against Our book\n")
    assert "Classifier: our.model, trained on 9 units." in flat
    assert "left to their rules: money." in flat
    assert "Valence: right on 0.50 (0.10 to 0.90) of the 4 codes" in flat
    assert "0.8 to 0.9" in out
    assert "0.9 to 1.0" not in out
    assert "a.csv, row 2: trust wrong, confidence 0.90; instead of or beside: b" in flat
    assert "She trusted me." in out
    assert "trust.1: “trusted”" in out
    assert "units to learn from" in out


def test_what_cannot_be_said_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    out = said(NOTHING, capsys)
    for word in ("Valence", "confidence", "errors", "learn from", "left to"):
        assert word not in out


def test_a_missed_code_without_others_is_told_alone(
    capsys: pytest.CaptureFixture[str],
) -> None:
    missed = replace(ERROR, is_missed=True, evidence=(), instead=())
    out = said(replace(FOUND, errors=(missed,)), capsys)
    assert "trust missed, confidence 0.90\n" in out
    assert "instead" not in out


def test_only_the_first_ten_errors_are_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    many = tuple(replace(ERROR, place=f"row-{n:02}") for n in range(15))
    out = said(replace(FOUND, errors=many), capsys)
    assert "row-09" in out
    assert "row-10" not in out
    assert len(evaluation_text.record(replace(FOUND, errors=many))["errors"]) == 15


def test_a_text_cannot_speak_to_the_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    odd = replace(ERROR, text="a\x1b]0;x\x07b \x9b31m", place="\x1b[2J.csv, row 2")
    assert not set("\x1b\x07\x9b") & set(said(replace(FOUND, errors=(odd,)), capsys))


def test_a_long_text_is_wrapped(capsys: pytest.CaptureFixture[str]) -> None:
    long = replace(ERROR, text="She trusted me. " * 50)
    lines = said(replace(FOUND, errors=(long,)), capsys).splitlines()
    told = [line for line in lines if "trusted me" in line]
    assert len(told) > 5
    assert max(map(len, told)) <= 92
