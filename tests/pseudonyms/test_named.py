from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We lived at Flat 30, Garvock Heights.", ["Flat 30, Garvock Heights"]),
        ("It is 15a Marram Drove.", ["15a Marram Drove"]),
        ("The Ukrainian Saturday School is on.", ["Ukrainian Saturday School"]),
        ("We moved to Station Road.", ["Station Road"]),
    ],
)
def test_a_name_is_taken_with_its_door(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "We met on the High Street.",
        "The Primary School was fine.",
    ],
)
def test_what_many_are_called_is_left_alone(text: str) -> None:
    assert shown(text) == text
