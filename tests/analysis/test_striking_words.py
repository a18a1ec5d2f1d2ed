from __future__ import annotations

import pytest

from voicecode.analysis.striking_words import STOP_WORDS, StrikingWords
from voicecode.domain.disclosure import Publication

ONE = Publication(rounding=1, threshold=1)
STEMS = {"listens": "listen", "listened": "listen", "listening": "listen"}


def _words(*said: tuple[str, str], question: str = "Why?") -> StrikingWords:
    words = StrikingWords(question, lambda word: STEMS.get(word, word))
    for person, text in said:
        words.add(person, text)
    return words


def _rows(*said: tuple[str, str], publication: Publication = ONE):
    table = _words(*said).table(9, publication)
    return tuple(row[:2] for row in table.rows)


def test_people_count_once_for_a_word_in_all_its_forms() -> None:
    said = (("a", "Listen. She listens, listens!"), ("b", "They LISTENED"))
    assert _words(*said).table(9, ONE).rows == (("listen", "2", "22%"),)


def test_the_form_that_most_people_use_is_shown() -> None:
    rows = _rows(("a", "listening"), ("b", "listening"), ("c", "listened"))
    assert rows == (("listening", "3"),)


@pytest.mark.parametrize(
    "text", ["and the", "it", "don't", "dont", "shes", "42", "…", "[name 7] [school 1]"]
)
def test_words_that_say_little_are_not_counted(text: str) -> None:
    assert _rows(("a", text), ("b", text)) == ()


def test_the_questions_own_words_strike_nobody() -> None:
    said = (("a", "a lantern worker"), ("b", "lantern listening"))
    words = _words(*said, question="How does your worker listen?")
    assert [row[0] for row in words.table(2, ONE).rows] == ["lantern"]


def test_a_word_that_few_people_use_is_not_printed() -> None:
    said = [(str(person), "lantern") for person in range(4)]
    assert _rows(*said, publication=Publication()) == ()
    assert _rows(*said, ("5", "lantern"), publication=Publication()) == (
        ("lantern", "5"),
    )


def test_stop_words_are_folded_as_words_are() -> None:
    assert all(word == word.casefold() for word in STOP_WORDS)
