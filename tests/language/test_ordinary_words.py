from __future__ import annotations

import pytest

from voicecode.language import ordinary_words


@pytest.mark.parametrize(
    "word", ["listened", "grace", "the", "yeah", "mam", "cymdeithasol", "xbox", "dont"]
)
def test_words_of_everyday_are_ordinary(word: str) -> None:
    assert ordinary_words.is_ordinary(word)


@pytest.mark.parametrize("word", ["callum", "wrexham", "okafor", "llŷr", "zorbin"])
def test_names_are_not(word: str) -> None:
    assert not ordinary_words.is_ordinary(word)
