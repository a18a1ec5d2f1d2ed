from __future__ import annotations

from voicecode.intake.shapes import lines, openings, turns


def _said(text: str) -> list[tuple[str | None, str]]:
    read = lines.of_text(text)
    passages = turns.passages(read, openings.found(read))
    return [(one.speaker, one.span.of(text)) for one in passages]


def test_wrapped_lines_and_paragraphs_belong_to_the_speaker():
    assert _said("Int: Hello\nthere.\n\nAgain.\nYP1: Hi.\n") == [
        ("Int", "Hello\nthere.\n\nAgain."),
        ("YP1", "Hi."),
    ]


def test_words_may_begin_under_the_label():
    assert _said("Mum  0:49\n\nShe came.\n\nInt  0:52\nYes.") == [
        ("Mum", "She came."),
        ("Int", "Yes."),
    ]


def test_a_line_nobody_said_cuts_a_turn_in_two():
    assert _said("Mum: a\n00:05:00\nb\nInt: c") == [
        ("Mum", "a"),
        ("Mum", "b"),
        ("Int", "c"),
    ]


def test_a_label_without_words_has_an_empty_passage():
    assert _said("Mum:\nInt: c") == [("Mum", ""), ("Int", "c")]


def test_a_timestamp_alone_above_a_turn_is_the_turns():
    read = lines.of_text("[00:05:00]\n\nMum: a\nInt: c\n0:0:9.0 --> 0:0:9.5\nMum: d")
    said = turns.passages(read, openings.found(read))
    assert [one.at for one in said] == [300, None, 9]


def test_a_timestamp_alone_below_a_name_is_the_turns_too():
    read = lines.of_text("Mum:\n00:00:04\nHi.\nInt: So?\n00:00:09\nYes?")
    said = turns.passages(read, openings.found(read))
    assert [one.at for one in said] == [4, None, None]
