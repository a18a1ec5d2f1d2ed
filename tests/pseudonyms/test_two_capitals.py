"""Two common words with capitals, where no sentence begins."""

from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


def test_a_group_of_two_common_words_is_found() -> None:
    assert replaced("I got help at Harbour Step on Mondays.") == ["Harbour Step"]


@pytest.mark.parametrize(
    "text",
    [
        "They sent us with a Referral Form and a Care Plan.",
        "It was in the Child Protection plan.",
        "i got help at harbour step on mondays",
    ],
)
def test_forms_and_small_letters_are_left(text: str) -> None:
    assert replaced(text) == []
