from __future__ import annotations

from voicecode.intake.shapes import lines, spans_first, turns

_TEAMS = (
    "0:0:0.0 --> 0:0:3.450\nHannah Price\nHello.\n\n0:0:4.0 --> 0:0:5.0\nZoe\nHi\nyou."
)


def test_a_name_stands_under_its_time_span():
    read = lines.of_text(_TEAMS)
    opened = spans_first.found(read)
    passages = turns.passages(read, opened)
    assert [(one.speaker, one.at, one.span.of(_TEAMS)) for one in passages] == [
        ("Hannah Price", 0.0, "Hello."),
        ("Zoe", 4.0, "Hi\nyou."),
    ]


def test_spans_without_names_are_another_shape():
    text = "0:0:0.0 --> 0:0:3.450\nand so I went there, you know, with her.\n"
    assert spans_first.found(lines.of_text(text)) == []
    assert spans_first.found(lines.of_text("0:0:0.0 --> 0:0:3.450\n")) == []
