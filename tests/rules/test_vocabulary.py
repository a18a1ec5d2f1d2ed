from __future__ import annotations

import pytest

from tests.rules import vocabulary
from voicecode.rules import vocabulary as kinds
from voicecode.rules.vocabulary import Vocabulary


def numbers(words: Vocabulary, text: str) -> list[int]:
    return [words.meet(token.text) for token in words.speech.nlp.tokenizer(text)]


def test_words_have_numbers_and_others_have_none() -> None:
    words = vocabulary()
    late = words.number("late")
    assert numbers(words, "Late again") == [late, kinds.OTHER]
    assert words.number("late") == late
    assert len(words) == 2


def test_words_that_fit_a_glob_get_numbers_when_they_are_met() -> None:
    words = vocabulary()
    visits = words.fitting_set((), ("visit*",))
    assert visits == set()
    number, other = numbers(words, "visitors came")
    assert visits == {number}
    assert other == kinds.OTHER
    assert words.fitting[number] == ["visit*"]


def test_a_word_known_before_a_glob_fits_it_too() -> None:
    words = vocabulary()
    visit = words.number("visit")
    assert words.fitting_set((), ("visit*",)) == {visit}
    later = words.number("visited")
    assert words.fitting_set(("late",), ("visit*",)) == {
        visit,
        later,
        words.number("late"),
    }


@pytest.mark.parametrize("pattern", ["v*", "*sit", "?isit", "vi*t", "*"])
def test_a_glob_finds_known_words_however_little_it_begins_with(pattern: str) -> None:
    words = vocabulary()
    visit, _ = words.number("visit"), words.number("a")
    assert visit in words.fitting_set((), (pattern,))
    assert (words.number("a") in words.fitting_set((), (pattern,))) is (pattern == "*")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (".", kinds.STOP),
        ("?!", kinds.STOP),
        ("...", kinds.PAUSE),
        ("…", kinds.PAUSE),
        (",", kinds.PAUSE),
        ("—", kinds.PAUSE),
        ("(", kinds.BRACKET),
        ("“", kinds.NOTHING),
        ("\n", kinds.NOTHING),
        ("\n\n", kinds.NOTHING),
        ("erm", kinds.NOTHING),
        ("🙂", kinds.OTHER),
        ("£", kinds.OTHER),
        ("late", kinds.OTHER),
    ],
)
def test_what_is_no_word_is_told_apart(text: str, kind: int) -> None:
    assert set(numbers(vocabulary(), text)) == {kind}


def test_text_is_cut_into_the_words_that_count() -> None:
    assert vocabulary().split("Well, she didn’t… um, ring") == [
        "well",
        "she",
        "did",
        "not",
        "ring",
    ]
