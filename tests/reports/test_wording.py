from __future__ import annotations

from datetime import date

import pytest

from voicecode.domain.codings import Valence
from voicecode.domain.report_parts import FigureTable
from voicecode.reports import wording


def test_a_day_is_written_as_people_write_it():
    assert wording.day(date(2026, 3, 3)) == "3 March 2026"


def test_every_side_has_a_name():
    assert set(wording.SIDES) == {*Valence, None}


def test_sentences_become_a_paragraph():
    assert wording.joined(["One.", "Two."]) == "One. Two."


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            (("listen", "40", "20%"), ("late", "20", "10%")),
            "More people use the word “listen” than any other: 40 (20% of those who"
            " answered).",
        ),
        (
            (("listen", "40", "–"), ("late", "20", "–")),
            "More people use the word “listen” than any other: 40.",
        ),
        (
            (("cake", "10", "6%"), ("sea", "10", "6%"), ("tea", "10", "5%")),
            "No word is used by more people than “cake”, “sea” and “tea”: 10 each.",
        ),
        ((), ""),
    ],
)
def test_a_sentence_says_which_word_strikes(rows, sentence: str) -> None:
    table = FigureTable("Words", ("Word", "People", "Share"), rows)
    assert wording.on_words(table) == sentence
