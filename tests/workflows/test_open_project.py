from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_inputs import BOOK, written
from tests.whole_projects import begun
from voicecode.errors import BadCodebookError, BadInputError
from voicecode.store import log_table
from voicecode.workflows import open_project


def test_a_project_is_found_from_the_working_folder_upward(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = begun(tmp_path)
    below = project / "notes" / "deep"
    below.mkdir(parents=True)
    monkeypatch.chdir(below)
    assert open_project.found(None) == project
    assert open_project.found(project) == project


def test_where_there_is_none_the_way_to_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in (None, tmp_path, tmp_path / "missing"):
        with pytest.raises(BadInputError) as refused:
            open_project.found(folder)
        assert "voicecode init" in refused.value.hint


@pytest.mark.parametrize(
    ("named", "environment", "setting", "coder"),
    [
        ("Ana", "Ben", "Cat", "Ana"),
        (None, "Ben", "Cat", "Ben"),
        ("", "Ben", "Cat", "Ben"),
        (None, "", "Cat", "Cat"),
        ("  Siân \t Owen ", "", "", "Siân Owen"),
    ],
)
def test_a_coder_is_who_is_named_nearest(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    named: str | None,
    environment: str,
    setting: str,
    coder: str,
) -> None:
    monkeypatch.setenv("VOICECODE_CODER", environment)
    project = begun(tmp_path)
    written(project / "voicecode.toml", f'coder = "{setting}"')
    with open_project.opened(project) as file:
        assert open_project.coder(file, named) == coder


@pytest.mark.parametrize("named", [None, "  ", "machine", "x" * 101, "a\x1b[31mb"])
def test_a_coder_is_named_as_a_person_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    monkeypatch.delenv("VOICECODE_CODER", raising=False)
    with (
        open_project.opened(begun(tmp_path)) as file,
        pytest.raises(BadInputError) as refused,
    ):
        open_project.coder(file, named)
    assert refused.value.hint


def test_a_changed_codebook_comes_into_use_as_the_next_version(tmp_path: Path) -> None:
    project = begun(tmp_path)
    with open_project.opened(project) as file:
        assert open_project.codebook(file).number == 1
        changed = BOOK.replace("Arriving when arranged.", "Arriving at all.")
        written(project / "codebook.yaml", changed)
        assert [open_project.codebook(file).number for _ in range(2)] == [2, 2]
        entries = list(log_table.entries(file))
    assert [(e.action, e.memo, e.codebook) for e in entries[1:]] == [
        ("codebook", "version 2", 2)
    ]


def test_a_codebook_with_a_mistake_comes_not_into_use(tmp_path: Path) -> None:
    project = begun(tmp_path)
    written(project / "codebook.yaml", BOOK.replace("id: listened", "id: Listened!"))
    with open_project.opened(project) as file:
        with pytest.raises(BadCodebookError, match="line 19"):
            open_project.codebook(file)
        (project / "codebook.yaml").unlink()
        with pytest.raises(BadInputError, match=r"codebook\.yaml"):
            open_project.codebook(file)
        assert log_table.length(file) == 1


def test_the_files_that_make_up_a_project_are_known(tmp_path: Path) -> None:
    project = begun(tmp_path)
    written(project / "notes.txt", "mine")
    with open_project.opened(project) as file:
        own = {path.name for path in open_project.own_files(file)}
    assert {"codebook.yaml", "voicecode.toml", "voicecode.db"} <= own
    assert "notes.txt" not in own
