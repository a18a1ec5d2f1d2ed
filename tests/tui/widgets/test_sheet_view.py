from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize(
    ("size", "columns"), [((80, 24), 1), ((120, 36), 2), ((200, 60), 3)], ids=str
)
def test_regions_lie_side_by_side_where_there_is_room(
    size: tuple[int, int], columns: int, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    lines = stories.told(tmp_path, size=size).lines
    assert max(line.count("▏") for line in lines) == columns - 1


def test_the_selected_codes_words_are_marked_and_its_meaning_shown(
    tmp_path: Path,
) -> None:
    small_projects.made(tmp_path)
    assert "Being asked, heard and believed." not in stories.told(tmp_path).screen
    told = stories.told(tmp_path, "down")
    assert "Being asked, heard and believed." in told.screen
