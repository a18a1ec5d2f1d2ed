from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, prose


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
