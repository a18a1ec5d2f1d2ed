from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.people import Role
from voicecode.store import project_file, queue_rows

TURNS = ("Interviewer: Late?", "Sam: She was late.", "Sam: Very late.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(
        tmp_path,
        interviews={"b.txt": TURNS, "a.txt": TURNS},
        proposed={
            "b.txt#2": ("punctuality negative 0.9 late",),
            "a.txt#3": (
                "punctuality negative 0.6 late",
                "promises mixed 0.5 Very",
            ),
        },
        flagged=["a.txt#2"],
    )


def test_units_that_may_carry_codes_come_as_the_sources_stand(folder: Path) -> None:
    with project_file.opened(folder) as file:
        assert queue_rows.codable(file) == ["a.txt#2", "a.txt#3", "b.txt#2", "b.txt#3"]


def test_proposals_of_the_current_run_come_with_their_units_names(folder: Path) -> None:
    with project_file.opened(folder) as file:
        assert set(queue_rows.proposed(file)) == {
            ("a.txt#3", "promises", 0.5),
            ("a.txt#3", "punctuality", 0.6),
            ("b.txt#2", "punctuality", 0.9),
        }
        small_projects.propose(file, {"b.txt#3": ("punctuality negative 0.7 late",)})
        assert queue_rows.proposed(file) == [("b.txt#3", "punctuality", 0.7)]
        assert queue_rows.flagged(file, "safeguarding") == []


def test_flags_are_found_by_name_and_by_unit(folder: Path) -> None:
    with project_file.opened(folder) as file:
        assert queue_rows.flagged(file, "safeguarding") == ["a.txt#2"]
        assert queue_rows.flagged(file, "other") == []
        assert queue_rows.flags_of(file, "a.txt#2") == ["safeguarding"]
        assert queue_rows.flags_of(file, "a.txt#3") == []
        assert queue_rows.flags_of(file, "gone.txt#1") == []


def test_whom_a_person_made_an_interviewer_has_no_codable_units(
    folder: Path,
) -> None:
    with project_file.opened(folder) as file:
        with file.writing():
            file.connection.execute(
                "INSERT INTO participant (name, role) VALUES ('P1', ?)",
                (Role.INTERVIEWER,),
            )
            file.connection.execute("UPDATE unit SET participant = 1 WHERE number = 2")
        assert queue_rows.codable(file) == ["a.txt#3", "b.txt#3"]
        assert {unit for unit, _, _ in queue_rows.proposed(file)} == {"a.txt#3"}


def test_who_withdrew_has_no_units_in_any_queue(folder: Path) -> None:
    with project_file.opened(folder) as file:
        with file.writing():
            file.connection.execute(
                "INSERT INTO participant (name, consent) VALUES ('P1', 'withdrawn')"
            )
            file.connection.execute("UPDATE unit SET participant = last_insert_rowid()")
        assert queue_rows.codable(file) == []
        assert queue_rows.proposed(file) == []
        assert queue_rows.flagged(file, "safeguarding") == []
