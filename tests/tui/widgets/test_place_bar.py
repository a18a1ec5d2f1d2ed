from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories
from voicecode.domain.queues import Queue


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (80, " all units  Ana               Riverside               1 of 3 · 0 done"),
        (50, " all units  Ana         1 of 3 · 0 done · 0 today"),
    ],
)
def test_the_title_gives_way_where_there_is_no_room(
    width: int, shown: str, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, size=(width, 24))
    assert told.lines[0].startswith(shown)


def test_queue_and_blindness_are_named(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, queue=Queue.RANDOM, is_blind=True)
    assert told.lines[0].startswith(" random sample, blind  Ana")


def test_a_title_is_no_markup(tmp_path: Path) -> None:
    small_projects.made(tmp_path, settings='title = "[red]A[/red] [/x]"\n')
    assert "[red]A[/red] [/x]" in stories.told(tmp_path).lines[0]
