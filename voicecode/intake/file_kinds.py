"""What a file is, by its first bytes as well as by its name."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.domain.documents import Remark
from voicecode.errors import BadInputError
from voicecode.intake import encodings, old_office, packed_kinds, text_kinds
from voicecode.intake.sources import Source

_HEAD = 1 << 16
_NAMES = {
    ".txt": "a plain text",
    ".csv": "a table of plain text",
    ".jsonl": "a file of JSON lines",
    ".vtt": "a file of WebVTT captions",
    ".srt": "a file of SubRip captions",
    ".docx": "a Word file",
    ".odt": "an OpenDocument text",
    ".rtf": "a rich text file",
    ".pdf": "a PDF",
    ".xlsx": "an Excel workbook",
    ".xls": "an old Excel workbook",
    ".ods": "an OpenDocument spreadsheet",
    ".sav": "an SPSS file",
    ".parquet": "a Parquet table",
    ".qdpx": "a REFI-QDA project",
    ".zip": "a zip archive",
}
# Endings that say the same as another, and whose reader is that one's.
_ALIASES = {
    ".text": ".txt",
    ".markdown": ".md",
    ".tab": ".tsv",
    ".ndjson": ".jsonl",
    ".json": ".jsonl",
    ".zsav": ".sav",
}
_BEGINNINGS = (
    (b"%PDF-", ".pdf"),
    (b"{\\rtf", ".rtf"),
    (b"$FL2", ".sav"),
    (b"$FL3", ".sav"),
    (b"PAR1", ".parquet"),
)
# Beginnings of files that cannot be read, what they are, and the way out.
_STRANGERS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture", "Type up what it shows as text."),
    (b"\xff\xd8\xff", "a picture", "Type up what it shows as text."),
    (b"GIF8", "a picture", "Type up what it shows as text."),
    (b"SQLite format 3\0", "a database", "Export its text as .csv or .docx."),
    (b"PARE", "a locked Parquet table", "Write it again without encryption."),
    (b"ARROW1", "an Arrow table", "Write it as .parquet or .csv."),
    (b"<stata_dta>", "a Stata file", "Export it as .csv or .sav."),
    (
        b"\x1c\0\0\0\0\0\0\0ENCRYPTED",
        "a locked SPSS file",
        "Open it in SPSS and save it without a password.",
    ),
    (b"ASCII SPSS PORT FILE", "a portable SPSS file", "Save it as .sav."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"7z\xbc\xaf", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!", "a RAR archive", "Unpack it first."),
    (b"ID3", "a sound recording", "Transcribe it first."),
    (b"RIFF", "a sound or film recording", "Transcribe it first."),
    (b"OggS", "a sound recording", "Transcribe it first."),
)
_LEAD = b"\xef\xbb\xbf \t\r\n\f"  # what may stand before the beginning


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
    named = source.path.suffix.lower()
    named = _ALIASES.get(named, named)
    found = _told(source, named, _head(source))
    if found == named:
        return FileKind(named)
    remark = f"read as {_NAMES[found]}, as it is one" if found in _NAMES else ""
    return FileKind(found, Remark(source.name, remark) if remark else None)


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


def _told(source: Source, named: str, head: bytes) -> str:
    if packed_kinds.is_zip(head):
        return _packed(source, named)
    if head.startswith(old_office.BEGINNING):
        return old_office.kind(source.path, source=source.name)
    begins = head.lstrip(_LEAD)
    for beginning, ending in _BEGINNINGS:
        if begins.startswith(beginning):
            return ending
    for beginning, what, hint in _STRANGERS:
        if head.startswith(beginning):
            raise BadInputError(
                f"{source.name}: this is {what}, which is not read.", hint=hint
            )
    return text_kinds.of(source, named, head)


def _packed(source: Source, named: str) -> str:
    found = packed_kinds.of(source.path, source=source.name)
    if found == packed_kinds.FOLDER and named in packed_kinds.OFFICE:
        what = _NAMES.get(named, "an old Word file")
        raise BadInputError(
            f"{source.name}: this is a zip archive, not {what}.",
            hint="Name it .zip, and the files in it are read as a folder's are.",
        )
    return found
