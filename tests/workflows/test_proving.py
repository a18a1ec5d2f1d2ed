from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.quotes import Part
from voicecode.domain.spans import Span
from voicecode.errors import CheckFailedError
from voicecode.store import units_table
from voicecode.workflows import open_project
from voicecode.workflows.proving import Prover

NAME = "yp-01.txt#2"


def test_an_exact_part_is_proven(tmp_path: Path) -> None:
    with open_project.opened(small_projects.made(tmp_path)) as file:
        unit = units_table.unit(file, NAME)
        assert unit is not None
        Prover(file).check(unit, [Part(Span(0, 3), "She")])


@pytest.mark.parametrize(
    "part", [Part(Span(0, 3), "He "), Part(Span(1, 4), "She"), Part(Span(0, 0), "")]
)
def test_what_is_not_exact_is_refused_and_not_told(tmp_path: Path, part: Part) -> None:
    with open_project.opened(small_projects.made(tmp_path)) as file:
        unit = units_table.unit(file, NAME)
        assert unit is not None
        with pytest.raises(CheckFailedError, match=r"yp-01\.txt#2") as refused:
            Prover(file).check(unit, [part])
    assert "She" not in refused.value.problem


def test_a_text_that_was_changed_behind_the_project_is_not_believed(
    tmp_path: Path,
) -> None:
    with open_project.opened(small_projects.made(tmp_path)) as file:
        unit = units_table.unit(file, NAME)
        assert unit is not None
        file.connection.execute("UPDATE page SET body = replace(body, 'She', 'Her')")
        with pytest.raises(CheckFailedError, match="is not the text that was imported"):
            Prover(file).check(unit, [Part(Span(0, 3), "Her")])


def test_a_source_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with open_project.opened(small_projects.made(tmp_path)) as file:
        unit = units_table.unit(file, NAME)
        assert unit is not None
        with pytest.raises(CheckFailedError, match="is not in the project"):
            Prover(file).check(replace(unit, source="gone.txt"), [])
