from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


def _rows(folder: Path, *keys: str, width: int) -> list[str]:
    told = stories.told(folder, *keys, size=(width, 36))
    return [line.split("▏")[-1].rstrip() for line in told.lines]


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (
            80,
            [
                " ▸ [ ]  1 Turning up on time          negative · 94% · rules",
                "          “an hour late”",
                "   [ ]  3 Being listened to           positive · 61% · rules",
            ],
        ),
        (
            120,
            [
                " ▸ [ ]  1 Turning up on time",
                "          negative · 94% · rules",
                "          “an hour late”",
                "   [ ]  3 Being listened to",
            ],
        ),
    ],
)
def test_a_code_takes_as_many_lines_as_there_is_room_for(
    width: int, rows: list[str], tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    shown = "\n".join(_rows(tmp_path, width=width))
    assert "\n".join(rows) in shown


def test_a_note_on_a_code_stands_under_it(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    shown = _rows(tmp_path, *"a up m w h y enter".split(), width=120)
    assert "          note: why" in shown


def test_a_code_that_the_codebook_has_no_longer_is_named_by_its_id(
    tmp_path: Path,
) -> None:
    small_projects.made(tmp_path)
    book = small_projects.CODEBOOK.replace("id: punctuality", "id: lateness")
    (tmp_path / "codebook.yaml").write_text(book, "utf-8")
    shown = _rows(tmp_path, width=120)
    assert any("– punctuality (not in the codebook)" in row for row in shown)


def test_where_nothing_is_proposed_all_codes_are_listed(tmp_path: Path) -> None:
    small_projects.made(tmp_path, proposed={})
    shown = "\n".join(_rows(tmp_path, width=120))
    assert "No code is proposed here." in shown
    assert " Voice of the child\n        3 Being listened to" in shown


def test_the_selected_code_is_scrolled_into_sight(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, *"2 4".split(), size=(80, 18))
    assert "▸ [✓]  4 A say in decisions" in told.screen
    back = stories.told(tmp_path, *"k down down down up up up".split(), size=(80, 18))
    assert "▸ [ ]  1 Turning up on time" in back.screen
