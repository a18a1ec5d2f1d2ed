from __future__ import annotations

from datetime import date

import pytest

from voicecode.domain.report_parts import FigureTable, OpenQuestion
from voicecode.domain.valences import Valence
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
            "No word is used by more people than “cake” and “sea”: 10 each (6% of those"
            " who answered).",
        ),
        (
            (("cake", "10", "–"), ("sea", "10", "–"), ("tea", "10", "–")),
            "No word is used by more people than “cake”, “sea” and “tea”: 10 each.",
        ),
        (
            [(word, "5", "4%") for word in ("ask", "cake", "sea", "tea")],
            "No word stands out.",
        ),
        ((), ""),
    ],
)
def test_a_sentence_says_which_word_strikes(rows, sentence: str) -> None:
    table = FigureTable("Words", ("Word", "People", "Share"), rows)
    assert wording.on_words(table) == sentence


@pytest.mark.parametrize(
    ("answered", "rows", "sentence"),
    [
        ("55", (("Being heard", "10", "19%"),),
         "55 people answered, most often about “Being heard” (10 people)."),
        ("1", (("Being heard", "1", "100%"),),
         "1 person answered, most often about “Being heard” (1 person)."),
        ("fewer than 5", (), "Fewer than 5 people answered."),
        ("suppressed", (), "Some people answered."),
    ],
)  # fmt: skip
def test_a_sentence_says_how_many_answered_and_about_what(answered, rows, sentence):
    lengths = tuple(int(row[1]) for row in rows)
    topics = FigureTable("About", ("Code", "People", "Share"), rows, lengths)
    asked = OpenQuestion("What?", answered, topics, topics)
    assert wording.on_answers(asked) == sentence
