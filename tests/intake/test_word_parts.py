from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import word_parts
from voicecode.intake.word_runs import Paragraph


def test_blocks_come_in_reading_order(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.docx(
        tmp_path / "a.docx",
        strange_files.heading("Title"),
        "words",
        strange_files.table([["a", "b\nc"]]),
        f"<w:sdt><w:sdtContent>{strange_files.paragraph('in')}</w:sdtContent></w:sdt>",
    )
    assert word_parts.blocks(path, source="a") == [
        Paragraph("Title", is_heading=True),
        Paragraph("words"),
        word_parts.WordTable((("a", "b\nc"),)),
        Paragraph("in"),
    ]


def test_paragraphs_whose_break_was_deleted_are_one(
    tmp_path: Path, strange_files: ModuleType
):
    first = strange_files.paragraph("a", settings="<w:rPr><w:del/></w:rPr>")
    path = strange_files.docx(tmp_path / "a.docx", first, "b", first)
    texts = [block.text for block in word_parts.blocks(path, source="a")]
    assert texts == ["ab", "a"]


def test_a_table_in_a_cell_is_text(tmp_path: Path, strange_files: ModuleType):
    inner = strange_files.table([["x", "y"]])
    outer = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    path = strange_files.docx(tmp_path / "a.docx", outer)
    assert word_parts.blocks(path, source="a") == [word_parts.WordTable((("x\ty",),))]


def test_entities_are_refused(tmp_path: Path, strange_files: ModuleType):
    prolog = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    path = strange_files.docx(tmp_path / "a.docx", "words", prolog=prolog)
    with pytest.raises(BadInputError, match="entities"):
        word_parts.blocks(path, source="a")


@pytest.mark.parametrize("document", ["<not xml", "<w:document xmlns:w='x'/>", ""])
def test_broken_parts_are_refused(
    tmp_path: Path, strange_files: ModuleType, document: str
):
    path = strange_files.packed(tmp_path / "a.docx", {"word/document.xml": document})
    with pytest.raises(BadInputError, match="broken"):
        word_parts.blocks(path, source="a")


def test_xml_of_absurd_depth_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.docx(tmp_path / "a.docx", "<w:p>" * 9000 + "</w:p>" * 9000)
    with pytest.raises(BadInputError, match="broken"):
        word_parts.blocks(path, source="a")
