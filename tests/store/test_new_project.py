from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from tests.cli import names
from voicecode.errors import OutputError
from voicecode.store import new_project

FILES = ["codebook.yaml", "voicecode.db", "voicecode.toml"]


def make(folder: Path, *, codebook: str = "voicecode: 1\n") -> None:
    with new_project.staged(folder) as staging:
        (staging / "codebook.yaml").write_text(codebook)
        (staging / "voicecode.toml").write_text("")
        (staging / "voicecode.db").write_text("db")


def test_a_new_folder_holds_the_files_and_is_its_owners_alone(tmp_path: Path) -> None:
    make(tmp_path / "above" / "review")
    assert names(tmp_path / "above" / "review") == FILES
    assert new_project.is_private(tmp_path / "above" / "review")


def test_an_empty_folder_is_closed_to_others_and_a_full_one_left_as_it_is(
    tmp_path: Path,
) -> None:
    for name in ("empty", "full"):
        (tmp_path / name).mkdir(mode=0o755)
    (tmp_path / "full" / "notes.txt").write_text("mine")
    for name in ("empty", "full"):
        make(tmp_path / name)
    assert stat.S_IMODE((tmp_path / "empty").stat().st_mode) == 0o700
    assert stat.S_IMODE((tmp_path / "full").stat().st_mode) == 0o755
    assert names(tmp_path / "full") == sorted([*FILES, "notes.txt"])


def test_a_project_is_not_made_over_another(tmp_path: Path) -> None:
    make(tmp_path)
    with pytest.raises(OutputError, match="is there already"):
        make(tmp_path)
    assert names(tmp_path) == FILES


def test_files_of_these_names_are_kept_where_they_say_the_same(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text("voicecode: 1\n")
    make(tmp_path)
    assert names(tmp_path) == FILES


def test_files_of_these_names_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "codebook.yaml").write_text("mine")
    with pytest.raises(OutputError, match=r"codebook\.yaml: is there already"):
        make(tmp_path)
    assert names(tmp_path) == ["codebook.yaml"]
    assert (tmp_path / "codebook.yaml").read_text() == "mine"


def test_what_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), new_project.staged(tmp_path) as staging:
        (staging / "codebook.yaml").write_text("half")
        raise RuntimeError
    assert names(tmp_path) == []


def test_of_two_at_once_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def late(source: Path, target: Path) -> None:
        if target.name == "voicecode.db":
            target.write_text("quicker")
        link(source, target)

    monkeypatch.setattr(os, "link", late)
    with pytest.raises(OutputError, match="is there already"):
        make(tmp_path)
    assert (tmp_path / "voicecode.db").read_text() == "quicker"


def test_a_disk_without_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(_: Path, __: Path) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_link)
    make(tmp_path)
    assert names(tmp_path) == FILES


def test_a_file_is_no_folder_to_make_a_project_in(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="no project can be made"):
        make(tmp_path / "file" / "review")
