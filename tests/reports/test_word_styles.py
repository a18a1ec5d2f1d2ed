from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm

from voicecode.reports import word_styles


@pytest.fixture
def page():
    made = docx.Document()
    word_styles.lay_out(made)
    return made


def test_paper_is_a4(page):
    section = page.sections[0]
    # Word keeps twentieths of a point, so a millimetre comes back nearly one.
    assert section.page_width.mm == pytest.approx(210, abs=0.1)
    assert section.page_height.mm == pytest.approx(297, abs=0.1)


def test_the_words_are_in_british_english(page):
    languages = page.styles.element.findall(f".//{qn('w:lang')}")
    assert languages
    assert {found.get(qn("w:val")) for found in languages} == {"en-GB"}


@pytest.mark.parametrize("name", ["Quote", "Quote Source", "Note"])
def test_boxes_have_a_bar_and_a_shade_in_the_order_of_the_schema(page, name):
    properties = page.styles[name].element.pPr
    children = [child.tag for child in properties]
    assert children.index(qn("w:pBdr")) + 1 == children.index(qn("w:shd"))
    assert children.index(qn("w:shd")) < children.index(qn("w:ind"))


def test_a_quote_stays_with_whose_it_is(page):
    assert page.styles["Quote"].paragraph_format.keep_with_next


def test_numbers_have_a_narrow_column_and_names_the_rest(page):
    table = page.add_table(rows=2, cols=3)
    word_styles.set_widths(table, (False, True, True))
    widths = [cell.width for cell in table.rows[1].cells]
    assert widths[0] > 3 * widths[1]
    assert sum(widths) == pytest.approx(Mm(160), abs=Mm(1))
