from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories


@pytest.mark.parametrize(
    ("pressed", "shown"),
    [
        ("", "yp-01.txt#2"),
        ("f", "yp-01.txt#2   ⚑ safeguarding"),
        ("f f a enter", "yp-01.txt#2"),
        ("s", "yp-01.txt#2   ★ starred"),
        ("enter k", "yp-01.txt#2   ✓ done"),
        ("n a ctrl+j b enter", "yp-01.txt#2   note: a b"),
        (
            "f s n a enter",
            "yp-01.txt#2   ⚑ safeguarding   ★ starred   note: a",
        ),
    ],
)
def test_what_was_said_of_the_unit_stands_beside_its_name(
    pressed: str, shown: str, tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, *pressed.split(), size=(160, 36))
    assert told.lines[1].split("▏")[0].strip() == shown
