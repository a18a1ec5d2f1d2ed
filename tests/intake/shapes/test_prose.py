from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.intake.shapes import lines, prose
from voicecode.intake.shapes.lines import Line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\ntwo.\n\nThree.", ["One\ntwo.", "Three."]),
        ("One\r\ntwo.\r\n\r\nThree.", ["One\r\ntwo.", "Three."]),
        ("> Said.\n>\n> More.", ["Said.", "More."]),
        ("One.\n\n-----\n\nTwo.", ["One.", "Two."]),
        (f"{'a ' * 80}\n{'b ' * 80}", ["a " * 80, "b " * 80]),
        ("\n \n", []),
    ],
)
def test_prose_falls_into_paragraphs(text: str, expected: list[str]):
    passages = prose.passages(lines.of_text(text))
    assert [one.span.of(text) for one in passages] == expected


def test_line_after_line_without_a_gap_falls_into_sentences():
    text = "\n".join(["So I was", "late again.", "Nobody rang."] * 8)
    said = [one.span.of(text) for one in prose.passages(lines.of_text(text))]
    assert said == ["So I was\nlate again.", "Nobody rang."] * 8


def _asked(read: list[Line], text: str) -> list[tuple[str | None, str]]:
    return [(one.question, one.span.of(text)) for one in prose.passages(read)]


def test_what_stands_under_questions_answers_them():
    text = (
        "1. What helps?\nMy nan.\n\nAnd my dog.\n\n2. What would you change?\nThe bus."
    )
    assert _asked(lines.of_text(text), text) == [
        ("1. What helps?", "My nan."),
        ("1. What helps?", "And my dog."),
        ("2. What would you change?", "The bus."),
    ]


def test_questions_may_be_bold_or_headings():
    text = "Visit\nWhat helps?\nMy nan.\nWhat else?\nMy dog.\nNotes\nShe left."
    looks = {"Visit": "heading", "What helps?": "bold", "What else?": "heading",
             "Notes": "heading"}  # fmt: skip
    read = [
        replace(
            line,
            is_heading=looks.get(line.text) == "heading",
            strong=len(line.text) if looks.get(line.text) == "bold" else 0,
            opens_paragraph=True,
        )
        for line in lines.of_text(text)
    ]
    assert _asked(read, text) == [
        ("What helps?", "My nan."),
        ("What else?", "My dog."),
        (None, "She left."),
    ]


def test_one_question_in_prose_is_only_said():
    text = "She asked:\n\n1. Why did nobody come?\n\nI had no answer."
    assert [question for question, _ in _asked(lines.of_text(text), text)] == [None] * 3


def test_a_timestamp_alone_above_a_paragraph_is_the_paragraphs():
    read = lines.of_text("(0:01 - 0:04)\nHow was it?\n\nSo.\n\n[0:09]\n\nFine.")
    assert [one.at for one in prose.passages(read)] == [1, None, 9]
