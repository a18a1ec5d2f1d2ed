from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.intake.shapes import lines


def test_every_kind_of_break_ends_a_line():
    read = lines.of_text("a\r\nb\nc\rd")
    assert [(line.text, line.start) for line in read] == [
        ("a", 0),
        ("b", 3),
        ("c", 5),
        ("d", 7),
    ]


def test_a_line_after_a_blank_one_opens_a_paragraph():
    read = lines.of_text("a\nb\n \nc")
    assert [line.opens_paragraph for line in read] == [True, False, False, True]


def test_other_separators_of_unicode_stay_inside_a_line():
    assert len(lines.of_text("a\x0bb\x0cc\x85d e")) == 1


@given(st.text(alphabet="ab \r\n\t:é\u00a0"))
def test_a_line_stands_where_it_says(text: str):
    for line in lines.of_text(text):
        assert text[line.start : line.end] == line.text
