"""Word files: saved so that the same pages are the same bytes."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

_NO_DATE = date(1980, 1, 1)  # the first that a zip can hold


def save(page: Document, path: Path, *, title: str, made_on: date | None) -> None:
    """Save a Word file with its title, and with no clock and nobody's name in it."""
    made = datetime.combine(made_on or _NO_DATE, time())
    about = page.core_properties
    about.title, about.author, about.last_modified_by = title, "", ""
    about.comments, about.revision = "", 1
    about.created = about.modified = made
    _drop_thumbnail(page)
    packed = BytesIO()
    page.save(packed)
    with ZipFile(packed) as parts, ZipFile(path, "w", ZIP_DEFLATED) as whole:
        for name in parts.namelist():
            part = ZipInfo(name, _NO_DATE.timetuple()[:6])
            part.compress_type = ZIP_DEFLATED
            whole.writestr(part, parts.read(name))


def _drop_thumbnail(page: Document) -> None:
    """Take away the picture of another page that python-docx begins with."""
    relations = page.part.package.rels
    for name, relation in list(relations.items()):
        if relation.reltype.endswith("/thumbnail"):
            del relations[name]
