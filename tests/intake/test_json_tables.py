from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType

import pytest

from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError


def _lines(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_lines_with_a_text_are_a_table(tmp_path: Path, aloud: ModuleType):
    path = _lines(
        tmp_path / "a.jsonl",
        {"id": 1, "text": "She came late", "attributes": {"age": 14.0}},
        {"id": 2, "text": None, "attributes": {"age": None}},
        {"id": 3, "council": "Riverside", "text": "Nobody rang, ever"},
    )
    [document] = aloud.documents(path)
    assert document.text == "She came late\n\nNobody rang, ever"
    assert [(one.participant, dict(one.attributes)) for one in document.passages] == [
        ("1", {"age": "14"}),
        ("2", {}),
        ("3", {"council": "Riverside"}),
    ]


def test_columns_that_are_asked_for_are_taken(tmp_path: Path, aloud: ModuleType):
    path = _lines(tmp_path / "a.jsonl", {"text": "No", "said": "Yes", "speaker": "Mum"})
    [document] = aloud.documents(path, Columns(text=("said",)))
    assert document.text == "Yes"


def test_units_are_read_back_with_their_source(tmp_path: Path, aloud: ModuleType):
    row = {"source": "yp.docx", "unit": 4, "speaker": "Zoe", "text": "So.", "start": 9}
    path = _lines(tmp_path / "units.jsonl", row, {**row, "unit": 6, "start": 20})
    documents = aloud.documents(path)
    assert [(one.source, one.start) for one in documents] == [
        ("yp.docx", 9),
        ("yp.docx", 20),
    ]
    assert [one.passages[0].unit for one in documents] == [4, 6]


@pytest.mark.parametrize(
    "last",
    [{"text": ["no words"], "speaker": "Mum"}, ["no object"]],
    ids=["a wrong field", "no object"],
)
def test_nothing_is_read_where_the_last_line_is_wrong(
    tmp_path: Path, aloud: ModuleType, last: object
):
    row = {"text": "So.", "speaker": "Mum"}
    path = _lines(tmp_path / "a.jsonl", *[row] * 3, last)
    read: list[object] = []
    with pytest.raises(BadInputError, match="line 4"):
        read.extend(aloud.each(path))
    assert read == []


@pytest.mark.parametrize("content", ["", " \n ", "\n{}\n"])
def test_a_file_without_a_line_is_refused(
    tmp_path: Path, aloud: ModuleType, content: str
):
    (tmp_path / "a.jsonl").write_text(content)
    with pytest.raises(BadInputError, match=r"empty|no line"):
        aloud.documents(tmp_path / "a.jsonl")


def test_an_encoding_that_is_not_utf_8_is_told(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.jsonl"
    path.write_bytes('{"text": "Café, so"}\n{"text": "So, café"}\n'.encode("cp1252"))
    assert aloud.remarks(path)[0] == "read as Windows-1252, as it is not UTF-8"


def test_more_fields_than_a_spreadsheet_has_columns_are_refused(
    tmp_path: Path, aloud: ModuleType
):
    path = _lines(tmp_path / "a.jsonl", {f"k{n}": 1 for n in range(16_385)})
    with pytest.raises(BadInputError, match="columns"):
        aloud.documents(path)
