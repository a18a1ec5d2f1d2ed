from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He plays for Goole Rovers Juniors.", ["Goole Rovers Juniors"]),
    ],
)
def test_a_childs_own_club_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "He is a Dundee United supporter.",
        "He wore a Liverpool shirt and a Sheffield Wednesday scarf.",
        "She likes Man Utd and Aston Villa.",
    ],
)
def test_a_club_that_everybody_knows_is_left_alone(text: str) -> None:
    assert shown(text) == text
