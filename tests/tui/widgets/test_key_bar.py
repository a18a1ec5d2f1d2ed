from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (30, " a accept  ? help  q quit"),
        (60, " a accept  x reject  v valence  c code  ? help  q quit"),
        (
            80,
            " a accept  x reject  v valence  c code  ⏎ done  u undo  ? help  q quit",
        ),
    ],
)
def test_as_many_keys_are_shown_as_there_is_room_for(
    width: int, shown: str, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    assert stories.told(tmp_path, size=(width, 24)).lines[-1] == shown


def test_a_wide_screen_shows_every_key_that_has_a_brief_name(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    last = stories.told(tmp_path, size=(200, 60)).lines[-1]
    assert last.endswith("space skip  / search  ? help  q quit")
