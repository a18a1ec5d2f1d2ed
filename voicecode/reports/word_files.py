"""Word files: saved so that the same pages are the same bytes."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from voicecode.reports import word_xml
from voicecode.reports.display import one_line

LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}

_NO_DATE = date(1980, 1, 1)  # the first that a zip can hold
_LONGEST_TITLE = 255  # characters of a property
_AFTER_LANGUAGE = ("w:eastAsianLayout", "w:specVanish", "w:oMath")
_MANAGER = re.compile(rb"(<Manager>)[^<]*(</Manager>)")


def save(
    page: Document, path: Path, *, title: str, made_on: date | None, language: str
) -> None:
    """Save a Word file with its title and language, and with nobody's name in it.

    Nor is a clock: ``made_on`` is the day that it says it was made on.
    """
    spoken = LANGUAGES.get(language, LANGUAGES["en"])
    made = datetime.combine(made_on or _NO_DATE, time())
    about = page.core_properties
    about.title, about.author, about.last_modified_by = shown_title(title), "", ""
    about.comments, about.revision, about.language = "", 1, spoken
    about.created = about.modified = made
    _speak(page, spoken)
    _drop_thumbnail(page)
    _drop_manager(page)
    packed = BytesIO()
    page.save(packed)
    with ZipFile(packed) as parts, ZipFile(path, "w", ZIP_DEFLATED) as whole:
        for name in parts.namelist():
            part = ZipInfo(name, _NO_DATE.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            whole.writestr(part, parts.read(name))


def shown_title(title: str) -> str:
    """Give a title that a file's properties can hold."""
    return one_line(title)[:_LONGEST_TITLE]


def _speak(page: Document, language: str) -> None:
    """Say which language the words are in, for spelling and reading aloud."""
    usual = page.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if usual is not None and usual.element.find(f".//{qn('w:lang')}") is None:
        spoken = word_xml.element("lang", val=language)
        properties = usual.element.get_or_add_rPr()
        properties.insert_element_before(spoken, *_AFTER_LANGUAGE)
    for spoken in page.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    for spoken in page.settings.element.iter(qn("w:themeFontLang")):
        spoken.set(qn("w:val"), language)


def _drop_manager(page: Document) -> None:
    """Take away whose manager wrote the house's file, which python-docx looks past."""
    for relation in page.part.package.rels.values():
        if relation.reltype.endswith("/extended-properties"):
            part = relation.target_part
            part._blob = _MANAGER.sub(rb"\1\2", part.blob)


def _drop_thumbnail(page: Document) -> None:
    """Take away the picture of another page that python-docx begins with."""
    relations = page.part.package.rels
    for name, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[name]
