from __future__ import annotations

import pytest

from voicecode.analysis.striking_words import STOP_WORDS, StrikingWords

STEMS = {"listens": "listen", "listened": "listen", "listening": "listen"}


def _counts(*said: tuple[str, str], question: str = "Why?"):
    words = StrikingWords(question, lambda word: STEMS.get(word, word))
    for person, text in said:
        words.add(person, text)
    return words.counts()


def test_people_count_once_for_a_word_in_all_its_forms() -> None:
    said = [("a", "Listen. She listens, listens!"), ("b", "They LISTENED")]
    assert _counts(*said) == (("listen", 2),)


def test_the_form_that_most_people_use_is_shown() -> None:
    said = [("a", "listening"), ("b", "listening"), ("c", "listened")]
    assert _counts(*said) == (("listening", 3),)


@pytest.mark.parametrize(
    "text", ["and the", "it", "don't", "dont", "shes", "42", "…", "[name 7] [school 1]"]
)
def test_words_that_say_little_are_not_counted(text: str) -> None:
    assert _counts(("a", text), ("b", text)) == ()


def test_the_questions_own_words_strike_nobody() -> None:
    said = (("a", "a lantern worker"), ("b", "lantern listening"))
    found = _counts(*said, question="How does your worker listen?")
    assert found == (("lantern", 2),)


def test_stop_words_are_folded_as_words_are() -> None:
    assert all(word == word.casefold() for word in STOP_WORDS)
