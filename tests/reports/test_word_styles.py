from __future__ import annotations

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from voicecode.reports import word_styles
from voicecode.reports.word_styles import NEEDED


@pytest.fixture
def page():
    return docx.Document()


def test_a_file_gets_what_it_has_not_and_keeps_what_it_has(page):
    own = page.styles.add_style("Note", WD_STYLE_TYPE.PARAGRAPH)
    own.font.italic = True
    styles = word_styles.complete(page, 160)
    assert set(NEEDED) < set(styles)
    assert styles["Note"].font.italic
    assert styles["Number"].base_style.name == "Cell"
    assert styles["Report Table"].name == "Table Grid"


def test_a_file_without_any_table_style_gets_ours(page):
    page.styles["Table Grid"].delete()
    assert word_styles.complete(page, 160)["Report Table"].name == "Report Table"


def test_a_houses_own_table_style_is_used(page):
    page.styles.add_style("Report Table", WD_STYLE_TYPE.TABLE)
    assert word_styles.complete(page, 160)["Report Table"].name == "Report Table"


def test_a_style_is_found_by_its_name_and_kind_however_it_is_cased(page):
    assert word_styles.found(page, "quote", WD_STYLE_TYPE.PARAGRAPH).name == "Quote"
    assert word_styles.found(page, "Quote", WD_STYLE_TYPE.TABLE) is None


def test_a_style_that_is_not_there_is_a_mistake_of_ours(page):
    with pytest.raises(LookupError, match="Quotation"):
        word_styles.paragraph_style(page, "Quotation")


@pytest.mark.parametrize("name", ["Quote", "Note"])
def test_boxes_have_a_bar_and_a_shade_in_the_order_of_the_schema(page, name):
    word_styles.complete(page, 160)
    word_styles.box_quotes(page)
    children = [child.tag for child in page.styles[name].element.pPr]
    assert children.index(qn("w:pBdr")) + 1 == children.index(qn("w:shd"))
    assert children.index(qn("w:shd")) < children.index(qn("w:ind"))


def test_the_list_of_contents_is_no_heading_of_its_own(page):
    page.styles["TOC Heading"].delete()
    style = word_styles.complete(page, 160)["TOC Heading"]
    [level] = style.element.iter(qn("w:outlineLvl"))
    assert level.get(qn("w:val")) == "9"


def test_lines_of_contents_end_at_the_margin(page):
    style = word_styles.complete(page, 100)["toc 2"]
    [stop] = style.paragraph_format.tab_stops
    assert stop.position.mm == pytest.approx(100, abs=0.1)
