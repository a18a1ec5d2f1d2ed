from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("he is at st dunstans rc primary now", ["st dunstans rc primary"]),
        ("contact was at thornhill contact centre again", ["thornhill contact centre"]),
        ("we went to imogen park on sunday", ["imogen park"]),
        ("it is flat 3 harbour view", ["flat 3 harbour view"]),
        ("we live at 14 burnet close", ["14 burnet close"]),
        ("year 6 at holy trinity primary", ["holy trinity primary"]),
    ],
)
def test_a_name_in_small_letters_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "we went to the contact centre and to the park",
        "it is a 10 minute drive and a 2 bedroom house",
        "we were at a different contact centre in a new place",
    ],
)
def test_small_words_that_name_nothing_are_left_alone(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("he lives on the ferry fryston estate now", ["ferry fryston estate"]),
        ("he lives on the big estate now", []),
    ],
)
def test_an_estate_goes_by_words_that_no_dictionary_has(
    text: str, names: list[str]
) -> None:
    assert replaced(text) == names
