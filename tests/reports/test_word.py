from __future__ import annotations

from dataclasses import replace
from datetime import date

import docx
import pytest

from tests.reports.conftest import HOSTILE
from voicecode.domain.findings import Findings
from voicecode.reports import word
from voicecode.reports.display import harmless

DAY = date(2026, 3, 3)


@pytest.fixture
def page(tiny, parts, tmp_path):
    word.section(tiny, parts, tmp_path / "section.docx", made_on=DAY)
    return docx.Document(tmp_path / "section.docx")


def _styled(page, style):
    return [p.text for p in page.paragraphs if p.style.name == style]


def test_headings_are_words_own_so_that_a_contents_list_finds_them(page):
    assert _styled(page, "Heading 1") == ["What children & parents told us"]
    assert _styled(page, "Heading 2") == [
        "In short",
        "Reliability",
        "Outer: Nested",
        "Who was heard",
        "How this was made",
    ]
    assert _styled(page, "Heading 3") == [
        "Turning up on time",
        "Being reachable",
    ]


def test_quotes_stand_to_the_letter_with_control_characters_drawn(page):
    first, second = _styled(page, "Quote")
    assert first == "“On time, always.”"
    assert second == f"“{harmless(HOSTILE)} [...]”"


def test_a_quote_is_attributed_by_role_and_question_alone(page):
    assert _styled(page, "Quote Source") == [
        "Parent",
        "Young person, asked “Why <b>late</b>?”",
    ]


def test_what_a_reader_must_know_stands_at_the_top_in_its_own_style(page):
    notes = ["No person has reviewed them.", "Nothing has been replaced."]
    assert _styled(page, "Note") == notes
    assert [p.text for p in page.paragraphs[1:3]] == notes


def test_tables_repeat_their_heading_and_stand_below_a_caption(page):
    people, sources, asked = page.tables
    rows = [[cell.text for cell in row.cells] for row in people.rows]
    assert rows == [
        ["Group", "People", "Passages"],
        ["Children and young people", "45", "60"],
        ["Parents", "fewer than 5", "10"],
        ["In all", "50", "70"],
    ]
    for table in (people, sources, asked):
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert "w:tblHeader" not in table.rows[1]._tr.xml
    assert len(_styled(page, "Caption")) == len(page.tables)
    assert asked.rows[1].cells[0].text == "Why <b>late</b>? | and *how*"


def test_it_says_how_and_when_it_was_made_and_what_was_not_read(page):
    assert _styled(page, "List Bullet") == [
        "Every passage was read.",
        "Not read: A <i>.pdf</i> file. It is a picture.",
        "Made on 3 March 2026.",
    ]


def test_the_same_findings_are_the_same_bytes(tiny, parts, tmp_path):
    paths = [tmp_path / "one.docx", tmp_path / "two.docx"]
    for path in paths:
        word.section(tiny, parts, path, made_on=DAY)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_findings_of_nothing_make_no_empty_table(no_parts, tmp_path):
    word.section(Findings("Nothing", "b", "1"), no_parts, tmp_path / "none.docx")
    assert docx.Document(tmp_path / "none.docx").tables == []


def test_line_ends_in_a_quote_stay_line_ends(tiny, parts, tmp_path):
    theme = tiny.themes[0]
    code = replace(theme.codes[0], quotes=theme.codes[0].quotes[1:])
    said = replace(tiny, themes=(replace(theme, codes=(code,)),))
    word.section(said, parts, tmp_path / "lines.docx")
    [quote] = _styled(docx.Document(tmp_path / "lines.docx"), "Quote")
    assert quote.count("\n") == HOSTILE.count("\n") > 0
