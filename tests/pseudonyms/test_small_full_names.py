from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced

NAMES = ("Hope Stone=staff", "Bethany Rivers=staff", "Will Park=staff")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("we met hope stone in town", ["hope stone"]),
        ("this is beth rivers speaking", ["beth rivers"]),
        ("the plan is for will park", ["will park"]),
    ],
)
def test_a_listed_name_in_full_is_always_the_person(
    text: str, names: list[str]
) -> None:
    assert replaced(text, names=NAMES) == names


@pytest.mark.parametrize("text", ["i will park the car", "we hope stone is better"])
def test_a_verb_after_its_subject_is_none(text: str) -> None:
    assert replaced(text, names=NAMES) == []
