from __future__ import annotations

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm

from voicecode.reports import word_sections, word_xml


def _turned(section):
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)


@pytest.fixture
def page():
    """Give a file with a cover, a body and an annex across the page."""
    made = docx.Document()
    made.sections[0].page_width = Mm(210)
    made.sections[0].header.paragraphs[0].text = "Cover's head"
    made.add_paragraph("Cover")
    made.add_section(WD_SECTION.NEW_PAGE)
    for _ in range(5):
        made.add_paragraph("Body")
    _turned(made.add_section(WD_SECTION.ODD_PAGE))
    made.add_paragraph("Annex")
    return made


def test_the_fullest_section_stays_with_the_heads_it_has_from_those_before(page):
    word_sections.leave_fullest(page)
    [section] = page.sections
    assert section.page_width.mm == pytest.approx(210, abs=0.1)
    assert section.header.paragraphs[0].text == "Cover's head"
    assert not page.paragraphs
    assert page.element.body.sectPr.find(qn("w:type")) is None


def test_a_file_across_the_page_has_wider_text():
    page = docx.Document()
    _turned(page.sections[0])
    page.sections[0].left_margin = page.sections[0].right_margin = Mm(20)
    assert word_sections.width_at(page, None, ()) == pytest.approx(257, abs=0.2)


def test_the_width_is_that_of_the_section_in_which_a_place_stands(page):
    paragraphs = [p._p for p in page.paragraphs]
    cover, annex = paragraphs[0], paragraphs[-1]
    upright = word_sections.width_at(page, cover, paragraphs[1:])
    assert word_sections.width_at(page, annex, ()) > upright + 80


def test_of_several_columns_it_is_the_width_of_one():
    page = docx.Document()
    whole = word_sections.width_at(page, None, ())
    columns = page.element.body.sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:space"), "0")
    assert word_sections.width_at(page, None, ()) == pytest.approx(whole / 2, abs=0.1)


def test_a_file_that_does_not_say_its_paper_has_that_of_a4():
    page = docx.Document()
    word_xml.remove(page.element.body.sectPr.find(qn("w:pgSz")))
    assert word_sections.width_at(page, None, ()) == 160
