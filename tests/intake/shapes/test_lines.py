from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.intake.shapes import lines


def test_every_kind_of_break_ends_a_line():
    read = lines.of_text("a\r\nb\nc\rd\x0be\x0cf\u2028g\u2029h")
    assert "".join(line.text for line in read) == "abcdefgh"
    assert [line.start for line in read] == [0, 3, 5, 7, 9, 11, 13, 15]


def test_a_line_after_a_blank_one_opens_a_paragraph():
    read = lines.of_text("a\nb\n \nc")
    assert [line.opens_paragraph for line in read] == [True, False, False, True]


def test_what_may_be_a_wrongly_decoded_ellipsis_ends_no_line():
    assert len(lines.of_text("well\x85 she said")) == 1


@given(st.text(alphabet="ab \r\n\t\v\f:é\u00a0\u2028"))
def test_a_line_stands_where_it_says(text: str):
    for line in lines.of_text(text):
        assert text[line.start : line.end] == line.text
