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
