from __future__ import annotations

import json
from pathlib import Path

from tests.cli import Typed, is_calm
from tests.small_inputs import written
from tests.whole_projects import imported

YOUNG = "yp-01.txt/Young person"


def test_participants_are_a_table_or_json(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("participants", "-p", project)
    head, *rows = said.out.splitlines()
    assert head.split() == "participant role consent attributes units".split()
    assert rows[-1].split() == ["yp-01.txt/Young", "person", "child", "-", "2"]
    listed = json.loads(typed("participants", "-p", project, "--json").out)
    assert listed[-1] == {
        "participant": YOUNG,
        "role": "child",
        "units": 2,
        "consent": None,
        "attributes": {},
    }


def test_what_is_known_of_one_is_set(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("participants", "set", YOUNG, "age=14", "consent=quote", "-p", project)
    assert said.code == 0
    assert "age: 14" in said.out
    said = typed("participants", "-p", project, "--json", "set", YOUNG, "role=carer")
    [changed] = json.loads(said.out)
    assert (changed["role"], changed["consent"]) == ("carer", "quote")


def test_what_cannot_be_set_is_told_calmly(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    for words in ((YOUNG, "role=chld"), ("nobody", "age=1"), (YOUNG, "age")):
        said = typed("participants", "set", *words, "-p", project)
        assert said.code == 2
        assert is_calm(said)


def test_a_table_sets_many(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    table = written(tmp_path / "c.csv", f"participant,consent\n{YOUNG},No\n")
    said = typed("participants", "set", "--from", table, "-p", project, "--json")
    assert said.code == 0
    [changed] = json.loads(said.out)
    assert (changed["participant"], changed["consent"]) == (YOUNG, "withdrawn")
    assert "'voicecode erase' takes their words out" in said.err


def test_rows_that_name_nobody_end_in_1(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    table = written(tmp_path / "c.csv", f"participant,consent\n{YOUNG},no quotes\nZ,n")
    said = typed("participants", "set", "--from", table, "-p", project)
    assert said.code == 1
    assert said.err.startswith("c.csv: row 3 names nobody")


def test_a_table_that_names_nobody_ends_in_2(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    table = written(tmp_path / "c.csv", "participant,consent\nZorbina,no quotes\n")
    for words in (("--from", table), ("--from", table, YOUNG), (), ("--key", table)):
        said = typed("participants", "set", *words, "-p", project)
        assert said.code == 2
        assert is_calm(said)
        assert "Zorbina" not in said.err
    listed = json.loads(typed("participants", "-p", project, "--json").out)
    assert {one["consent"] for one in listed} == {None}
