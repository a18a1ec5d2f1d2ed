from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories

LAST = "What a key does is on the disk before the next key is read."


@pytest.mark.parametrize(
    "scrolled", [["pagedown"] * 6, ["j"] * 60, ["down"] * 60, ["k", *["j"] * 60]]
)
def test_a_long_page_is_read_to_its_end(scrolled: list[str], tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    assert LAST not in stories.told(tmp_path, "?", size=(80, 24)).screen
    assert LAST in stories.told(tmp_path, "?", *scrolled, size=(80, 24)).screen


@pytest.mark.parametrize("leaving", ["escape", "q", "enter", "space", "?", "z"])
def test_any_other_key_leaves_it(leaving: str, tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    assert "All keys" not in stories.told(tmp_path, "?", leaving).screen
