from __future__ import annotations

import io
import re
from datetime import date

import pytest
from pypdf import PdfReader

from tests import pdf_files
from voicecode.reports import pdf_marks

DAY = date(2026, 3, 3)
INFO = b"<</Title(A)/CreationDate(D:%s)>>"
TOLD = b"<xmp:CreateDate>%s</xmp:CreateDate>"
ZULU = b"20261129213640Z'", b"2026-11-29T21:36:40Z"
FONTS = {"plain": b"<</Type/Font/BaseFont/A>>", "bold": b"<</Type/Font/BaseFont/B>>"}


def _made(
    time, told, number=b"88B2C1ED106B67EE" * 2, *, said=b"pages", fonts=(*FONTS,)
):
    """A page with two fonts, written in this order, by a program that tells times."""
    place = {font: 6 + at for at, font in enumerate(fonts)}
    told = TOLD % told
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/Metadata 5 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 %d 0 R"
        b"/F2 %d 0 R>>>>>>" % (place["plain"], place["bold"]),
        b"<</Length %d>>stream\n%s\nendstream" % (len(said), said),
        b"<</Type/Metadata/Length %d>>stream\n%s\nendstream" % (len(told), told),
        *(FONTS[font] for font in fonts),
        INFO % time,
    ]
    more = b"/Info 8 0 R/ID[<%s>\n<%s>]/DocChecksum /%s" % (number, number, number)
    return pdf_files.joined(objects, more=more)


def _creation(pdf):
    return PdfReader(io.BytesIO(pdf)).metadata["/CreationDate"]


ONE = _made(*ZULU)
TWO = _made(b"20261129213643Z'", b"2026-11-29T21:36:43Z", b"32FB42BF0D7247D4" * 2)


def test_two_makings_of_the_same_pages_are_the_same_bytes():
    assert pdf_marks.settled(ONE, DAY) == pdf_marks.settled(TWO, DAY)


def test_in_whichever_order_the_fonts_were_written():
    other = _made(*ZULU, fonts=("bold", "plain"))
    assert pdf_marks.settled(ONE, DAY) == pdf_marks.settled(other, DAY)


def test_the_pages_are_what_they_were():
    [page] = PdfReader(io.BytesIO(pdf_marks.settled(ONE, DAY)), strict=True).pages
    assert page["/Contents"].get_data() == b"pages"
    fonts = page["/Resources"]["/Font"]
    assert [fonts[name]["/BaseFont"] for name in ("/F1", "/F2")] == ["/A", "/B"]


def test_the_file_says_the_day_it_is_told_and_no_hour():
    made = pdf_marks.settled(ONE, DAY)
    assert _creation(made) == "D:20260303000000Z'"
    assert b">2026-03-03T00:00:00Z<" in made
    assert _creation(pdf_marks.settled(ONE, None)) == "D:19800101000000Z'"


def test_a_place_on_earth_is_not_told_either():
    there = _made(b"20261129233640+02'00'", b"2026-11-29T23:36:40+02:00")
    made = pdf_marks.settled(there, DAY)
    assert _creation(made) == "D:20260303000000+00'00'"
    assert b">2026-03-03T00:00:00+00:00<" in made


@pytest.mark.parametrize("pdf", [b"no pdf at all", b"", ONE[:200]])
def test_what_is_no_pdf_is_refused(pdf):
    with pytest.raises(ValueError, match="no PDF that can be read"):
        pdf_marks.settled(pdf, DAY)


def test_other_pages_have_another_number():
    other = _made(*ZULU, said=b"other")
    made = [pdf_marks.settled(pdf, DAY) for pdf in (ONE, other)]
    numbers = [re.findall(rb"(?<=<)[0-9a-f]{32}(?=>)", pdf) for pdf in made]
    assert [len(several) for several in numbers] == [2, 2]
    assert [len(set(several)) for several in numbers] == [1, 1]
    assert numbers[0] != numbers[1]


def test_what_stands_before_the_end_is_not_taken_for_a_number():
    said = b"[ <88b2c1ed106b67ee88b2c1ed106b67ee> ]"
    assert said in pdf_marks.settled(_made(*ZULU, said=said), DAY)
