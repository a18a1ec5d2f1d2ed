from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests import taught_projects
from tests.small_inputs import written
from voicecode.language import ordinary_words
from voicecode.store import models_table, project_file
from voicecode.workflows import project_model, stale_models, train_project
from voicecode.workflows.train import Settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a project with a model that knows the word "listened"."""
    folder = taught_projects.taught(tmp_path / "study")
    train_project.train_project(folder, None, settings=Settings(date(2026, 11, 29)))
    return folder


@pytest.mark.parametrize("names", [["Zorbin"], ["She", "Listened"], []])
def test_a_model_that_knows_no_name_stays_in_use(
    folder: Path, names: list[str]
) -> None:
    # A word of the dictionary gives nobody away.
    with project_file.opened(folder) as file:
        assert stale_models.mark(file, names) == []
        assert project_model.chosen(file)[0] is not None


def test_a_model_that_knows_a_name_is_marked_and_used_no_more(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ordinary_words, "is_ordinary", lambda word: word == "mx")
    with project_file.opened(folder) as file:
        assert stale_models.mark(file, ["Mx Listened"]) == ["voicecode.model"]
        assert stale_models.mark(file, ["Mx Listened"]) == []
        [model] = models_table.stored(file)
        own, [remark] = project_model.chosen(file)
    assert model.is_stale
    assert own is None
    assert "a name that was replaced" in str(remark)


def test_what_is_no_model_any_more_is_passed_over(folder: Path) -> None:
    written(folder / "voicecode.model", "no model")
    with project_file.opened(folder) as file:
        assert stale_models.mark(file, ["Zorbin"]) == []
