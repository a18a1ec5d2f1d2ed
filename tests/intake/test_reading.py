from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.odd_files import zipped
from voicecode.domain.documents import Columns, Document
from voicecode.errors import BadInputError
from voicecode.intake import reading, sources


@pytest.mark.parametrize("name", ["a.foo", "notes"])
def test_an_unknown_kind_is_refused_with_the_known_ones(
    tmp_path: Path, aloud: ModuleType, name: str
):
    path = tmp_path / name
    path.write_text("words")
    with pytest.raises(BadInputError, match=name) as refused:
        aloud.documents(path)
    assert refused.value.hint == f"Readable kinds are {' '.join(reading.READERS)}."


def test_captions_called_text_are_read_as_captions(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.txt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Mum>She came.")
    assert aloud.said(path) == [("Mum", "She came.")]
    assert aloud.remarks(path) == ["read as a file of WebVTT captions, as it is one"]


def test_a_workbook_called_csv_is_read_as_a_workbook(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.xlsx(tmp_path / "a.csv", {"S": [["text"], ["Hi"]]})
    assert [text for _, text in aloud.said(path)] == ["Hi"]
    assert aloud.remarks(path)[0] == "read as an Excel workbook, as it is one"


def test_a_file_in_a_zip_is_read_by_its_name_there(
    tmp_path: Path, strange_files: ModuleType
):
    word = strange_files.docx(tmp_path / "a.docx", "Mum: So.", "Int: Yes.").read_bytes()
    path = zipped(tmp_path / "a.zip", {"in/b.txt": word})
    [source] = sources.find([path])
    remark, document = reading.read(source, columns=Columns())
    assert str(remark) == "a.zip/in/b.txt: read as a Word file, as it is one"
    assert isinstance(document, Document)
    assert (document.source, document.text) == ("a.zip/in/b.txt", "So.\nYes.")
