from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from tests import word_schema
from voicecode.reports import word_design


@pytest.fixture
def page():
    return word_design.stationery().page


def test_paper_is_a4_and_pages_are_numbered(page):
    section = page.sections[0]
    # Word keeps twentieths of a point, so a millimetre comes back nearly one.
    assert section.page_width.mm == pytest.approx(210, abs=0.1)
    assert section.page_height.mm == pytest.approx(297, abs=0.1)
    assert "PAGE" in section.footer.paragraphs[0]._p.xml


def test_it_opens_as_a_file_of_todays_word(page):
    modes = {
        one.get(qn("w:name")): one.get(qn("w:val"))
        for one in page.settings.element.iter(qn("w:compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"


def test_a_quote_stays_with_whose_it_is_and_both_are_one_box(page):
    quote, said_by = (page.styles[name] for name in ("Quote", "Quote Source"))
    assert quote.paragraph_format.keep_with_next
    assert said_by.base_style.name == "Quote"
    assert said_by.element.find(f".//{qn('w:pBdr')}") is None
    assert said_by.paragraph_format.keep_with_next is False


def test_the_table_style_marks_its_heading_by_more_than_colour(page):
    style = page.styles["Report Table"].element
    [first] = style.findall(qn("w:tblStylePr"))
    assert first.get(qn("w:type")) == "firstRow"
    assert first.find(f".//{qn('w:b')}") is not None


def test_nothing_in_it_is_refused_by_word(page, tmp_path):
    page.save(tmp_path / "a.docx")
    assert word_schema.faults(tmp_path / "a.docx") == []
