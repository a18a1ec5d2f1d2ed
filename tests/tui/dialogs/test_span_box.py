from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories

# She was an hour late, again. But she did listen to me.
#         |8         |20: what is proposed; the whole word ends at 21.


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("enter", "8-21"),
        ("right enter", "8-28"),
        ("l h enter", "8-21"),
        ("left left left left left enter", "8-10"),
        ("up enter", "4-21"),
        ("k k k k enter", "0-21"),
        ("down j enter", "16-21"),
        ("down down down down down enter", "16-21"),
        ("w enter", "0-54"),
        ("tab enter", "11-28"),
        ("tab shift+tab enter", "8-21"),
    ],
)
def test_words_are_taken_in_and_left_out_one_by_one(
    typed: str, span: str, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, "e", *typed.split())
    assert told.kept == [f"#2 accept punctuality negative {span}"]


@pytest.mark.parametrize("leaving", ["escape", "q"])
def test_words_are_left_as_they_were(leaving: str, tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    assert stories.told(tmp_path, "e", "left", leaving).kept == []


def test_the_end_of_the_words_is_kept_in_sight_in_a_long_turn(tmp_path: Path) -> None:
    turn = "Sam: It was late. " + "On and on it goes. " * 200 + "The end."
    small_projects.made(
        tmp_path,
        interviews={"a.txt": (turn,)},
        proposed={"a.txt#1": ("punctuality negative 0.9 late",)},
    )
    shown = stories.told(tmp_path, "e", "w", size=(80, 24)).screen
    assert "The end." in shown
