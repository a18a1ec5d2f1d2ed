from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mae hi yn Ysgol y Gelli.", ["Ysgol y Gelli"]),
        ("She goes to St Brannoc's now.", ["St Brannoc's"]),
        ("Roedd o yn Tafarn y Garreg.", ["Tafarn y Garreg"]),
        ("at st winefrides", ["st winefrides"]),
        ("He was at St Kentigern's Polish Mission.", ["St Kentigern's Polish Mission"]),
    ],
)
def test_a_name_that_begins_with_what_it_names_is_found(
    text: str, names: list[str]
) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The saint was kind.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    assert shown(text) == text
