from __future__ import annotations

from datetime import date, datetime
from zipfile import ZipFile

import docx

from voicecode.reports import word_files


def _saved(path, made_on):
    page = docx.Document()
    page.add_paragraph("As it was said.")
    word_files.save(page, path, title="What we heard", made_on=made_on)
    return path


def test_a_file_says_what_it_is_and_names_nobody(tmp_path):
    path = _saved(tmp_path / "a.docx", date(2026, 3, 3))
    about = docx.Document(path).core_properties
    assert (about.title, about.author, about.comments) == ("What we heard", "", "")
    assert about.created.replace(tzinfo=None) == datetime(2026, 3, 3)


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
