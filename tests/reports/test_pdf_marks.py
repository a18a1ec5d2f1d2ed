from __future__ import annotations

import re
from datetime import date

import pytest

from voicecode.reports import pdf_marks

DAY = date(2026, 3, 3)
INFO = b"9 0 obj\n<</Title(A)/CreationDate(D:%s)>>\nendobj\n"
TOLD = b"<xmp:CreateDate>%s</xmp:CreateDate>\n"
END = b"trailer\n<</Size 9\n/ID [ <%s>\n<%s> ]\n/DocChecksum /%s\n>>\n%%%%EOF\n"


def _made(time, told, number, *, said=b"pages"):
    end = END % (number, number, number)
    return INFO % time + said + TOLD % told + end


ONE = _made(b"20261129213640Z'", b"2026-11-29T21:36:40Z", b"88B2C1ED106B67EE" * 2)
TWO = _made(b"20261129213643Z'", b"2026-11-29T21:36:43Z", b"32FB42BF0D7247D4" * 2)


def test_two_makings_of_the_same_pages_are_the_same_bytes():
    assert pdf_marks.settled(ONE, DAY) == pdf_marks.settled(TWO, DAY)


def test_the_file_says_the_day_it_is_told_and_no_hour():
    made = pdf_marks.settled(ONE, DAY)
    assert b"CreationDate(D:20260303000000Z')" in made
    assert b">2026-03-03T00:00:00Z<" in made
    assert b"D:19800101000000" in pdf_marks.settled(ONE, None)


def test_a_place_on_earth_is_not_told_either():
    there = b"D:20261129233640+02'00'", b"2026-11-29T23:36:40+02:00"
    made = pdf_marks.settled(_made(there[0][2:], there[1], b"0" * 32), DAY)
    assert b"D:20260303000000+00'00'" in made
    assert b">2026-03-03T00:00:00+00:00<" in made


@pytest.mark.parametrize("pdf", [ONE, b"no pdf at all", b""])
def test_no_place_in_the_file_moves(pdf):
    assert len(pdf_marks.settled(pdf, DAY)) == len(pdf)


def test_other_pages_have_another_number():
    other = _made(b"20261129213640Z'", b"", b"88B2C1ED106B67EE" * 2, said=b"other")
    made = [pdf_marks.settled(pdf, DAY) for pdf in (ONE, other)]
    numbers = [re.findall(rb"[0-9A-F]{32}", pdf) for pdf in made]
    assert [len(set(several)) for several in numbers] == [1, 1]
    assert numbers[0] != numbers[1]


def test_what_stands_before_the_end_is_not_taken_for_a_number():
    said = b"[ <88B2C1ED106B67EE88B2C1ED106B67EE> ]"
    assert said in pdf_marks.settled(_made(b"", b"", b"0" * 32, said=said), DAY)
