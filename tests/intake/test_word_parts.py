from __future__ import annotations

import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import word_parts, word_runs
from voicecode.intake.blocks import Box, Grid, Paragraph


def test_blocks_come_in_reading_order(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.docx(
        tmp_path / "a.docx",
        strange_files.heading("Title"),
        "words",
        strange_files.table([["a", "b\nc"]]),
        f"<w:sdt><w:sdtContent>{strange_files.paragraph('in')}</w:sdtContent></w:sdt>",
    )
    assert word_parts.read(path, source="a").blocks == (
        Paragraph("Title", is_heading=True),
        Paragraph("words"),
        Grid((("a", "b\nc"),)),
        Paragraph("in"),
    )


def test_paragraphs_whose_break_was_deleted_are_one(
    tmp_path: Path, strange_files: ModuleType
):
    first = strange_files.paragraph("a", settings="<w:rPr><w:del/></w:rPr>")
    path = strange_files.docx(tmp_path / "a.docx", first, "b", first)
    texts = [block.text for block in word_parts.read(path, source="a").blocks]
    assert texts == ["ab", "a"]


def test_a_table_in_a_cell_is_text(tmp_path: Path, strange_files: ModuleType):
    inner = strange_files.table([["x", "y"]])
    outer = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    path = strange_files.docx(tmp_path / "a.docx", outer)
    assert word_parts.read(path, source="a").blocks == (Grid((("x\ty",),)),)


def test_a_box_follows_the_paragraph_it_hangs_on(
    tmp_path: Path, strange_files: ModuleType
):
    boxed = strange_files.boxed("in the", "box")
    path = strange_files.docx(tmp_path / "a.docx", "before", boxed, "after")
    assert word_parts.read(path, source="a").blocks == (
        Paragraph("before"),
        Paragraph(""),
        Box((Paragraph("in the"), Paragraph("box"))),
        Paragraph("after"),
    )


def test_a_box_in_a_cell_is_text(tmp_path: Path, strange_files: ModuleType):
    outer = f"<w:tbl><w:tr><w:tc>{strange_files.boxed('x')}</w:tc></w:tr></w:tbl>"
    path = strange_files.docx(tmp_path / "a.docx", outer)
    assert word_parts.read(path, source="a").blocks == (Grid((("\nx",),)),)


def test_entities_are_refused(tmp_path: Path, strange_files: ModuleType):
    prolog = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    path = strange_files.docx(tmp_path / "a.docx", "words", prolog=prolog)
    with pytest.raises(BadInputError, match="entities"):
        word_parts.read(path, source="a")


@pytest.mark.parametrize("document", ["<not xml", "<w:document xmlns:w='x'/>", ""])
def test_broken_parts_are_refused(
    tmp_path: Path, strange_files: ModuleType, document: str
):
    path = strange_files.packed(tmp_path / "a.docx", {"word/document.xml": document})
    with pytest.raises(BadInputError, match="broken"):
        word_parts.read(path, source="a")


def test_xml_of_absurd_depth_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.docx(tmp_path / "a.docx", "<w:p>" * 9000 + "</w:p>" * 9000)
    with pytest.raises(BadInputError, match="broken"):
        word_parts.read(path, source="a")


def test_a_style_with_an_outline_level_sets_headings(
    tmp_path: Path, strange_files: ModuleType
):
    uri = word_runs.NAMESPACE["w"]
    level = (
        '<w:style w:styleId="{}"><w:pPr><w:outlineLvl w:val="{}"/></w:pPr></w:style>'
    )
    styles = level.format("Own", "2") + level.format("Body", "x")
    styled = strange_files.paragraph("Title", settings='<w:pStyle w:val="Own"/>')
    plain = strange_files.paragraph("words", settings='<w:pStyle w:val="Body"/>')
    path = strange_files.packed(
        tmp_path / "a.docx",
        {
            "word/document.xml": f'<w:document xmlns:w="{uri}"><w:body>{styled}{plain}'
            "</w:body></w:document>",
            "word/styles.xml": f'<w:styles xmlns:w="{uri}">{styles}</w:styles>',
        },
    )
    title, words = word_parts.read(path, source="a").blocks
    assert (title.is_heading, words.is_heading) == (True, False)


def test_a_deleted_row_and_wrapped_cells_are_read_as_they_stand(
    tmp_path: Path, strange_files: ModuleType
):
    cell = "<w:tc>{}</w:tc>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell.format(strange_files.paragraph('x'))}"
    kept = cell.format(strange_files.paragraph("y"))
    wrapped = f"<w:sdt><w:sdtContent>{kept}</w:sdtContent></w:sdt>"
    table = f"<w:tbl>{gone}</w:tr><w:tr>{wrapped}</w:tr></w:tbl>"
    path = strange_files.docx(tmp_path / "a.docx", table)
    assert word_parts.read(path, source="a").blocks == (Grid((("y",),)),)


def test_the_text_may_lie_in_a_numbered_part_and_keep_to_the_strict_standard(
    tmp_path: Path, strange_files: ModuleType
):
    path = strange_files.docx(tmp_path / "a.docx", "Mum: Hi.")
    with zipfile.ZipFile(path) as archive:
        document = archive.read("word/document.xml").decode()
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    assert transitional in document
    document = document.replace(transitional, strict)
    path = strange_files.packed(tmp_path / "b.docx", {"word/document2.xml": document})
    [paragraph] = word_parts.read(path, source="b.docx").blocks
    assert paragraph == Paragraph("Mum: Hi.")
