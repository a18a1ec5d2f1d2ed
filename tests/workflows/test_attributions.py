from __future__ import annotations

from pathlib import Path

import pytest

from tests import decided_projects
from tests.small_inputs import written
from tests.whole_projects import add, begun
from voicecode.domain.disclosure import Publication
from voicecode.store import sources_table, units_table
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


def test_a_case_file_is_said_by_nobody(tmp_path: Path) -> None:
    project = begun(tmp_path)
    add(
        project,
        written(
            tmp_path / "in" / "case-files" / "note.md", "Case note\n\nHe was late.\n"
        ),
    )
    with open_project.opened(project) as file:
        said_by = attributions.of(file, Publication())
        kinds = {said_by(unit) for unit in units_table.units(file) if unit.is_codable}
    assert kinds == {"Case file"}


def test_a_source_goes_by_its_number_in_the_project(tmp_path: Path) -> None:
    project = decided_projects.surveyed(tmp_path, "1,Child,9-11,The food.\n")
    with open_project.opened(project) as file:
        sources = sources_table.stored(file)
        citing = attributions.citing(file, Publication(), sources)
        [unit] = units_table.units(file)
    assert citing.ids.passage(unit) == "Survey 1, passage 1"
