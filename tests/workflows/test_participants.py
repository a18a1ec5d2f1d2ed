from __future__ import annotations

from pathlib import Path

import pytest

from tests.whole_projects import imported
from voicecode.domain.consents import Consent
from voicecode.domain.people import Role
from voicecode.errors import BadInputError
from voicecode.store import (
    exports_table,
    log_table,
    models_table,
    project_file,
    units_table,
)
from voicecode.workflows import participants

YOUNG = "yp-01.txt/Young person"


def test_all_who_speak_are_listed_and_no_interviewer(tmp_path: Path) -> None:
    found = participants.participants(imported(tmp_path))
    assert [(one.id, one.role, one.units) for one in found] == [
        ("survey.csv/1", Role.PARENT, 1),
        ("survey.csv/2", Role.PARENT, 1),
        ("survey.csv/3", Role.CHILD, 1),
        ("survey.csv/4", Role.PARENT, 1),
        (YOUNG, Role.CHILD, 2),
    ]


def test_a_consent_is_understood_as_people_write_it(tmp_path: Path) -> None:
    project = imported(tmp_path)
    for written, consent in (("no quotes", "analyse"), ("Yes", "protected")):
        done = participants.change(project, YOUNG, [f"consent={written}"])
        assert [one.consent for one in done.participants] == [consent]


def test_who_withdraws_is_no_more_learnt_from_and_exports_are_told(
    tmp_path: Path,
) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        models_table.record(file, "own.model", digest="x", participants=[YOUNG])
        models_table.record(file, "o.model", digest="y", participants=["survey.csv/1"])
        exports_table.record(file, "/out/bank.csv", participants=[YOUNG])
    counted = participants.change(project, YOUNG, ["consent=analyse"])
    assert (counted.models, counted.exports) == ((), ("/out/bank.csv",))
    gone = participants.change(project, YOUNG, ["consent=withdrawn"])
    assert (gone.models, gone.exports) == (("own.model",), ("/out/bank.csv",))
    with project_file.opened(project) as file:
        stale = {one.path: one.is_stale for one in models_table.stored(file)}
    assert stale == {"own.model": True, "o.model": False}


def test_what_is_set_counts_and_is_in_the_log(tmp_path: Path) -> None:
    project = imported(tmp_path)
    pairs = ["role=carer", "consent=protected", "age = 14", "note=a=b"]
    [changed] = participants.change(project, YOUNG, pairs).participants
    assert changed in participants.participants(project)
    assert (changed.role, changed.consent) == (Role.CARER, Consent.PROTECTED)
    assert changed.attributes == {"age": "14", "note": "a=b"}
    with project_file.opened(project) as file:
        *_, last = log_table.entries(file)
        unit = units_table.unit(file, "yp-01.txt#2")
    assert last.memo == f"{YOUNG}: set role, consent, age, note"
    assert unit is not None
    assert (unit.role, unit.attributes["age"]) == (Role.CARER, "14")


@pytest.mark.parametrize(
    ("identity", "pairs", "problem", "hint"),
    [
        ("yp-01.txt/Young persn", ["age=1"], "no such participant", YOUNG),
        (YOUNG, [], "nothing is to be set", "age=14"),
        (YOUNG, ["age"], "no key=value", "age=14"),
        (YOUNG, ["=14"], "no key=value", "age=14"),
        (YOUNG, ["age=a\x1b[0m"], "no key=value", "age=14"),
        (YOUNG, ["age=" + "x" * 201], "no key=value", "age=14"),
        (YOUNG, ["role=chld"], "no role 'chld'", "'child'"),
        (YOUNG, ["consent=maybe"], "no consent 'maybe'", "quote"),
        (YOUNG, ["consent="], "no consent ''", "quote"),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_way_out(
    tmp_path: Path, identity: str, pairs: list[str], problem: str, hint: str
) -> None:
    project = imported(tmp_path)
    before = participants.participants(project)
    with pytest.raises(BadInputError) as refused:
        participants.change(project, identity, pairs)
    assert problem in refused.value.problem
    assert hint in refused.value.hint
    assert participants.participants(project) == before
