from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.odd_files import odt, old_file
from voicecode.errors import BadInputError
from voicecode.intake import file_kinds
from voicecode.intake.sources import Source


def _kind(path: Path, content: bytes) -> file_kinds.FileKind:
    path.write_bytes(content)
    return file_kinds.of(Source(path.name, path))


@pytest.mark.parametrize(
    ("name", "content", "ending"),
    [
        ("a.txt", b"words", ".txt"),
        ("a.TXT", b"words", ".txt"),
        ("a.vtt", b"WEBVTT\n\n", ".vtt"),
        ("a.txt", b"WEBVTT\n\n", ".vtt"),
        ("a.pdf", b"%PDF-1.7", ".pdf"),
        ("a.txt", b"\r\n%PDF-1.7", ".pdf"),
        ("a.doc", b"{\\rtf1 words", ".rtf"),
        ("a.docx", b"\xef\xbb\xbf{\\rtf1 words", ".rtf"),
        ("a.csv", b"$FL2@(#) SPSS", ".sav"),
        ("a.sav", b"$FL3@(#) SPSS", ".sav"),
        ("a.csv", b"PAR1", ".parquet"),
        ("a.xlsx", b"a,b\n1,2", ".csv"),
        ("a.foo", b"words", ".foo"),
    ],
)
def test_a_file_is_told_by_name_and_content(
    tmp_path: Path, name: str, content: bytes, ending: str
):
    kind = _kind(tmp_path / name, content)
    assert kind.ending == ending
    assert (kind.remark is None) is name.lower().endswith(ending)


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("a.text", ".txt"),
        ("a.markdown", ".md"),
        ("a.tab", ".tsv"),
        ("a.json", ".jsonl"),
    ],
)
def test_another_word_for_the_same_kind_gets_no_remark(
    tmp_path: Path, name: str, ending: str
):
    assert _kind(tmp_path / name, b"words") == file_kinds.FileKind(ending)


def test_a_packed_file_is_what_it_holds(tmp_path: Path, strange_files: ModuleType):
    word = strange_files.docx(tmp_path / "a.csv", "words")
    kind = file_kinds.of(Source("a.csv", word))
    assert kind.ending == ".docx"
    assert str(kind.remark) == "a.csv: read as a Word file, as it is one"
    text = odt(tmp_path / "b.docx", "words")
    kind = file_kinds.of(Source("b.docx", text))
    assert kind.ending == ".odt"
    assert str(kind.remark) == "b.docx: read as an OpenDocument text, as it is one"


def test_an_old_workbook_is_read_and_an_old_letter_is_not(tmp_path: Path):
    book = old_file(tmp_path / "a.csv", "Workbook")
    assert file_kinds.of(Source("a.csv", book)).ending == ".xls"
    letter = old_file(tmp_path / "a.doc", "WordDocument")
    with pytest.raises(BadInputError, match=r"a\.doc: this is an old Word file"):
        file_kinds.of(Source("a.doc", letter))


@pytest.mark.parametrize(
    ("name", "content", "problem", "hint"),
    [
        ("a.docx", b"\x81\x8d\x81\x8d", "whatever its name says", "save it again"),
        ("a.txt", b"\x89PNG\r\n", "a picture", "Type"),
        ("a.parquet", b"PARE", "locked", "without"),
        ("a.dta", b"<stata_dta><header>", "a Stata file", "Export"),
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


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.doc"])
def test_a_zip_of_other_things_is_refused(
    tmp_path: Path, strange_files: ModuleType, name: str
):
    path = strange_files.packed(tmp_path / name, {"x.txt": "words"})
    with pytest.raises(BadInputError, match="a zip archive, not a") as refused:
        file_kinds.of(Source(name, path))
    assert ".zip" in refused.value.hint


def test_a_file_that_is_gone_is_refused(tmp_path: Path):
    with pytest.raises(BadInputError, match="cannot be opened"):
        file_kinds.of(Source("a.txt", tmp_path / "a.txt"))
