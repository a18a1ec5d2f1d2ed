from __future__ import annotations

from datetime import date, datetime
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from voicecode.reports import word_files


def _saved(path, made_on, *, title="What we heard", language="en"):
    page = docx.Document()
    for relation in page.part.package.rels.values():
        if relation.reltype.endswith("/extended-properties"):
            part = relation.target_part
            part._blob = part.blob.replace(b"<Manager/>", b"<Manager>Ann</Manager>")
    page.add_paragraph("As it was said.")
    word_files.save(page, path, title=title, made_on=made_on, language=language)
    return path


def test_a_file_says_what_it_is_and_names_nobody(tmp_path):
    path = _saved(tmp_path / "a.docx", date(2026, 3, 3))
    about = docx.Document(path).core_properties
    assert (about.title, about.author, about.comments) == ("What we heard", "", "")
    assert about.created.replace(tzinfo=None) == datetime(2026, 3, 3)


def test_nobody_who_wrote_or_answered_for_the_file_is_named(tmp_path):
    with ZipFile(_saved(tmp_path / "a.docx", None)) as parts:
        assert b"<Manager></Manager>" in parts.read("docProps/app.xml")


@pytest.mark.parametrize(("language", "tag"), [("en", "en-GB"), ("cy", "cy-GB")])
def test_the_words_are_in_a_language(tmp_path, language, tag):
    page = docx.Document(_saved(tmp_path / "a.docx", None, language=language))
    assert page.core_properties.language == tag
    found = page.styles.element.findall(f".//{qn('w:lang')}")
    assert {one.get(qn("w:val")) for one in found} == {tag}
    assert page.styles["Normal"].element.rPr.find(qn("w:lang")) is not None


def test_a_title_is_cut_and_cleaned_to_what_a_file_can_hold(tmp_path):
    path = _saved(tmp_path / "a.docx", None, title="A\x00 long\ntitle " + "x" * 400)
    title = docx.Document(path).core_properties.title
    assert title.startswith("A\u2400 long title x")
    assert len(title) == 255


def test_no_clock_is_in_the_file(tmp_path):
    with ZipFile(_saved(tmp_path / "a.docx", None)) as parts:
        times = {part.date_time for part in parts.infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_the_words_survive_the_repacking(tmp_path):
    path = _saved(tmp_path / "a.docx", None)
    assert [p.text for p in docx.Document(path).paragraphs] == ["As it was said."]


def test_no_picture_of_another_page_is_in_it(tmp_path):
    with ZipFile(_saved(tmp_path / "a.docx", None)) as parts:
        assert not [name for name in parts.namelist() if "thumbnail" in name]
        assert b"jpeg" not in parts.read("[Content_Types].xml")
