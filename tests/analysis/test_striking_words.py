from __future__ import annotations

import pytest

from voicecode.analysis.striking_words import STOP_WORDS, StrikingWords
from voicecode.domain.disclosure import Publication

ONE = Publication(rounding=1, threshold=1)
STEMS = {"listens": "listen", "listened": "listen", "listening": "listen"}


def _table(*said: tuple[str, str], publication: Publication = ONE):
    words = StrikingWords(lambda word: STEMS.get(word, word))
    for person, text in said:
        words.add(person, text)
    return words.table("Why?", 9, publication)


def test_people_count_once_for_a_word_in_all_its_forms() -> None:
    table = _table(("a", "Listen. She listens, listens!"), ("b", "They LISTENED"))
    assert table.rows == (("listen", "2"),)


def test_the_form_that_most_people_use_is_shown() -> None:
    table = _table(("a", "listening"), ("b", "listening"), ("c", "listened"))
    assert table.rows == (("listening", "3"),)


@pytest.mark.parametrize("text", ["and the", "it", "don't", "42", "…"])
def test_words_that_say_little_are_not_counted(text: str) -> None:
    assert _table(("a", text), ("b", text)).rows == ()


def test_a_word_that_few_people_use_is_not_printed() -> None:
    said = [(str(person), "lantern") for person in range(4)]
    assert _table(*said, publication=Publication()).rows == ()
    assert _table(*said, ("5", "lantern"), publication=Publication()).rows == (
        ("lantern", "5"),
    )


def test_stop_words_are_folded_as_words_are() -> None:
    assert all(word == word.casefold() for word in STOP_WORDS)
