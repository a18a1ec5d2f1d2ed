from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, is_calm, names
from tests.small_inputs import written

TEXT = "Int: Hello.\n\nYP: My brother Tayshaun took the Ferry.\n\nInt: And?\n"


def test_protected_copies_are_written_and_what_was_done_is_said(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "in" / "yp.txt", TEXT)
    key = tmp_path / "keys" / "k.json"
    said = typed("pseudonymise", path, "-o", tmp_path / "out", "--key", key)
    assert said.code == 0
    assert said.out.splitlines() == [
        str(tmp_path / "out" / "yp.txt"),
        str(tmp_path / "out" / "README.protected.md"),
    ]
    assert "1 name or number was replaced" in said.err
    assert "1 word or number is an open question" in said.err
    assert f"The key to the stand-ins: {key}" in said.err
    assert "ayshaun" not in said.err + said.out


def test_with_the_key_one_can_go_back(typed: Typed, tmp_path: Path) -> None:
    path = written(tmp_path / "yp.txt", TEXT)
    key = tmp_path / "k.json"
    typed("pseudonymise", path, "-o", tmp_path / "out", "--key", key, "-q")
    words = ("pseudonymise", tmp_path / "out", "-o", tmp_path / "back", "--restore")
    said = typed(*words, "--key", key)
    assert (said.code, said.err) == (0, "1 stand-ins became names again.\n")
    assert (tmp_path / "back" / "yp.txt").read_text() == TEXT
    refused = typed(*words)
    assert refused.code == 2
    assert "--restore needs the key" in refused.err


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--names", "roster.csv"], "no column “kind”"),
        (["--names", "none.csv"], "no such file of names"),
        (["--key", "broken.json"], "is no key"),
        (["--key", "out/k.json"], "beside what it opens"),
        (["--decisions", "bad.csv"], "no column “words”"),
    ],
)
def test_bad_input_ends_in_2_with_one_line_and_nothing_changed(
    typed: Typed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    problem: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "yp.txt", TEXT)
    written(tmp_path / "roster.csv", "name\nZoe\n")
    written(tmp_path / "broken.json", "{}")
    written(tmp_path / "bad.csv", "word\nFerry\n")
    before = names(tmp_path)
    said = typed("pseudonymise", "yp.txt", "-o", "out", *options)
    assert said.code == 2
    assert is_calm(said)
    assert problem in said.err
    assert names(tmp_path) == before


def test_one_bad_file_in_a_folder_ends_in_1(typed: Typed, tmp_path: Path) -> None:
    written(tmp_path / "in" / "yp.txt", TEXT)
    written(tmp_path / "in" / "scan.pdf", "%PDF-1.7")
    said = typed(
        "pseudonymise", tmp_path / "in", "-o", tmp_path / "out", "--key", tmp_path / "k"
    )
    assert said.code == 1
    assert (tmp_path / "out" / "yp.txt").is_file()


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ([], "-o DIR is missing"),
        (["-o", "out", "--keep", "Ferry"], "are about a project"),
        (["-o", "out", "--json"], "are about a project"),
        (["-o", "out", "-p", "."], "are about a project"),
    ],
)
def test_files_and_a_project_are_told_apart(
    typed: Typed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    problem: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    path = written(tmp_path / "yp.txt", TEXT)
    told = typed("pseudonymise", path, *options)
    assert told.code == 2
    assert is_calm(told)
    assert problem in told.err
    assert not (tmp_path / "out").exists()
