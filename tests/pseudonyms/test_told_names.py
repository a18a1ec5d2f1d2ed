from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('I had a letter about "Merrick" last week.', ["Merrick"]),
        ("Her gran (Zdenka, his mum) came.", ["Zdenka"]),
        ("Tayzy, I call him, and he laughs.", ["Tayzy"]),
        ("look after your sisters tazzy that is her pet name for him", ["tazzy"]),
        ("I put her words underneath. KV\n", ["KV"]),
    ],
)
def test_what_the_sentence_calls_a_name_is_one(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        'He wrote "Brilliant" on it and she said "Never".',
        "He did well in PE. OK\n",
    ],
)
def test_other_words_in_quotation_marks_are_left_alone(text: str) -> None:
    assert shown(text) == text


def test_who_cries_somebody_a_name_says_it() -> None:
    assert replaced("I just cry her Bean, so I do.") == ["Bean"]
