from __future__ import annotations

from datetime import date

import docx
import pytest
from docx.oxml.ns import qn

from tests import word_schema
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


def test_each_block_has_its_style(tmp_path):
    page = _made(tmp_path / "a.docx")
    styles = [p.style.name for p in page.paragraphs if p.text]
    assert styles == [
        "Heading 1", "Note", "Normal", "List Bullet", "Quote", "Quote Source",
        "Caption",
    ]  # fmt: skip


def test_a_table_has_words_own_style_and_a_heading_that_is_repeated(tmp_path):
    [table] = _made(tmp_path / "a.docx").tables
    assert table.style.name == "Report Table"
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


def _layout(page, text):
    [found] = [p for p in page.paragraphs if p.text.startswith(text)]
    return found.paragraph_format


def _of(path, text, **choices):
    blocks = markdown_blocks.of(text)
    word_pages.write(blocks, path, title="T", press=Press(**choices))
    return docx.Document(path)


def test_a_quote_and_whose_it_is_stay_on_one_page(tmp_path):
    page = _made(tmp_path / "a.docx")
    said, whose = _layout(page, "“They"), page.styles["Quote Source"]
    assert said.keep_with_next
    assert said.keep_together
    assert said.space_after == 0
    assert whose.paragraph_format.keep_together


def test_a_heading_and_its_first_words_stay_with_what_they_are_about(tmp_path):
    text = "## Late\n\nSaid by few.\n\n> It was.\n>\n> — Parent\n\nAnd more.\n"
    page = _of(tmp_path / "a.docx", text)
    assert _layout(page, "Late").keep_with_next
    assert _layout(page, "Said by few").keep_with_next
    assert _layout(page, "And more").keep_with_next is None
    assert _layout(page, "And more").space_before > 0


def test_boxes_and_tables_do_not_run_together(tmp_path):
    table = "| A | B |\n| --- | --- |\n| a | b |\n"
    quote = "> It was.\n>\n> — Parent\n"
    page = _of(tmp_path / "a.docx", "\n\n".join([quote, quote, table, table]))
    names = [p.style.name for p in page.paragraphs]
    assert names == [
        "Quote", "Quote Source", "Cell", "Quote", "Quote Source", "Cell", "Cell",
    ]  # fmt: skip
    assert word_schema.faults(tmp_path / "a.docx") == []


def test_a_quote_of_nobody_has_no_empty_line_below(tmp_path):
    page = _of(tmp_path / "a.docx", "> It was.\n")
    assert [p.style.name for p in page.paragraphs] == ["Quote"]


def test_a_long_report_has_a_list_of_contents_and_a_short_one_none(tmp_path):
    long = "# T\n\n" + "\n\n".join(f"## Heading {at}\n\nWords." for at in range(10))
    page = _of(tmp_path / "a.docx", long)
    assert [p.style.name for p in page.paragraphs][:3] == [
        "Heading 1", "TOC Heading", "toc 2",
    ]  # fmt: skip
    assert "TOC Heading" not in [
        p.style.name for p in _made(tmp_path / "b.docx").paragraphs
    ]
    assert word_schema.faults(tmp_path / "a.docx") == []
    below = _of(tmp_path / "d.docx", long.replace("## Heading 0", "First", 1))
    assert _layout(below, "First").space_before > 0
    printed = _of(tmp_path / "c.docx", long, for_print=True)
    assert "PAGEREF" in printed.element.xml


def test_nothing_that_a_template_says_makes_the_file_a_broken_one(tmp_path):
    table = "**d\x07**\n\n| e\x01 |\n| --- |\n| \x02 |\n"
    text = f"# A\x00\n\n> b\ud800\n>\n> — c\x1b\n\n{table}"
    page = _of(tmp_path / "a.docx", text)
    assert page.paragraphs[0].text == "A\u2400"


def test_a_house_gives_its_styles_and_heads_and_none_of_its_words(tmp_path):
    house = docx.Document()
    house.add_paragraph("What the house's file says")
    house.sections[0].header.paragraphs[0].text = "Harbour Inspectorate"
    house.save(tmp_path / "house.docx")
    page = _made(tmp_path / "a.docx", Press(house=tmp_path / "house.docx"))
    assert page.sections[0].header.paragraphs[0].text == "Harbour Inspectorate"
    assert page.paragraphs[0].text == "Title"
    size = docx.Document().styles["Heading 1"].font.size
    assert page.styles["Heading 1"].font.size == size


def test_a_house_that_cannot_be_used_leaves_nothing_behind(tmp_path):
    with pytest.raises(BadInputError, match="no such file"):
        _made(tmp_path / "a.docx", Press(house=tmp_path / "none.docx"))
    assert not (tmp_path / "a.docx").exists()
