from __future__ import annotations

from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from voicecode.errors import BadInputError
from voicecode.reports import markdown_blocks, word_pages
from voicecode.reports.word_pages import Press

TEXT = """\
# Title

> **Note.** Read this first.

**1.1** A paragraph.

- A point

> They came.
>
> — Parent, survey

**Who was heard**

| Group | People |
| --- | ---: |
| Parents | 5 |
"""


def _made(path, press=None):
    blocks = markdown_blocks.of(TEXT)
    word_pages.write(blocks, path, title="T", press=press or Press())
    return docx.Document(path)


def _house(path, *, without=""):
    house = docx.Document()
    house.add_paragraph("What the house's file says")
    house.sections[0].header.paragraphs[0].text = "Harbour Inspectorate"
    if without:
        house.styles[without].delete()
    house.save(path)
    return path


def test_each_block_has_its_style(tmp_path):
    page = _made(tmp_path / "a.docx")
    styles = [p.style.name for p in page.paragraphs if p.text]
    assert styles == [
        "Heading 1", "Note", "Normal", "List Bullet", "Quote", "Quote Source",
        "Caption",
    ]  # fmt: skip


def test_a_table_has_words_own_style_and_a_heading_that_is_repeated(tmp_path):
    [table] = _made(tmp_path / "a.docx").tables
    assert table.style.name == "Table Grid"
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Group", "People"],
        ["Parents", "5"],
    ]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None


def test_welsh_pages_are_in_welsh(tmp_path):
    page = _made(tmp_path / "a.docx", Press(language="cy"))
    found = page.styles.element.findall(f".//{qn('w:lang')}")
    assert {one.get(qn("w:val")) for one in found} == {"cy-GB"}


def test_the_same_blocks_are_the_same_bytes(tmp_path):
    for name in ("a.docx", "b.docx"):
        _made(tmp_path / name, Press(date(2026, 3, 3)))
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_a_house_gives_its_styles_and_heads_and_none_of_its_words(tmp_path):
    house = _house(tmp_path / "house.docx")
    page = _made(tmp_path / "a.docx", Press(house=house))
    assert page.sections[0].header.paragraphs[0].text == "Harbour Inspectorate"
    assert page.paragraphs[0].text == "Title"
    assert (
        page.styles["Heading 1"].font.size
        == docx.Document().styles["Heading 1"].font.size
    )


@pytest.mark.parametrize("style", ["Quote", "Caption", "List Bullet"])
def test_a_house_without_a_style_is_refused_by_its_name(tmp_path, style):
    house = _house(tmp_path / "house.docx", without=style)
    with pytest.raises(BadInputError, match=f"no style called {style}"):
        _made(tmp_path / "a.docx", Press(house=house))
    assert not (tmp_path / "a.docx").exists()


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 half"])
def test_what_is_no_word_document_is_refused(tmp_path, content):
    (tmp_path / "house.docx").write_bytes(content)
    with pytest.raises(BadInputError, match=r"house\.docx: cannot be used"):
        _made(tmp_path / "a.docx", Press(house=tmp_path / "house.docx"))


def test_a_house_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BadInputError, match="no such file"):
        _made(tmp_path / "a.docx", Press(house=tmp_path / "none.docx"))
