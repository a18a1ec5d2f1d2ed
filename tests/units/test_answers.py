from __future__ import annotations

import pytest

from voicecode.domain.units import Answer
from voicecode.units import answers


@pytest.mark.parametrize(
    "text",
    [
        *("Nothing", "Nothing really", "nothing!!", "no", "No.", "None", "nope", "nah"),
        *("yes", "Everything", "hugs", "❤️❤️", "🤮", "Nothing :)", "x factor", "Nan"),
        *("I don't know why she left", "not applicable to me as I have no worker"),
        *("NHS 111", "Dim byd", "not sure, maybe longer visits", "10", "n", "Na'vi"),
    ],
)
def test_what_was_meant_is_an_answer(text: str):
    expected = Answer.SUBSTANTIVE if any(map(str.isalpha, text)) else None
    assert answers.classify(text) is (expected or answers.classify(text))
    assert answers.classify(text) is Answer.SUBSTANTIVE


@pytest.mark.parametrize(
    "text",
    [
        *("n/a", "N/A.", "na", "NA", "N / A", "n.a.", "-", "--", ".", "...", "?", "x"),
        *("X", "xx", "idk", "IDK!", "dunno", "Don't know", "don’t know", "i dont know"),
        *("no comment", "No comment.", "prefer not to say", "nil", "not sure", "–"),
        *("Dim yn berthnasol", "ddim yn gwybod", "/", "'", " n/a \n", "i dont no"),
    ],
)
def test_what_stands_for_no_answer_is_a_placeholder(text: str):
    assert answers.classify(text) is Answer.PLACEHOLDER


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u00a0", "\u200b", " \ufeff "])
def test_nothing_at_all_is_blank(text: str):
    assert answers.classify(text) is Answer.BLANK
