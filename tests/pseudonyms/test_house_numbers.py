from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "She wrote 14 Larch House and it is 41. She rang at 14 first.",
            ["14 Larch House", "41", "14"],
        ),
        (
            "It was 6/2 Ferry Court. They went to 6 and got no answer.",
            ["6/2 Ferry Court", "6"],
        ),
    ],
)
def test_a_house_number_beside_its_street_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "I was 14 at 14 and there were 12 of us.",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert shown(text) == text
