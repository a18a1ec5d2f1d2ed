from __future__ import annotations

from pathlib import Path

import pytest

from tests import doubly_coded, small_projects
from voicecode.domain.agreements import CoderTable
from voicecode.errors import BadInputError
from voicecode.store import project_file
from voicecode.workflows import coder_sets
from voicecode.workflows.coder_sets import Who

UNITS = ("yp-01.txt#2", "yp-01.txt#4", "yp-01.txt#6")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = small_projects.made(tmp_path)
    doubly_coded.code(folder, "Ben", u6="promises", u2="punctuality+ listened")
    doubly_coded.code(folder, "Ana", u2="punctuality-", u4="")
    return folder


def _table(folder: Path, **who) -> CoderTable:
    with project_file.opened(folder) as file:
        return coder_sets.of(file, Who(**who))


def _sets(table: CoderTable) -> dict[str, str]:
    return {
        f"{unit[-1]} {coder}": " ".join(sorted(codes))
        for (unit, coder), codes in table.codings.items()
    }


def test_a_coders_set_is_what_they_hold_of_each_unit_they_coded(folder: Path) -> None:
    table = _table(folder)
    assert _sets(table) == {
        "2 Ana": "punctuality",
        "2 Ben": "listened punctuality",
        "4 Ana": "",
        "6 Ben": "promises",
    }
    assert {*table.sources.values()} == {"yp-01.txt"}
    assert table.remarks == ()


def test_the_machine_has_coded_what_people_have(folder: Path) -> None:
    sets = _sets(_table(folder, coders=("Ana",), with_machine=True))
    assert sets == {
        "2 Ana": "punctuality",
        "4 Ana": "",
        "2 machine": "listened punctuality",
        "4 machine": "decisions",
    }


def test_the_machine_has_not_coded_what_came_after_its_run(folder: Path) -> None:
    with project_file.opened(folder) as file, file.writing():
        small_projects.store(file, "yp-02.txt", ("Young person: He promised.",))
        file.connection.execute(
            "UPDATE text SET imported = '2999-01-01T00:00:00+00:00' WHERE id ="
            " (SELECT max(id) FROM text)"
        )
    doubly_coded.decide(folder, "Ana yp-02.txt#1 done")
    sets = _sets(_table(folder, coders=("Ana",), with_machine=True))
    assert "1 Ana" in sets
    assert "1 machine" not in sets


def test_what_is_settled_is_compared_where_nothing_is_disputed(folder: Path) -> None:
    doubly_coded.code(folder, "Ben", u4="")
    assert _sets(_table(folder, with_settled=True))["4 settled"] == ""
    assert "2 settled" not in _sets(_table(folder, with_settled=True))
    doubly_coded.decide(folder, "Eve yp-01.txt#2 settle listened")
    sets = _sets(_table(folder, with_settled=True))
    assert sets["2 settled"] == "listened punctuality"
    assert "6 settled" not in sets
    assert "2 Eve" not in sets


def test_valences_can_be_part_of_codes(folder: Path) -> None:
    sets = _sets(_table(folder, valences=True, with_machine=True))
    assert sets["2 Ana"] == "punctuality:negative"
    assert sets["2 Ben"] == "listened punctuality:positive"
    assert sets["4 machine"] == "decisions:negative"


def test_what_was_taken_back_does_not_count(folder: Path) -> None:
    doubly_coded.decide(folder, "Ben yp-01.txt#2 remove listened")
    assert _sets(_table(folder))["2 Ben"] == "punctuality"


def test_who_answered_what_the_machine_proposed_did_not_code_blind(
    folder: Path,
) -> None:
    doubly_coded.decide(
        folder, "Ben yp-01.txt#2 accept listened", "Ben yp-01.txt#2 reject decisions"
    )
    assert _table(folder).remarks == ()
    [remark] = _table(folder, with_machine=True).remarks
    assert str(remark) == (
        "agreement: Ben answered what the machine proposed on 1 of 2 units; there,"
        " agreement with it is not independent"
    )


@pytest.mark.parametrize(
    ("coders", "said"),
    [(("Ana",), "only Ana has coded so far"), ((), "nobody has coded so far")],
)
def test_one_coder_alone_is_told_how_to_get_another(tmp_path, coders, said) -> None:
    folder = small_projects.made(tmp_path)
    for coder in coders:
        doubly_coded.code(folder, coder, u2="")
    [remark] = _table(folder).remarks
    assert said in str(remark)
    assert "voicecode review --blind --coder NAME" in str(remark)


@pytest.mark.parametrize(
    ("who", "problem", "hint"),
    [
        ({"coders": ("Ana", "Zoe")}, "'Zoe' has coded nothing", "Who has: Ana, Ben."),
        ({"with_machine": True}, "the machine has coded nothing", "voicecode code"),
    ],
)
def test_who_coded_nothing_cannot_be_compared(tmp_path, who, problem, hint) -> None:
    folder = small_projects.made(tmp_path)
    doubly_coded.code(folder, "Ana", u2="")
    doubly_coded.code(folder, "Ben", u2="")
    with project_file.opened(folder) as file:
        file.connection.execute("PRAGMA foreign_keys = OFF")
        for table in ("coding", "flag", "run"):
            file.connection.execute(f"DELETE FROM {table}")  # noqa: S608 # our own names
    with pytest.raises(BadInputError) as refused:
        _table(folder, **who)
    assert problem in refused.value.problem
    assert hint in refused.value.hint


def test_people_and_what_is_between_them_stand_as_the_sources_do(folder: Path) -> None:
    with project_file.opened(folder) as file:
        people, between = coder_sets.of_people(file)
    assert list(people) == [
        (UNITS[0], "Ana"),
        (UNITS[0], "Ben"),
        (UNITS[1], "Ana"),
        (UNITS[2], "Ben"),
    ]
    assert [one.unit for one in between] == [*UNITS]
    assert between[0].disputed == ("listened",)
