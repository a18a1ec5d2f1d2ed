"""Names, emails, references and plates that are spelt aloud."""

from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("My name is T, A, R, I, Q.", "T, A, R, I, Q"),
        (
            "write to carol at the larches dot example please",
            "carol at the larches dot example",
        ),
        (
            "The ref is twenty four stroke one seven seven.",
            "twenty four stroke one seven seven",
        ),
        (
            "his car is wa sixty seven echo foxtrot hotel",
            "wa sixty seven echo foxtrot hotel",
        ),
    ],
)
def test_what_is_spelt_aloud_is_one_find(text: str, found: str) -> None:
    assert replaced(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "I got A, B, B, C in the end.",
        "We met at the hotel at a quarter past four.",
        "He said to meet at the dot on the map.",
    ],
)
def test_grades_and_plain_words_are_left(text: str) -> None:
    assert replaced(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She can write S-K-Y, with no E.", ["S-K-Y"]),
        ("It is spelt K, E, P, and so on.", ["K, E, P"]),
        ("They sell T, V, P and so on.", []),
    ],
)
def test_three_letters_are_a_name_where_they_spell_one(
    text: str, names: list[str]
) -> None:
    assert replaced(text) == names
