from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.store import checking, project_file, search_table
from voicecode.store.project_file import ProjectFile

TURNS = (
    "Sam: Roedd y tŷ yn oer.",
    "Sam: She's never on time, is she?",
    "Sam: Timely help. NEVER again.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    interviews = {"b.txt": TURNS, "a.txt": TURNS[:1]}
    return small_projects.made(tmp_path, interviews=interviews, proposed={})


@pytest.mark.parametrize(
    ("words", "units"),
    [
        ("ty", ["a.txt#1", "b.txt#1"]),
        ("TŶ oer", ["a.txt#1", "b.txt#1"]),
        ("never", ["b.txt#2", "b.txt#3"]),
        ("never tim", ["b.txt#2", "b.txt#3"]),
        ("time never", ["b.txt#2"]),
        ("she's", ["b.txt#2"]),
        ("nev er", []),
        ("", []),
        ("?!", []),
        ('"', []),
        ("never AND time*", []),
        ("words:never", []),
    ],
)
def test_units_are_found_by_all_words_the_last_as_far_as_it_is_typed(
    file: ProjectFile, words: str, units: list[str]
) -> None:
    assert search_table.found(file, words, limit=9) == units


def test_no_more_are_found_than_wanted(file: ProjectFile) -> None:
    assert search_table.found(file, "never", limit=1) == ["b.txt#2"]


def test_an_index_made_anew_finds_the_same(file: ProjectFile) -> None:
    with file.writing():
        search_table.rebuild(file)
    assert search_table.found(file, "never", limit=9) == ["b.txt#2", "b.txt#3"]
    assert list(checking.findings(file)) == []


def test_a_word_in_two_forms_is_one_to_the_index(tmp_path: Path) -> None:
    turns = ("Sam: the cafe\u0301 was shut",)
    folder = small_projects.made(
        tmp_path / "nfd", interviews={"a.txt": turns}, proposed={}
    )
    with project_file.opened(folder) as file:
        assert search_table.found(file, "café", limit=9) == ["a.txt#1"]


def test_a_units_words_are_forgotten_and_others_stay(file: ProjectFile) -> None:
    search_table.forget_unit(file, 2, TURNS[1].removeprefix("Sam: "))
    assert search_table.found(file, "never", limit=9) == ["b.txt#3"]
    search_table.add(file, 2, "so punctual")
    search_table.settle(file)
    assert search_table.found(file, "punctual", limit=9) == ["b.txt#2"]
    assert search_table.found(file, "never", limit=9) == ["b.txt#3"]
    assert list(checking.findings(file)) == []
