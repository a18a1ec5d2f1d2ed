from __future__ import annotations

import pytest

from voicecode.language import inflections


@pytest.mark.parametrize(
    ("word", "some"),
    [
        ("turn", {"turn", "turns", "turned", "turning"}),
        ("lie", {"lie", "lies", "lied", "lying"}),
        ("child", {"child", "children"}),
        ("keep", {"keep", "keeps", "kept", "keeping"}),
        ("text", {"text", "texts", "texted", "texting"}),
        ("travel", {"travelled", "travelling"}),
    ],
)
def test_english_words_come_in_their_forms(word: str, some: set[str]) -> None:
    assert some <= inflections.english(word)


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("cyfarfod", {"cyfarfod", "gyfarfod", "nghyfarfod", "chyfarfod"}),
        ("llais", {"llais", "lais"}),
        ("ysgol", {"ysgol", "hysgol"}),
        ("chwarae", {"chwarae"}),
        ("gwrando", {"gwrando", "wrando", "ngwrando"}),
        ("sgwrs", {"sgwrs"}),
    ],
)
def test_welsh_words_mutate(word: str, forms: set[str]) -> None:
    assert inflections.welsh(word) == forms
