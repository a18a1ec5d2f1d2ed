"""What a file is, by its first bytes as well as by its name."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from voicecode.domain.documents import Remark
from voicecode.errors import BadInputError
from voicecode.intake import archives, encodings
from voicecode.intake.sources import Source

_HEAD = 4096
_WORD, _EXCEL = ".docx", ".xlsx"
_TEXTS = frozenset({".txt", ".md", ".vtt", ".srt", ".csv", ".tsv"})
_PACKED = {"word/document.xml": _WORD, "xl/workbook.xml": _EXCEL}
_NAMES = {
    ".docx": "a Word file",
    ".xlsx": "an Excel workbook",
    ".vtt": "WebVTT captions",
    ".srt": "SubRip captions",
}
# Beginnings of files that cannot be read, what they are, and the way out.
_STRANGERS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", "Save the text as .docx or .txt."),
    (b"{\\rtf", "a rich text file", "Save it as .docx."),
    (b"\x89PNG", "a picture", "Type up what it shows as text."),
    (b"\xff\xd8\xff", "a picture", "Type up what it shows as text."),
    (b"GIF8", "a picture", "Type up what it shows as text."),
    (b"SQLite format 3\0", "a database", "Export its text as .csv or .docx."),
    (b"PAR1", "a Parquet table", "Export it as .csv."),
    (b"$FL2", "an SPSS file", "Export it as .csv or .xlsx."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"ID3", "a sound recording", "Transcribe it first."),
    (b"RIFF", "a sound or film recording", "Transcribe it first."),
    (b"OggS", "a sound recording", "Transcribe it first."),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CAPTIONS = re.compile(
    r"\s*[0-9]+\s*\r?\n[0-9:]{7,8}[,.][0-9]{1,3}\s*-->\s*[0-9:]{7,8}[,.][0-9]"
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """The ending whose reader fits, and a remark where the name says otherwise."""

    ending: str
    remark: Remark | None = None


def of(source: Source) -> FileKind:
    """Tell which reader fits a file.

    Raises:
        BadInputError: nothing here reads it; the hint says what would make it so.
    """
    head = _head(source)
    named = source.path.suffix.lower()
    found = _packed(source, head) or _refused(source, head) or _text(source, head)
    if found is None:
        return FileKind(named)
    if found == named:
        return FileKind(named)
    return FileKind(
        found, Remark(source.name, f"read as {_NAMES[found]}, as it is one")
    )


def _head(source: Source) -> bytes:
    try:
        with source.path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as error:
        reason = (error.strerror or "unreadable").lower()
        raise BadInputError(
            f"{source.name}: the file cannot be opened ({reason}).",
            hint="Check that it is there and that you may read it.",
        ) from error
    if not head:
        raise encodings.empty(source.name)
    return head


def _packed(source: Source, head: bytes) -> str | None:
    if not head.startswith((b"PK\3\4", b"PK\5\6")):
        return None
    with archives.opened(source.path, source=source.name) as archive:
        names = set(archive.namelist())
    for name, ending in _PACKED.items():
        if name in names:
            return ending
    raise _not_what_it_says(source, "a zip archive", "Unpack it first.")


def _refused(source: Source, head: bytes) -> str | None:
    if head.startswith(_OLE):
        raise _old_office(source)
    for beginning, what, hint in _STRANGERS:
        if head.startswith(beginning):
            raise _not_what_it_says(source, what, hint)
    return None


def _old_office(source: Source) -> BadInputError:
    # Passwords turn a .docx or .xlsx into an old container with this stream in it.
    start = source.path.read_bytes()[: 1 << 24] if _is_small(source) else b""
    if "EncryptedPackage".encode("utf-16-le") in start:
        return BadInputError(
            f"{source.name}: the file is protected by a password.",
            hint="Open it, remove the password, and save it again.",
        )
    ending = _EXCEL if "Workbook".encode("utf-16-le") in start else _WORD
    what = "old Excel" if ending == _EXCEL else "old Word"
    return BadInputError(
        f"{source.name}: this is an {what} file (97 to 2003).",
        hint=f"Open it and save it as {ending}.",
    )


def _is_small(source: Source) -> bool:
    return source.path.stat().st_size <= 1 << 26


def _text(source: Source, head: bytes) -> str | None:
    named = source.path.suffix.lower()
    if named in {_WORD, _EXCEL}:
        raise BadInputError(
            f"{source.name}: this is not {_NAMES[named]}, whatever its name says.",
            hint="Open it in the program that made it and save it again.",
        )
    shown = _decoded(head)
    if shown.startswith("WEBVTT"):
        return ".vtt"
    if named in _TEXTS and _CAPTIONS.match(shown):
        return ".srt"
    return None


def _decoded(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", errors="ignore")
    return head.decode("utf-8-sig", errors="ignore")


def _not_what_it_says(source: Source, what: str, hint: str) -> BadInputError:
    return BadInputError(
        f"{source.name}: this is {what}, which is not read.", hint=hint
    )
