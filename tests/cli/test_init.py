from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, is_calm, names
from tests.small_inputs import book

FILES = ["codebook.yaml", "voicecode.db", "voicecode.toml"]


def test_a_project_is_begun_and_the_next_step_told(
    typed: Typed, tmp_path: Path
) -> None:
    folder = tmp_path / "review"
    said = typed("init", folder, "-c", book(tmp_path), "--title", "Few")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines() == [
        f"{folder}: begun, with 2 codes.",
        f"  voicecode import INPUT... -p {folder}",
    ]
    assert names(folder) == FILES


def test_quiet_says_nothing(typed: Typed, tmp_path: Path) -> None:
    said = typed("init", tmp_path / "a", "-c", book(tmp_path), "-q")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_second_project_in_the_same_folder_is_refused(
    typed: Typed, tmp_path: Path
) -> None:
    for code in (0, 2):
        said = typed("init", tmp_path / "a", "-c", book(tmp_path), "-q")
        assert said.code == code
    assert is_calm(said)


def test_a_folder_that_cannot_be_made_is_told(typed: Typed, tmp_path: Path) -> None:
    said = typed("init", book(tmp_path) / "a", "-c", "childrens-voice")
    assert said.code == 2
    assert is_calm(said)


@pytest.mark.parametrize("codebook", ["missing", "missing.yaml"])
def test_an_unknown_codebook_is_told(
    typed: Typed, tmp_path: Path, codebook: str
) -> None:
    said = typed("init", tmp_path / "a", "-c", codebook)
    assert said.code == 2
    assert is_calm(said)
    assert names(tmp_path) == []
