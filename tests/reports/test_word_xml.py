from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn

from tests.word_schema import ORDERS
from voicecode.reports import word_xml


def test_an_element_has_words_own_name_and_attributes():
    tab = word_xml.element("tab", val="right", pos="90")
    assert tab.tag == qn("w:tab")
    assert dict(tab.attrib) == {qn("w:val"): "right", qn("w:pos"): "90"}


def test_an_attribute_may_be_called_name():
    assert word_xml.element("bookmarkStart", name="a").get(qn("w:name")) == "a"


@pytest.mark.parametrize("name", ["keepNext", "pBdr", "shd", "bidi", "outlineLvl"])
def test_a_setting_stands_where_the_schema_wants_it_and_once(name):
    paragraph = docx.Document().add_paragraph(style="List Bullet")
    paragraph.paragraph_format.space_after = 0
    paragraph.paragraph_format.keep_together = True
    paragraph.alignment = 1
    properties = paragraph._p.pPr
    for _ in range(2):
        word_xml.lay_out(properties, word_xml.element(name))
    names = [child.tag.rpartition("}")[2] for child in properties]
    assert names.count(name) == 1
    assert names == sorted(names, key=ORDERS["pPr"].index)


def test_what_is_removed_is_gone_and_what_stands_nowhere_is_left_alone():
    paragraph = docx.Document().add_paragraph("a")._p
    [run] = paragraph.r_lst
    word_xml.remove(run)
    assert len(paragraph) == 0
    word_xml.remove(run)
