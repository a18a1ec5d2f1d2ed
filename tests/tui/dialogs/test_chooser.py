from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("p r o m i s enter", ["#2 add promises"]),
        ("space p r o m enter", ["#2 add promises"]),
        ("x p r o m home delete enter", ["#2 add promises"]),
        ("p r o x backspace m enter", ["#2 add promises"]),
        ("z z ctrl+u 2 enter", ["#2 add promises"]),
        ("s a y space z ctrl+w enter", ["#2 add decisions"]),
        ("r o left left p right right m enter", ["#2 add promises"]),
        ("down enter", ["#2 add promises"]),
        ("tab tab shift+tab enter", ["#2 add promises"]),
        ("up enter", ["#2 add decisions"]),
        ("z z enter escape", []),
        ("escape", []),
    ],
)
def test_what_is_typed_finds_and_enter_takes(
    typed: str, kept: list[str], tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, "c", *typed.split())
    assert told.failed is None
    assert told.kept == kept


def test_the_code_that_stands_out_is_explained(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    shown = stories.told(tmp_path, "c", "down", "down").screen
    assert "Being asked, heard and believed." in shown


def test_where_nothing_fits_it_says_so(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    shown = stories.told(tmp_path, "c", "z", "z").screen
    assert "No code has this number or name." in shown
