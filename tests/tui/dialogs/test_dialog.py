from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize("opening", ["c", "n", "e", "g", "/", "?", "d"])
def test_keys_typed_ahead_into_a_dialog_are_not_taken_for_decisions(
    opening: str, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, opening, "escape", "s")
    assert told.failed is None
    assert told.kept == ["#2 star"]
    typed = stories.told(tmp_path, opening, "u")
    assert typed.kept == []


@pytest.mark.parametrize("opening", ["c", "n", "e", "?"])
def test_the_screen_can_be_left_from_a_dialog(opening: str, tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, opening, "ctrl+c", "a")
    assert (told.failed, told.kept) == (None, [])
