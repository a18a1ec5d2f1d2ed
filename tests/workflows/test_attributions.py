from __future__ import annotations

from pathlib import Path

import pytest

from tests import decided_projects
from tests.small_inputs import written
from tests.whole_projects import add, begun
from voicecode.domain.disclosure import Publication
from voicecode.store import participants_table, sources_table, units_table
from voicecode.workflows import attributions, open_project


def _said_by(folder: Path, rows: str, *, k: int = 2) -> list[str]:
    project = decided_projects.surveyed(folder, rows)
    with open_project.opened(project) as file:
        said_by = attributions.of(file, Publication(k=k))
        return [said_by(unit) for unit in units_table.units(file) if unit.is_codable]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "1,Child,9-11,The food.\n2,Child,9-11,The bus.\n",
            ["Young person, 9-11, survey"] * 2,
        ),
        (
            "1,Child,9-11,The food.\n2,Child,12-14,The bus.\n",
            ["Young person, survey"] * 2,
        ),
        ("1,Child,9-11,The food.\n", ["Young person"]),
        (
            "1,Child,9-11,Food.\n2,Child,9-11,Bus.\n3,Parent,,All.\n",
            ["Young person, 9-11, survey"] * 2 + ["Parent"],
        ),
    ],
)
def test_only_what_enough_people_share_is_said(
    tmp_path: Path, rows: str, expected: list[str]
) -> None:
    assert _said_by(tmp_path, rows) == expected


@pytest.mark.parametrize(
    ("k", "expected"),
    [(1, ["Father, interview", "Social worker, group", "Manager, group"]),
     (2, ["Parent", "Member of staff, group", "Member of staff, group"])],
)  # fmt: skip
def test_a_position_is_said_where_enough_people_share_it(
    tmp_path: Path, k: int, expected: list[str]
) -> None:
    project = begun(tmp_path)
    said = {
        "dad.txt": "Int: Well?\n\nDad: He was late.\n",
        "group.txt": (
            "Int: Well?\n\nSocial worker 1: We were late.\n\n"
            "Team manager: We were all late.\n"
        ),
    }
    for name, text in said.items():
        add(project, written(tmp_path / "in" / name, text))
    with open_project.opened(project) as file:
        said_by = attributions.of(file, Publication(k=k))
        found = [said_by(unit) for unit in units_table.units(file) if unit.is_codable]
    assert found == expected


def test_a_position_that_somebody_set_counts_over_the_label(tmp_path: Path) -> None:
    project = begun(tmp_path)
    add(project, written(tmp_path / "in" / "x.txt", "Int: Well?\n\nSW: Late.\n"))
    with open_project.opened(project) as file:
        participants_table.change(
            file, "x.txt/SW", attributes={"position": "Virtual school head"}
        )
        said_by = attributions.of(file, Publication(k=1))
        found = [said_by(unit) for unit in units_table.units(file) if unit.is_codable]
    assert found == ["Virtual school head, interview"]


@pytest.mark.parametrize(
    ("name", "said"), [("note.md", "Case file"), ("care-plan.md", "Care plan")]
)
def test_a_record_is_said_by_nobody(tmp_path: Path, name: str, said: str) -> None:
    project = begun(tmp_path)
    add(
        project,
        written(tmp_path / "in" / "files" / name, "Case note\n\nHe was late.\n"),
    )
    with open_project.opened(project) as file:
        said_by = attributions.of(file, Publication())
        kinds = {said_by(unit) for unit in units_table.units(file) if unit.is_codable}
    assert kinds == {said}


def test_a_source_goes_by_its_number_in_the_project(tmp_path: Path) -> None:
    project = decided_projects.surveyed(tmp_path, "1,Child,9-11,The food.\n")
    with open_project.opened(project) as file:
        sources = sources_table.stored(file)
        citing = attributions.citing(file, Publication(), sources)
        [unit] = units_table.units(file)
    assert citing.ids.passage(unit) == "Survey 1, passage 1"
