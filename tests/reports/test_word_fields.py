from __future__ import annotations

import docx
from docx.oxml.ns import qn

from voicecode.reports import word_fields


def test_a_field_says_what_to_work_out_and_what_stands_until_then():
    paragraph = docx.Document().add_paragraph("Page ")
    word_fields.add(paragraph, "PAGE", shown="1")
    marks = [one.get(qn("w:fldCharType")) for one in paragraph._p.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]
    [says] = paragraph._p.iter(qn("w:instrText"))
    assert says.text == " PAGE "
    assert paragraph.text == "Page 1"


def test_words_and_tabs_are_runs_of_their_own():
    paragraph = docx.Document().add_paragraph()
    paragraph._p.append(word_fields.words(" a "))
    paragraph._p.append(word_fields.tab())
    assert paragraph.text == " a \t"
