from __future__ import annotations

from pathlib import Path

from tests import small_projects
from tests.tui import stories

TURNS = (
    *(f"Interviewer: Question {number}?" for number in range(20)),
    "Sam: It was late.",
    *(f"Interviewer: And question {number}?" for number in range(20)),
)


def test_the_unit_stands_in_sight_with_some_of_what_came_before(tmp_path: Path) -> None:
    proposed = {"a.txt#21": ("punctuality negative 0.9 late",)}
    small_projects.made(tmp_path, interviews={"a.txt": TURNS}, proposed=proposed)
    for size in ((80, 24), (120, 36), (200, 60)):
        lines = stories.told(tmp_path, size=size).lines
        [at] = [place for place, line in enumerate(lines) if "It was late." in line]
        assert "█ Sam" in lines[at - 1]
        assert any("Question 19?" in line for line in lines[:at])
        assert any("And question 0?" in line for line in lines[at:])


def test_the_first_turn_of_a_source_stands_at_the_top(tmp_path: Path) -> None:
    small_projects.made(
        tmp_path,
        interviews={"a.txt": ("Sam: It was late.", "Interviewer: And?")},
        proposed={},
    )
    lines = stories.told(tmp_path).lines
    assert "█ Sam" in "".join(lines[2:4])
