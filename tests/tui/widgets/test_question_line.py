from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories

SAID = ("Young person: Late at the Ferry, by Quilt.", "Young person: Late to Ferry.")


def lines(folder: Path, pressed: str, settings: str = "") -> list[str]:
    small_projects.made(
        folder,
        interviews={"a.txt": SAID},
        proposed={},
        asked=("Ferry", "Quilt"),
        settings=settings,
    )
    told = stories.told(folder, *pressed.split(), size=(80, 24))
    return [one.strip() for one in told.lines]


@pytest.mark.parametrize(
    ("pressed", "shown"),
    [
        (
            "",
            "? “Ferry”, in 2 places: a name?  o no  p replace  l next 1/2  i other",
        ),
        ("l", "? “Quilt”: a name?  o no  p replace  l next 2/2  i other"),
        ("o", "? “Quilt”: a name?  o no  p replace  l next 2/2  i other"),
        (
            "o o",
            "✓ “Quilt” names nobody  o ask again  p replace  l next 2/2  i other",
        ),
        ("j", "? “Ferry”, in 2 places: a name?  o no  p replace  i other"),
    ],
)
def test_it_says_which_word_is_asked_about_and_the_keys(
    pressed: str, shown: str, tmp_path: Path
) -> None:
    told = [one for one in lines(tmp_path, pressed) if one.startswith(("?", "✓ “"))]
    assert told == [shown]


def test_the_keys_are_those_of_the_project(tmp_path: Path) -> None:
    settings = '[review]\nkeys = { keep = "f2", replace = "R" }\n'
    [told] = [one for one in lines(tmp_path, "", settings) if "?" in one[:1]]
    assert "f2 no  R replace" in told


def test_where_nothing_is_asked_there_is_no_line(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, size=(80, 24))
    assert not [one for one in told.lines if "a name?" in one]
