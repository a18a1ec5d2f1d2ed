from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_projects import MEETING, add, begun, imported
from voicecode.domain.consents import Consent
from voicecode.domain.people import Role
from voicecode.errors import BadInputError
from voicecode.store import log_table, project_file
from voicecode.workflows import participants, protect, set_participants
from voicecode.workflows.import_sources import How

YOUNG = "yp-01.txt/Young person"
HEAD = "participant,consent\n"


def table(folder: Path, text: str) -> Path:
    return written(folder / "consent.csv", text)


def consents(project: Path) -> dict[str, Consent]:
    found = participants.participants(project)
    return {one.id: one.consent for one in found if one.consent}


def test_a_table_sets_what_is_known_of_many_in_one_go(tmp_path: Path) -> None:
    project = imported(tmp_path)
    text = f"{HEAD.strip()},role,Age\nYOUNG PERSON,no quotes,carer,41\n3,no,,\n"
    done = set_participants.set_from(project, table(tmp_path, text))
    assert done.unknown == ""
    assert consents(project) == {YOUNG: "analyse", "survey.csv/3": "withdrawn"}
    [young] = [one for one in participants.participants(project) if one.id == YOUNG]
    assert (young.role, young.attributes) == (Role.CARER, {"Age": "41"})
    with project_file.opened(project) as file:
        memos = [one.memo for one in log_table.entries(file)][-2:]
    assert memos == [f"{YOUNG}: set role, consent, Age", "survey.csv/3: set consent"]


def test_rows_that_name_nobody_are_told_and_the_others_are_set(tmp_path: Path) -> None:
    project = imported(tmp_path)
    text = f"{HEAD}Zorbina,no\n{YOUNG},no\nP99,yes\n"
    done = set_participants.set_from(project, table(tmp_path, text))
    assert consents(project) == {YOUNG: "withdrawn"}
    assert done.unknown.startswith("consent.csv: rows 2 and 4 name nobody")
    assert "Zorbina" not in done.unknown


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (f"{HEAD}Zorbina,no\nP99,yes\n", "names nobody of the evidence"),
        (f"{HEAD}{YOUNG},no\nyoung person,yes\n", "row 3: names somebody for the sec"),
        (f"{HEAD}{YOUNG},no\n1,perhaps\n", "row 3: the consent is not understood"),
        ("name,consent\nZorbina,no\n", "no column “participant”"),
    ],
)
def test_a_table_that_is_wrong_changes_nothing(
    text: str, problem: str, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        before = len(list(log_table.entries(file)))
    with pytest.raises(BadInputError, match=problem):
        set_participants.set_from(project, table(tmp_path, text))
    assert consents(project) == {}
    with project_file.opened(project) as file:
        assert len(list(log_table.entries(file))) == before


def test_an_end_that_several_ids_share_is_refused(tmp_path: Path) -> None:
    project = imported(tmp_path)
    written(tmp_path / "more" / "b.csv", "id,comment\n3,She was never late at all\n")
    add(project, tmp_path / "more")
    with pytest.raises(BadInputError, match="row 2: several participants"):
        set_participants.set_from(project, table(tmp_path, f"{HEAD}3,no\n"))
    set_participants.set_from(project, table(tmp_path, f"{HEAD}b.csv/3,no\n"))
    assert consents(project) == {"b.csv/3": "withdrawn"}


def protected(tmp_path: Path, key: Path | None = None) -> Path:
    project = begun(tmp_path)
    written(tmp_path / "in" / "meeting.txt", MEETING.replace("Kit", "Tayshaun"))
    add(project, tmp_path / "in", how=How(protect.How(key=key)))
    return project


@pytest.mark.parametrize("typed", ["Tayshaun", "meeting.txt/Tayshaun", "tayshaun"])
def test_who_stands_there_by_name_is_found_with_the_projects_key(
    typed: str, tmp_path: Path
) -> None:
    project = protected(tmp_path)
    set_participants.set_from(project, table(tmp_path, f"{HEAD}{typed},no\n"))
    [(shown, consent)] = consents(project).items()
    assert consent == "withdrawn"
    assert "ayshaun" not in shown


def test_a_key_elsewhere_is_named_and_anothers_is_refused(tmp_path: Path) -> None:
    key = tmp_path / "keys" / "k.json"
    project = protected(tmp_path, key)
    path = table(tmp_path, f"{HEAD}Tayshaun,no\n")
    with pytest.raises(BadInputError, match="names nobody"):
        set_participants.set_from(project, path)
    other = tmp_path / "other"
    other.mkdir()
    protected(other, other / "theirs.json")
    with pytest.raises(BadInputError, match="key of another project"):
        set_participants.set_from(project, path, key=other / "theirs.json")
    with pytest.raises(BadInputError, match="there is no such key"):
        set_participants.set_from(project, path, key=tmp_path / "none.json")
    assert consents(project) == {}
    set_participants.set_from(project, path, key=key)
    assert list(consents(project).values()) == ["withdrawn"]
