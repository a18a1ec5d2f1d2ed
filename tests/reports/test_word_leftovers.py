from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from voicecode.reports import word_leftovers, word_xml

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PICTURE = Path(__file__).parents[2] / "docs" / "pictures" / "survey.png"


def _related(page, name, kind):
    part = Part(PackURI(f"/word/{name}"), "application/xml", b"<x/>", page.part.package)
    return page.part.relate_to(part, f"http://example.org/relationships/{kind}")


def _names(page, path):
    page.save(path)
    with ZipFile(path) as parts:
        return set(parts.namelist())


@pytest.fixture
def page():
    made = docx.Document()
    made.add_picture(str(PICTURE))
    run = made.add_paragraph("Words").runs[0]
    made.add_comment(run, text="Ask Jane", author="Jane")
    _related(made, "vbaProject.bin", "vbaProject")
    return made


def test_what_is_no_longer_used_goes_and_what_gives_the_look_stays(page, tmp_path):
    for element in list(page.element.body)[:-1]:
        word_xml.remove(element)
    word_leftovers.clear(page, said=(page.element.body,))
    names = _names(page, tmp_path / "a.docx")
    assert not [one for one in names if "media" in one or "comments" in one]
    assert "word/vbaProject.bin" not in names
    assert {"word/styles.xml", "word/numbering.xml", "word/theme/theme1.xml"} <= names


def test_what_stays_keeps_its_pictures_and_loses_its_remarks(page, tmp_path):
    word_leftovers.clear(page, said=(page.element.body,))
    names = _names(page, tmp_path / "a.docx")
    assert [one for one in names if "media" in one]
    assert "word/comments.xml" not in names
    assert "comment" not in page.element.xml
    assert [p.text for p in page.paragraphs] == ["", "Words"]


def test_notes_go_with_the_words_that_they_are_to(page, tmp_path):
    _related(page, "footnotes.xml", "footnotes")
    page.settings.element.append(word_xml.element("footnotePr"))
    word_leftovers.clear(page, said=(page.element.body,))
    assert "word/footnotes.xml" not in _names(page, tmp_path / "a.docx")
    assert "footnotePr" not in page.settings.element.xml


def test_notes_stay_with_the_words_that_they_are_to(page, tmp_path):
    _related(page, "footnotes.xml", "footnotes")
    page.paragraphs[1]._p.append(word_xml.element("footnoteReference", id="2"))
    word_leftovers.clear(page, said=(page.element.body,))
    assert "word/footnotes.xml" in _names(page, tmp_path / "a.docx")


def test_no_place_on_anybodys_machine_stays(page, tmp_path):
    place = "file:///C:/Users/jane/AppData/Report.dotx"
    settings = page.part._settings_part
    name = settings.relate_to(place, f"{_R}/attachedTemplate", is_external=True)
    template = word_xml.element("attachedTemplate")
    template.set(f"{{{_R}}}id", name)
    page.settings.element.insert(0, template)
    word_leftovers.clear(page, said=(page.element.body,))
    page.save(tmp_path / "a.docx")
    with ZipFile(tmp_path / "a.docx") as parts:
        assert not [one for one in parts.namelist() if b"jane" in parts.read(one)]
        assert b"attachedTemplate" not in parts.read("word/settings.xml")
