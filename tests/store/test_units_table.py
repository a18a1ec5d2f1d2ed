from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.people import Role
from voicecode.store import (
    log_table,
    participants_table,
    project_file,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("yp-01.txt#2", ("yp-01.txt", 2)),
        ("a#b.txt#12", ("a#b.txt", 12)),
        ("yp-01.txt", ("", 0)),
        ("yp-01.txt#", ("yp-01.txt", 0)),
        ("yp-01.txt#x", ("yp-01.txt", 0)),
        ("yp-01.txt#٣", ("yp-01.txt", 0)),
        ("yp-01.txt#-1", ("yp-01.txt", 0)),
        ("yp-01.txt#" + "9" * 30, ("yp-01.txt", 0)),
    ],
)
def test_a_name_is_parted_into_source_and_number(
    name: str, parts: tuple[str, int]
) -> None:
    assert units_table.parted(name) == parts


def test_a_unit_is_found_by_its_name(file: ProjectFile) -> None:
    unit = units_table.unit(file, "yp-01.txt#4")
    assert unit is not None
    assert unit.text == "Then nobody asked me anything. They decide."
    assert units_table.row(file, "yp-01.txt#4") == 4


@pytest.mark.parametrize("name", ["yp-01.txt#7", "yp-02.txt#1", "yp-01.txt", ""])
def test_there_is_no_unit_of_another_name(file: ProjectFile, name: str) -> None:
    assert units_table.unit(file, name) is None
    assert units_table.row(file, name) is None


@pytest.mark.parametrize(
    ("number", "found"), [(1, [1, 2]), (3, [2, 3, 4]), (6, [5, 6]), (9, [])]
)
def test_a_unit_has_neighbours_in_its_source_alone(
    file: ProjectFile, number: int, found: list[int]
) -> None:
    around = units_table.around(file, f"yp-01.txt#{number}", before=1, after=1)
    assert [unit.number for unit in around] == found


def test_many_units_come_some_at_a_time_while_the_file_is_written_to(
    tmp_path: Path,
) -> None:
    turns = [f"Sam: turn {number}" for number in range(2_500)]
    folder = small_projects.made(tmp_path, interviews={"long.txt": turns}, proposed={})
    with project_file.opened(folder) as file:
        numbers = []
        for unit in units_table.units(file):
            numbers.append(unit.number)
            if unit.number % 500 == 0:
                log_table.note(file, "import")
        assert numbers == list(range(1, 2_501))
        assert log_table.length(file) == 5


def test_units_come_as_their_sources_were_imported(tmp_path: Path) -> None:
    turns = ("Sam: Late.",)
    folder = small_projects.made(
        tmp_path, interviews={"b.txt": turns, "a.txt": turns}, proposed={}
    )
    with project_file.opened(folder) as file:
        names = [unit.name for unit in units_table.units(file)]
        assert names == ["b.txt#1", "a.txt#1"]
        assert [row for row, _ in units_table.rows(file)] == [1, 2]


def test_a_persons_word_counts_over_the_sources(tmp_path: Path) -> None:
    folder = small_projects.made(tmp_path)
    with project_file.opened(folder) as file:
        file.connection.execute("INSERT INTO participant (name) VALUES ('P1')")
        file.connection.execute("UPDATE unit SET participant = 1 WHERE number = 2")
        before = units_table.count_codable(file)
        participants_table.change(
            file, "P1", role=Role.INTERVIEWER, attributes={"age": "14"}
        )
        unit = units_table.unit(file, "yp-01.txt#2")
        assert unit is not None
        assert (unit.role, unit.attributes) == (Role.INTERVIEWER, {"age": "14"})
        assert units_table.count_codable(file) == before - 1


def test_what_people_say_is_counted_and_no_question(file: ProjectFile) -> None:
    assert units_table.count_codable(file) == 3
    assert [source.units for source in sources_table.stored(file)] == [6]
