"""Columns that an Excel workbook hides, which its reading library does not tell."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from voicecode.intake import archives

_LARGEST = 4 << 20  # bytes of a list of sheets
_HEAD = 1 << 18  # bytes of a sheet: its columns are described before its rows
_SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^<>]{0,400})>")
_ROWS = re.compile(rb"<(?:\w+:)?sheetData\b")
_SETTING = re.compile(rb"""\b(min|max|hidden)\s*=\s*["'](\w{1,9})["']""")
_MOST = 16_384  # columns of a sheet
_A = ord("A")


def hidden(path: Path, *, source: str) -> dict[str, frozenset[int]]:
    """List by sheet the places of the columns that are hidden, counting from 0.

    Raises:
        BadInputError: the archive or its list of sheets is broken.
    """
    with archives.opened(path, source=source) as archive:
        parts = dict(_parts(archive, source))
        named = set(archive.namelist())
        return {
            sheet: _of_part(archive, part)
            for sheet, part in parts.items()
            if part in named
        }


def letters(place: int) -> str:
    """Name a column as a spreadsheet does: 0 is A, 26 is AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(_A + rest) + name
    return name


def _parts(archive: zipfile.ZipFile, source: str) -> Iterator[tuple[str, str]]:
    """Yield each sheet's name and the part that holds it."""
    book = _tree(archive, "xl/workbook.xml", source)
    links = _tree(archive, "xl/_rels/workbook.xml.rels", source)
    targets = {link.get("Id"): link.get("Target") or "" for link in links}
    for sheet in book.iter(f"{_SPREADSHEET}sheet"):
        target = targets.get(sheet.get(_RELATION) or "", "")
        part = posixpath.normpath(posixpath.join("xl", target)).lstrip("/")
        yield sheet.get("name") or "", part


def _tree(archive: zipfile.ZipFile, name: str, source: str) -> etree._Element:
    xml = archives.part(archive, name, source=source, limit=_LARGEST)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise archives.broken(source) from error


def _of_part(archive: zipfile.ZipFile, name: str) -> frozenset[int]:
    with archive.open(name) as part:
        head = part.read(_HEAD)
    rows = _ROWS.search(head)
    places: set[int] = set()
    for column in _COLUMN.finditer(head, 0, rows.start() if rows else len(head)):
        settings = dict(_SETTING.findall(column[1]))
        if settings.get(b"hidden") in (b"1", b"true"):
            first, last = (int(settings.get(key, b"0")) for key in (b"min", b"max"))
            places.update(range(max(first, 1) - 1, min(last, _MOST)))
    return frozenset(places)
