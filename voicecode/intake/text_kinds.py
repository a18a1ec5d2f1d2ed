"""What a file of text is: captions, JSON lines, a table, or words alone."""

from __future__ import annotations

import codecs
import csv
import io
import re
from itertools import islice

from voicecode.errors import BadInputError
from voicecode.intake import column_words, encodings
from voicecode.intake.sources import Source

_WORDS = frozenset({".txt", ".md"})
_TEXTS = _WORDS | {".vtt", ".srt", ".csv", ".tsv", ".jsonl"}
# What text under another kind's name is read as.
_WRITTEN = frozenset({".docx", ".doc", ".odt", ".rtf", ".pdf"})
_TABLES = frozenset({".xlsx", ".xls", ".ods", ".sav", ".parquet"})
# Kinds that text is never meant to be: it is refused.
_PACKED = frozenset({".qdpx", ".zip"})
_CAPTIONS = re.compile(
    r"\s*[0-9]+\s*\r?\n[0-9:]{7,8}[,.][0-9]{1,3}\s*-->\s*[0-9:]{7,8}[,.][0-9]"
)
_JSON_LINE = re.compile(r'\s{0,100}\{\s{0,100}"[^"\n]{0,200}"\s{0,100}:')
# Markup that is no text to read, what it is, and the way out.
_MARKUP = (
    ("<!doctype html", "a web page", "Save its words as .docx or .txt."),
    ("<html", "a web page", "Save its words as .docx or .txt."),
    ("urn:qda-xml", "a project's list without its texts", "Export it as .qdpx."),
    ("<office:document", "a flat OpenDocument file", "Save it as .odt or .ods."),
    ("progid=", "an Office file in XML", "Save it as .docx or .xlsx."),
    ("<?xml", "an XML file", "Save its words as .docx, .txt or .csv."),
)
_MARKS = ",;"  # tabs part transcripts, too
_ROWS = 50
_LONGEST_HEADER = 100  # characters


def of(source: Source, named: str, head: bytes) -> str:
    """Give the ending whose reader fits a file that is no program's own.

    ``named`` is the ending that it has; one that is unknown here stays.

    Raises:
        BadInputError: it is a web page or the like, or not text at all.
    """
    shown = _decoded(head)
    if shown.startswith("WEBVTT"):
        return ".vtt"
    if named not in _TEXTS | _WRITTEN | _TABLES | _PACKED:
        return named
    if named not in _WORDS:
        _refuse_markup(source, shown)
    if named not in _TEXTS:
        _refuse_noise(source, named)
    if named in _PACKED:
        raise _mistaken(source, named)
    if _CAPTIONS.match(shown):
        return ".srt"
    if _JSON_LINE.match(shown):
        return ".jsonl"
    return _of_words(named, shown)


def _of_words(named: str, shown: str) -> str:
    if named in _TABLES or (named in _WORDS | _WRITTEN and _is_table(shown)):
        return ".csv"
    return ".txt" if named in _WRITTEN else named


def _decoded(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", errors="ignore")
    return head.decode("utf-8-sig", errors="ignore")


def _refuse_markup(source: Source, shown: str) -> None:
    start = shown.lstrip()[:2000].casefold()
    if not start.startswith("<"):
        return
    for sign, what, hint in _MARKUP:
        if sign in start:
            raise BadInputError(
                f"{source.name}: this is {what}, which is not read.", hint=hint
            )


def _refuse_noise(source: Source, named: str) -> None:
    try:
        encodings.of_file(source.name, source.path)
    except BadInputError as error:
        raise _mistaken(source, named) from error


def _mistaken(source: Source, named: str) -> BadInputError:
    return BadInputError(
        f"{source.name}: this is no {named} file, whatever its name says.",
        hint="Open it in the program that made it and save it again.",
    )


def _is_table(shown: str) -> bool:
    """Tell a table by its header and by rows of one length, all of them."""
    whole = shown[: shown.rfind("\n") + 1]
    return any(_is_parted(whole, mark) for mark in _MARKS)


def _is_parted(shown: str, mark: str) -> bool:
    try:
        lines = csv.reader(io.StringIO(shown, newline=""), delimiter=mark, strict=True)
        rows = [row for row in islice(lines, _ROWS) if row]
    except csv.Error:
        return False
    if len(rows) < 3 or len({len(row) for row in rows}) > 1:
        return False
    header = rows[0]
    if len(set(header)) < len(header) or not all(map(_is_header, header)):
        return False
    known = sum(map(_is_known, header))
    return known >= 2 or (known == 1 and len(header) >= 3)


def _is_header(cell: str) -> bool:
    return 0 < len(cell.strip()) <= _LONGEST_HEADER


def _is_known(header: str) -> bool:
    return (
        column_words.is_open(header)
        or column_words.is_id(header)
        or column_words.is_role(header)
        or column_words.is_private(header)
    )
