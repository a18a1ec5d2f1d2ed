from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.exchange import decision_lines

GOOD = {"unit": "a#1", "code": "trust", "action": "accept", "coder": "Ana"}


def read(text: str) -> list[tuple[str, Decision]]:
    return list(decision_lines.read(io.StringIO(text), "d.jsonl"))


def test_each_line_is_a_decision_and_blank_lines_are_none() -> None:
    full = {**GOOD, "action": "add", "memo": "“so”", "valence": "mixed"}
    done = {"unit": "a#2", "action": "done", "coder": None}
    lines = "\n".join(["", json.dumps(GOOD), "  ", json.dumps(full), json.dumps(done)])
    accepted = Decision("a#1", Action.ACCEPT, "Ana", "trust")
    added = replace(accepted, action=Action.ADD, memo="“so”", valence=Valence.MIXED)
    assert read(lines) == [
        ("d.jsonl, line 2", accepted),
        ("d.jsonl, line 4", added),
        ("d.jsonl, line 5", Decision("a#2", Action.DONE, "")),
    ]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
        ("[]", "is no JSON object"),
        (json.dumps({**GOOD, "units": "x"}), "has no 'units'"),
        (json.dumps({**GOOD, "memo": 5}), "'memo' is no text"),
        (json.dumps({**GOOD, "unit": ""}), "'unit' is missing"),
        (json.dumps({**GOOD, "code": None}), "'code' is missing"),
        (json.dumps({**GOOD, "action": "undo"}), "no action 'undo'"),
        (json.dumps({"unit": "a#1"}), "no action ''"),
        (json.dumps({**GOOD, "valence": "good"}), "no valence 'good'"),
        ("x" * 1_000_001, "absurdly long"),
    ],
)
def test_a_line_that_is_no_decision_is_refused_with_its_number(
    line: str, problem: str
) -> None:
    lines = decision_lines.read(
        io.StringIO(json.dumps(GOOD) + "\n" + line + "\n"), "d.jsonl"
    )
    next(lines)
    with pytest.raises(BadInputError) as refused:
        next(lines)
    assert refused.value.problem.startswith("d.jsonl, line 2: ")
    assert problem in refused.value.problem
    assert refused.value.hint


def test_what_is_not_utf_8_is_refused_with_its_line() -> None:
    text = io.TextIOWrapper(io.BytesIO(b"\n\xff\n"), encoding="utf-8")
    with pytest.raises(BadInputError, match="line 1: is not UTF-8"):
        list(decision_lines.read(text, "d.jsonl"))
