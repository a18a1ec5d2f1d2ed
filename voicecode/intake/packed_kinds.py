"""Whose file a zip is: many programs' files are zips of parts."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Collection, Iterable
from pathlib import Path

from voicecode.errors import BadInputError
from voicecode.intake import archives

FOLDER = ".zip"
_BEGINNINGS = (b"PK\3\4", b"PK\5\6")
# Parts that only one program's files have.
_PARTS = {"xl/workbook.xml": ".xlsx"}
# Word on the web numbers the part that holds a document's text.
_WORD_TEXT = re.compile(r"word/document[0-9]*\.xml")
# Parts of files that cannot be read, what those are, and the way out.
_STRANGERS = {
    "xl/workbook.bin": ("a binary Excel workbook", "Save it as .xlsx."),
    "ppt/presentation.xml": ("a PowerPoint file", "Save its words as .docx or .txt."),
    "Index/Document.iwa": ("a Pages or Numbers file", "Export it as .docx or .xlsx."),
    "META-INF/container.xml": ("an e-book", "Save its words as .docx or .txt."),
}
# What an OpenDocument file says that it is, in one of two parts.
_SAYING = ("mimetype", "META-INF/manifest.xml")
_SAID = (
    (b"opendocument.text", ".odt"),
    (b"opendocument.spreadsheet", ".ods"),
)
_LONGEST_SAYING = 1 << 20  # bytes
# Names of such files: a zip that only says so is no folder.
OFFICE = frozenset({".docx", ".xlsx", ".odt", ".ods", ".qdpx", ".xls", ".doc"})


def is_zip(head: bytes) -> bool:
    """Tell a zip by its first bytes."""
    return head.startswith(_BEGINNINGS)


def is_folder(path: Path, *, source: str) -> bool:
    """Tell whether a file is a zip of files, to be read as a folder is.

    Raises:
        BadInputError: it is a zip, but a broken one or one that cannot be read.
    """
    try:
        with path.open("rb") as file:
            head = file.read(4)
    except OSError:
        return False  # whoever reads it says why
    if not is_zip(head) or path.suffix.lower() in OFFICE:
        return False
    return of(path, source=source) == FOLDER


def of(path: Path, *, source: str) -> str:
    """Give the ending of the files that a zip is one of; ``FOLDER`` for none.

    Raises:
        BadInputError: it is broken, or a file that cannot be read.
    """
    with archives.listed(path, source=source) as archive:
        names = set(archive.namelist())
        if word_text(names):
            return ".docx"
        for name, ending in _PARTS.items():
            if name in names:
                return ending
        if any("/" not in name and name.endswith(".qde") for name in names):
            return ".qdpx"
        said = _open_document(archive, names, source)
    if said:
        return said
    for name, (what, hint) in _STRANGERS.items():
        if name in names:
            raise BadInputError(
                f"{source}: this is {what}, which is not read.", hint=hint
            )
    return FOLDER


def word_text(names: Iterable[str]) -> str | None:
    """Find the part that holds a Word file's text."""
    return next((name for name in names if _WORD_TEXT.fullmatch(name)), None)


def _open_document(
    archive: zipfile.ZipFile, names: Collection[str], source: str
) -> str | None:
    for name in _SAYING:
        if name not in names or archives.is_locked(archive.getinfo(name)):
            continue
        said = archives.part(archive, name, source=source, limit=_LONGEST_SAYING)
        for words, ending in _SAID:
            if words in said:
                return ending
    return None
