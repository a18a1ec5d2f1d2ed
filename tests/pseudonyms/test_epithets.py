from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Big Connor came and Connor left.", ["Big Connor", "Connor"]),
        ("big tyrone has the van", ["big tyrone"]),
        ("We like Wee Hamish.", ["Wee Hamish"]),
    ],
)
def test_somebody_big_is_somebody_else(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "It was a big house with a little dog.",
        "My big brother came.",
    ],
)
def test_sizes_of_things_are_left_alone(text: str) -> None:
    assert shown(text) == text
