from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from tests.small_inputs import BOOK, written
from tests.whole_projects import FIRST, SECOND, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.errors import BadInputError
from voicecode.store import log_table, project_file
from voicecode.workflows import decide


def kept(project: Path) -> list[Decision]:
    with project_file.opened(project) as file:
        return [one.decision for one in log_table.entries(file) if one.decision]


def wanted(
    action: str, code: str = "punctuality", unit: str = FIRST, memo: str = ""
) -> Decision:
    return Decision(unit, Action(action), "Ana", code, memo=memo)


def line(**more: str) -> str:
    said = {"unit": FIRST, "code": "punctuality", "action": "accept", "coder": "Ana"}
    return json.dumps({**said, **more}) + "\n"


def decided_from(project: Path, text: str, coder: str | None = None) -> list[int]:
    lines = io.StringIO(text)
    return list(decide.decide_from(project, lines, name="d.jsonl", coder=coder))


def test_a_decision_is_in_the_log_when_its_number_is_told(tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    seq = decide.decide(project, wanted("accept", memo="plainly"))
    with project_file.opened(project) as file:
        assert log_table.length(file) == seq
    assert kept(project) == [
        Decision(FIRST, Action.ACCEPT, "Ana", "punctuality", memo="plainly")
    ]


@pytest.mark.parametrize(
    ("bad", "problem", "hint"),
    [
        (wanted("add", "punctualty"), "no such code", "'punctuality'"),
        (wanted("add", "zzz"), "no such code", "codebook show"),
        (wanted("add", unit="yp-01.txt#99"), "no such unit", "units 1 to 4"),
        (wanted("add", unit="yp-02.txt#2"), "no such unit", "yp-01.txt#2"),
        (wanted("add", unit="yp-01.txt"), "no such unit", "yp-01.txt#1"),
        (wanted("add", unit="zzz"), "no such unit", "SOURCE#N"),
        (wanted("add", unit="yp-01.txt#1"), "carries no codes", "voicecode read"),
        (wanted("add", unit="survey.csv#2"), "carries no codes", "voicecode read"),
        (wanted("reject", "listened"), "nobody suggested", "leave it out"),
        (wanted("remove"), "does not hold", "reject"),
        (wanted("add", memo="half \ud83d"), "halves of characters", "UTF-8"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_way_out(
    tmp_path: Path, bad: Decision, problem: str, hint: str
) -> None:
    project = imported(tmp_path, coded=True)
    with pytest.raises(BadInputError) as refused:
        decide.decide(project, bad)
    assert problem in refused.value.problem
    assert hint in refused.value.hint
    assert kept(project) == []


def test_a_code_that_one_gave_can_be_removed_though_it_is_in_the_codebook_no_more(
    tmp_path: Path,
) -> None:
    project = imported(tmp_path)
    decide.decide(project, wanted("add", "listened"))
    written(project / "codebook.yaml", BOOK.replace("id: listened", "id: heard"))
    with pytest.raises(BadInputError, match="no such code"):
        decide.decide(project, wanted("add", "listened", SECOND))
    decide.decide(project, wanted("remove", "listened"))
    assert [one.action for one in kept(project)] == ["add", "remove"]


def test_lines_are_kept_one_by_one(tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    lines = decide.decide_from(
        project, io.StringIO(line() + line(coder="Ben")), name="-", coder=None
    )
    for count, seq in enumerate(lines, start=1):
        with project_file.opened(project) as file:
            assert log_table.length(file) == seq
        assert len(kept(project)) == count
    assert [one.coder for one in kept(project)] == ["Ana", "Ben"]


def test_a_wrong_line_is_named_and_those_before_it_are_kept(tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    for bad in (line(code="zzz"), line(action="remove", coder="Ben"), "{\n"):
        before = kept(project)
        with pytest.raises(BadInputError, match=r"^d\.jsonl, line 2: "):
            decided_from(project, line() + bad + line(coder="Cat"))
        assert len(kept(project)) == len(before) + 1


def test_a_line_without_a_coder_is_whose_who_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VOICECODE_CODER", raising=False)
    project = imported(tmp_path, coded=True)
    decided_from(project, line(coder=""), coder="Ben")
    assert [one.coder for one in kept(project)] == ["Ben"]
    with pytest.raises(BadInputError, match=r"line 1: nobody is named"):
        decided_from(project, line(coder=""))


def test_a_unit_can_be_done_without_a_code(tmp_path: Path) -> None:
    project = imported(tmp_path)
    decided_from(project, json.dumps({"unit": FIRST, "action": "done", "coder": "A"}))
    assert kept(project) == [Decision(FIRST, Action.DONE, "A")]
