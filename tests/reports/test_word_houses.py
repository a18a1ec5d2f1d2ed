from __future__ import annotations

import zipfile
from datetime import date

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.shared import Mm

from tests import word_schema
from voicecode.errors import BadInputError
from voicecode.reports import markdown_blocks, word_houses, word_pages
from voicecode.reports.word_pages import Press
from voicecode.reports.word_styles import NEEDED

REPORT = """\
# The report

> They came.
>
> — Parent, survey

**Who was heard**

| Group | People |
| --- | ---: |
| Parents | 5 |
"""
_MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)


def _filled(house, path, *, title="Harbour 2026"):
    press = Press(date(2026, 3, 3), house=house)
    word_pages.write(markdown_blocks.of(REPORT), path, title=title, press=press)
    assert word_schema.faults(path) == []
    return docx.Document(path)


def _saved(page, path):
    page.save(path)
    return path


def _as_kind(house, path, kind):
    """Save a file as another kind of Word's, which one part of it tells."""
    with zipfile.ZipFile(house) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(_MAIN.encode(), kind.encode())
            new.writestr(name, content)
    return path


@pytest.fixture
def refused(tmp_path):
    def refused(house, words):
        with pytest.raises(BadInputError, match=words) as it:
            _filled(house, tmp_path / "made.docx")
        assert not (tmp_path / "made.docx").exists()
        return it.value

    return refused


@pytest.mark.parametrize("style", NEEDED)
def test_a_house_without_a_style_is_refused_by_its_name(tmp_path, refused, style):
    page = docx.Document()
    page.styles[style].delete()
    house = _saved(page, tmp_path / "house.docx")
    problem = refused(house, rf"house\.docx: has no style called {style}\.$")
    assert "use each of these styles once" in problem.hint


def test_all_that_is_missing_is_named_in_one_line(tmp_path, refused):
    page = docx.Document()
    for style in ("Quote", "Caption"):
        page.styles[style].delete()
    refused(_saved(page, tmp_path / "house.docx"), "called Quote, Caption")


def test_a_style_of_letters_is_no_style_of_paragraphs(tmp_path, refused):
    page = docx.Document()
    page.styles["Quote"].delete()
    page.styles.add_style("Quote", 2)
    refused(_saved(page, tmp_path / "house.docx"), "no style called Quote")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no Word document"),
        (b"no zip", "no Word document"),
        (b"PK\x03\x04 half", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "locked by a password, or of an old"),
    ],
)
def test_what_is_no_word_document_is_refused(tmp_path, refused, content, why):
    (tmp_path / "house.docx").write_bytes(content)
    refused(tmp_path / "house.docx", rf"house\.docx: cannot be used .*{why}")


def test_the_houses_own_file_is_not_written_over(tmp_path):
    house = _saved(docx.Document(), tmp_path / "house.docx")
    before = house.read_bytes()
    with pytest.raises(BadInputError, match="would be written over"):
        word_houses.check(house, form="docx", output=tmp_path / "." / "house.docx")
    assert house.read_bytes() == before
    word_houses.check(house, form="pdf", output=tmp_path / "other.docx")


def test_other_files_have_no_house(tmp_path):
    word_houses.check(None, form="csv", output=tmp_path / "a.csv")
    with pytest.raises(BadInputError, match="for Word and PDF files, not for csv"):
        word_houses.check(tmp_path / "h.docx", form="csv", output=tmp_path / "a.csv")


def test_a_zip_of_something_else_and_a_folder_are_refused(tmp_path, refused):
    with zipfile.ZipFile(tmp_path / "house.docx", "w") as parts:
        parts.writestr("a.txt", "words")
    refused(tmp_path / "house.docx", "no Word document")
    refused(tmp_path, "is a directory")


def test_a_house_whose_words_are_broken_is_refused(tmp_path, refused):
    house = _saved(docx.Document(), tmp_path / "good.docx")
    with (
        zipfile.ZipFile(house) as old,
        zipfile.ZipFile(tmp_path / "house.docx", "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            cut = content[:200] if name == "word/document.xml" else content
            new.writestr(name, cut)
    refused(tmp_path / "house.docx", "no Word document")


def test_styles_of_another_language_are_found_by_words_own_names(tmp_path):
    page = docx.Document()
    for style in page.styles:
        if style.name in NEEDED:
            style.element.set(qn("w:styleId"), f"Arddull{style.style_id}")
    made = _filled(_saved(page, tmp_path / "house.docx"), tmp_path / "made.docx")
    assert made.paragraphs[0].style.style_id == "ArddullHeading1"


@pytest.mark.parametrize(
    "kind",
    [
        _MAIN.replace("document.main", "template.main"),
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_templates_and_files_with_macros_make_a_document_without(tmp_path, kind):
    good = _saved(docx.Document(), tmp_path / "good.docx")
    house = _as_kind(good, tmp_path / "house.dotx", kind)
    made = _filled(house, tmp_path / "made.docx")
    assert made.part.content_type == _MAIN
    assert made.paragraphs[0].text == "The report"


def test_a_file_across_the_page_has_tables_as_wide_as_its_text(tmp_path):
    page = docx.Document()
    section = page.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = Mm(20)
    _filled(_saved(page, tmp_path / "house.docx"), tmp_path / "made.docx")
    widest = word_schema.widest_table(tmp_path / "made.docx")
    assert widest == pytest.approx(Mm(257).twips, abs=5)


@pytest.fixture
def whole(tmp_path):
    """Give a house's file with a cover, a place for the report, and an imprint."""
    page = docx.Document()
    page.add_paragraph("[Title]", style="Title")
    line = page.add_paragraph("Made on ")
    for piece in ("[", "da", "te]", "."):
        line.add_run(piece)
    page.add_section(WD_SECTION.NEW_PAGE)
    page.add_paragraph("Our foreword")
    page.add_paragraph(" [Report] ")
    page.add_paragraph("Imprint")
    page.sections[0].header.paragraphs[0].text = "[title], confidential"
    return _saved(page, tmp_path / "house.docx")


def test_the_report_is_put_into_its_place_and_all_else_stays(whole, tmp_path):
    made = _filled(whole, tmp_path / "made.docx")
    said = [p.text for p in made.paragraphs if p.text]
    assert said == [
        "Harbour 2026",
        "Made on 3 March 2026.",
        "Our foreword",
        "The report",
        "“They came.”",
        "Parent, survey",
        "Who was heard",
        "Imprint",
    ]
    assert len(made.sections) == 2
    assert made.sections[0].header.paragraphs[0].text == "Harbour 2026, confidential"
    tags = [one.tag for one in made.element.body]
    assert tags.index(qn("w:tbl")) < len(tags) - 2


def test_a_place_that_ends_its_section_keeps_the_section(tmp_path):
    page = docx.Document()
    page.add_paragraph("[report]")
    page.add_section(WD_SECTION.NEW_PAGE)
    page.add_paragraph("Annex")
    house = page.paragraphs[0]._p
    house.get_or_add_pPr().append(page.paragraphs[1]._p.pPr.sectPr)
    page.element.body.remove(page.paragraphs[1]._p)
    made = _filled(_saved(page, tmp_path / "house.docx"), tmp_path / "made.docx")
    assert len(made.sections) == 2
    said = [p.text for p in made.paragraphs if p.text]
    assert (said[0], said[-1]) == ("The report", "Annex")


def test_a_title_that_looks_like_a_mark_or_a_field_stays_words(whole, tmp_path):
    made = _filled(whole, tmp_path / "made.docx", title='{ INCLUDETEXT "x" } <w:p/>')
    assert made.paragraphs[0].text == '{ INCLUDETEXT "x" } <w:p/>'
    assert "w:instrText" not in made.element.xml


def test_the_same_house_and_report_are_the_same_bytes(whole, tmp_path):
    for name in ("a.docx", "b.docx"):
        _filled(whole, tmp_path / name)
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
