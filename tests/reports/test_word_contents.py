from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from voicecode.reports import word_contents, word_design
from voicecode.reports.markdown_blocks import Heading, Note, Paragraph, Words


def _headings(many):
    return [Heading(2 + at % 3, (Words(f"Heading {at}"),)) for at in range(many)]


BLOCKS = [Heading(1, (Words("Title"),)), Note((Words("Read."),)), *_headings(9)]


@pytest.fixture
def stationery():
    return word_design.stationery()


def test_a_short_report_has_no_list():
    assert word_contents.entries(_headings(word_contents.FROM - 1)) == []


def test_headings_below_the_title_are_listed_and_deep_ones_with_the_third():
    listed = word_contents.entries([*BLOCKS, Heading(2, ())])
    assert [(one.words, one.level) for one in listed][:4] == [
        ("Heading 0", 2),
        ("Heading 1", 3),
        ("Heading 2", 3),
        ("Heading 3", 2),
    ]
    assert len(listed) == 9


def test_the_list_stands_below_the_title_and_its_notes():
    assert word_contents.place(BLOCKS) == 2
    assert word_contents.place([Paragraph((Words("a"),))]) == 0
    assert word_contents.place(BLOCKS[:2]) == 2


def test_every_line_leads_to_its_heading_and_word_can_make_the_list_anew(stationery):
    listed = word_contents.entries(BLOCKS)
    word_contents.add(stationery, listed, language="en")
    page = stationery.page
    heading = page.add_paragraph("Heading 0", style="Heading 2")
    word_contents.mark(heading, listed[0])
    title, first, second = page.paragraphs[:3]
    assert (title.text, title.style.name) == ("Contents", "TOC Heading")
    assert (first.style.name, second.style.name) == ("toc 2", "toc 3")
    links = [one.get(qn("w:anchor")) for one in page.element.iter(qn("w:hyperlink"))]
    assert links == [one.mark for one in listed]
    [start] = heading._p.iter(qn("w:bookmarkStart"))
    assert start.get(qn("w:name")) == links[0]
    [says] = page.element.body.iter(qn("w:instrText"))
    assert says.text == ' TOC \\o "2-3" \\h \\z '
    assert heading.text == "Heading 0"


def test_it_asks_nobody_to_bring_fields_up_to_date(stationery):
    word_contents.add(stationery, word_contents.entries(BLOCKS), language="en")
    assert "w:dirty" not in stationery.page.element.xml
    assert "updateFields" not in stationery.page.settings.element.xml


def test_for_print_each_line_has_its_page_worked_out(stationery):
    listed = word_contents.entries(BLOCKS)
    word_contents.add(stationery, listed, language="cy", with_pages=True)
    says = [one.text for one in stationery.page.element.body.iter(qn("w:instrText"))]
    assert says == [f" PAGEREF {one.mark} \\h " for one in listed]
    assert stationery.page.paragraphs[0].text == "Cynnwys"
