from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests import taught_projects
from tests.small_inputs import rules, written
from voicecode.domain.codings import Coders
from voicecode.domain.documents import Refusal, Remark
from voicecode.store import models_table, project_file, runs_table
from voicecode.workflows import code_project, project_model, train_project
from voicecode.workflows.open_model import SHIPPED
from voicecode.workflows.read import Watch
from voicecode.workflows.train import Settings


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = taught_projects.taught(tmp_path / "study")
    settings = Settings(date(2026, 11, 29))
    train_project.train_project(folder, None, settings=settings)
    return folder


def _chosen(folder: Path) -> tuple[Path | None, str]:
    with project_file.opened(folder) as file:
        path, remarks = project_model.chosen(file)
    return path, " ".join(map(str, remarks))


def test_a_projects_own_model_is_used_once_there_is_one(folder: Path) -> None:
    assert _chosen(folder) == (folder / "voicecode.model", "")
    (folder / "voicecode.model").unlink()
    assert _chosen(folder) == (None, "")


def test_a_model_that_learnt_from_who_was_erased_is_not_used(folder: Path) -> None:
    with project_file.opened(folder) as file, file.writing():
        file.connection.execute("UPDATE model SET is_stale = 1")
        assert [one.is_stale for one in models_table.stored(file)] == [True]
    path, said = _chosen(folder)
    assert path is None
    assert "it learnt from somebody who withdrew" in said
    assert "'voicecode train' learns anew" in said


def test_learning_anew_makes_it_usable_again(folder: Path) -> None:
    with project_file.opened(folder) as file, file.writing():
        file.connection.execute("UPDATE model SET is_stale = 1")
    taught_projects.decide(folder, "Ana", 3)
    settings = Settings(date(2026, 11, 30))
    train_project.train_project(folder, None, settings=settings)
    assert _chosen(folder)[0] == folder / "voicecode.model"


def test_a_model_of_other_codes_or_none_at_all_is_not_used(folder: Path) -> None:
    book = (folder / "codebook.yaml").read_text("utf-8")
    written(folder / "codebook.yaml", book.replace("id: decisions", "id: choices"))
    path, said = _chosen(folder)
    assert path is None
    assert "was trained for other codes" in said
    written(folder / "voicecode.model", "no model")
    assert "not used" in _chosen(folder)[1]


def test_the_project_is_coded_with_its_own_model(folder: Path) -> None:
    told: list[Remark | Refusal] = []
    how = replace(rules(""), coders=Coders.COMBINED, choice=SHIPPED)
    watch = Watch(tell=told.append)
    code_project.code_project(folder, how=how, watch=watch)
    with project_file.opened(folder) as file:
        run = runs_table.current(file)
    assert run is not None
    assert (run.model or "").startswith("voicecode.model sha256:")
    assert told == []
    code_project.code_project(folder, how=rules(""), watch=watch)
    with project_file.opened(folder) as file:
        assert runs_table.current(file) != run
