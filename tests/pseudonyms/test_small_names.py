"""Known names that are words too, in small letters."""

from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced

NAMES = ("Grace Oduya=staff", "Hope Deane=participant", "Sky Marsh=participant")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("handover was late. grace said he had a go.", ["grace"]),
        ("thank you hope", ["hope"]),
        ("i hope that he comes. told hope.", ["hope"]),
    ],
)
def test_a_listed_name_is_found_by_its_grammar(text: str, names: list[str]) -> None:
    assert replaced(text, names=NAMES) == names


@pytest.mark.parametrize(
    "text",
    [
        "by the grace of god we got there",
        "i hope that he comes",
        "the sky was grey.",
        "We got there by the grace of God, I hope.",
    ],
)
def test_the_word_stays_a_word(text: str) -> None:
    assert replaced(text, names=NAMES) == []


def test_a_name_that_nobody_listed_stays_a_word() -> None:
    assert replaced("thank you hope") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("hi its hope just a quick one", ["hope"]),
        ("tell hope she can have my pizza", ["hope"]),
        ("she said that grace was late for the visit and that we would all have to come"
         " back in the week to see her", ["grace"]),
        ("actions are to write to the school and copy grace two of the letters and"
         " to ask for more time from all of the others", ["grace"]),
        ("these are the young marsh children who we met and who were all at home by"
         " then with the others and their friends", []),
    ],
)  # fmt: skip
def test_somebody_is_told_asked_and_copied_in(text: str, names: list[str]) -> None:
    listed = (*NAMES, "Will Young=staff")
    assert replaced(text, names=listed) == names
