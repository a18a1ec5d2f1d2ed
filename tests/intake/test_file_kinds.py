from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import file_kinds
from voicecode.intake.sources import Source

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _kind(path: Path, content: bytes) -> file_kinds.FileKind:
    path.write_bytes(content)
    return file_kinds.of(Source(path.name, path))


@pytest.mark.parametrize(
    ("name", "content", "ending"),
    [
        ("a.txt", b"words", ".txt"),
        ("a.TXT", b"words", ".txt"),
        ("a.vtt", b"WEBVTT\n\n", ".vtt"),
        ("a.txt", b"\xef\xbb\xbfWEBVTT\n\n", ".vtt"),
        ("a.txt", b"1\n00:00:01,000 --> 00:00:02,000\nHi", ".srt"),
        ("a.foo", b"words", ".foo"),
    ],
)
def test_text_is_told_by_name_and_content(
    tmp_path: Path, name: str, content: bytes, ending: str
):
    kind = _kind(tmp_path / name, content)
    assert kind.ending == ending
    assert (kind.remark is None) is name.lower().endswith(ending)


def test_utf_16_captions_are_known(tmp_path: Path):
    assert _kind(tmp_path / "a.txt", "WEBVTT\n".encode("utf-16")).ending == ".vtt"


def test_a_packed_file_is_what_it_holds(tmp_path: Path, strange_files: ModuleType):
    word = strange_files.docx(tmp_path / "a.csv", "words")
    kind = file_kinds.of(Source("a.csv", word))
    assert kind.ending == ".docx"
    assert str(kind.remark) == "a.csv: read as a Word file, as it is one"


@pytest.mark.parametrize(
    ("name", "content", "problem", "hint"),
    [
        ("a.txt", b"%PDF-1.7", "a PDF", "docx"),
        ("a.docx", b"{\\rtf1 words", "rich text", "docx"),
        ("a.docx", b"just words", "not a Word file", "save it again"),
        ("a.xlsx", b"a,b\n1,2", "not an Excel workbook", "save it again"),
        ("a.doc", _OLE, "old Word", ".docx"),
        ("a.docx", _OLE, "old Word", ".docx"),
        ("a.xls", _OLE + "Workbook".encode("utf-16-le"), "old Excel", ".xlsx"),
        ("a.docx", _OLE + "EncryptedPackage".encode("utf-16-le"), "password", "remove"),
        ("a.txt", b"\x89PNG\r\n", "a picture", "Type"),
        ("a.txt", b"", "empty", "whole"),
        ("a.docx", b"PK\3\4 and no more", "broken", "again"),
    ],
)
def test_strangers_are_refused_with_a_way_out(
    tmp_path: Path, name: str, content: bytes, problem: str, hint: str
):
    with pytest.raises(BadInputError, match=problem) as refused:
        _kind(tmp_path / name, content)
    assert name in refused.value.problem
    assert hint in refused.value.hint


def test_a_zip_of_other_things_is_refused(tmp_path: Path, strange_files: ModuleType):
    path = strange_files.packed(tmp_path / "a.docx", {"x.txt": "words"})
    with pytest.raises(BadInputError, match="zip archive"):
        file_kinds.of(Source("a.docx", path))


def test_a_file_that_is_gone_is_refused(tmp_path: Path):
    with pytest.raises(BadInputError, match="cannot be opened"):
        file_kinds.of(Source("a.txt", tmp_path / "a.txt"))
