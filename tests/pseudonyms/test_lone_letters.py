from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was signed by R Sutcliffe.", ["R Sutcliffe"]),
        ("Mrs K was kind to us.", ["K"]),
        ("D. came with his bag.", ["D"]),
        ("We saw B. Thistlewood.", ["B. Thistlewood"]),
    ],
)
def test_a_letter_that_begins_a_name_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Plan B is a good one. I said so.",
        "We had Form F again.",
        "A. It was fine.",
    ],
)
def test_other_letters_are_left_alone(text: str) -> None:
    assert shown(text) == text
