from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a s k enter", ["#2 memo ask"]),
        ("a space b enter", ["#2 memo a b"]),
        ("a left b home c end d enter", ["#2 memo cbad"]),
        ("a b left left delete enter", ["#2 memo b"]),
        ("a space b c ctrl+w d enter", ["#2 memo a d"]),
        ("a ctrl+j b up c down d enter", ["#2 memo ac\nbd"]),
        ("[ / x ] é enter", ["#2 memo [/x]é"]),
        ("space space enter", []),
        ("enter", []),
        ("a escape", []),
    ],
)
def test_a_note_is_kept_as_it_is_written(
    typed: str, kept: list[str], tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, "n", *typed.split())
    assert told.failed is None
    assert told.kept == kept
