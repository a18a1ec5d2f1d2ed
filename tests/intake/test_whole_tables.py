from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from voicecode.errors import BadInputError
from voicecode.intake import whole_tables


def _file(tmp_path: Path, content: str | bytes, name: str = "coded.csv") -> Path:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def _workbook(path: Path, **rows: list[list[object]]) -> Path:
    book = Workbook()
    for name, cells in rows.items():
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    del book["Sheet"]
    book.save(path)
    return path


def _read(path: Path, wanted: str = "unit") -> whole_tables.WholeTable:
    return whole_tables.read(path, fits=lambda headers: wanted in headers)


@pytest.mark.parametrize(
    "content",
    [
        b"unit;codes\nu1;caf\xe9\n;\n",
        "unit\tcodes\nu1\tcafé\n".encode("utf-16"),
        "\ufeffunit|codes\r\nu1|café\r\n".encode(),
        'unit,codes\n\n"u1","café"\n'.encode(),
    ],
)
def test_a_table_of_text_is_read_however_it_was_saved(tmp_path: Path, content: bytes):
    table = _read(_file(tmp_path, content))
    assert table.headers == ("unit", "codes")
    [line] = table.lines
    assert line.cells == {"unit": "u1", "codes": "café"}


def test_a_line_says_where_it_stands(tmp_path: Path):
    table = _read(_file(tmp_path, "unit,codes\nu1,a\n,\nu2,b\n"))
    assert [line.place for line in table.lines] == [
        "coded.csv, row 2",
        "coded.csv, row 4",
    ]


def test_json_lines_may_lack_a_header_and_hold_lists(tmp_path: Path):
    path = _file(
        tmp_path, '{"unit": 7, "A": ["x", "y"]}\n\n{"unit": 8, "B": null}\n', "c.jsonl"
    )
    table = _read(path)
    assert table.headers == ("unit", "A", "B")
    assert [line.cells for line in table.lines] == [
        {"unit": "7", "A": ("x", "y")},
        {"unit": "8", "B": ""},
    ]
    assert table.lines[1].place == "c.jsonl, line 3"


def test_the_sheet_that_fits_is_read_or_else_the_first(tmp_path: Path):
    path = _workbook(
        tmp_path / "coded.xlsx",
        About=[["what", "who"], ["codes", "me"]],
        Coded=[["unit", "codes"], [1, "a"]],
    )
    assert _read(path).headers == ("unit", "codes")
    assert _read(path, "nothing").headers == ("what", "who")
    assert _read(path).lines[0].cells == {"unit": "1", "codes": "a"}


@pytest.mark.parametrize(
    ("content", "name", "problem"),
    [
        ("unit,codes\n", "coded.csv", "coded.csv: the table has no rows"),
        ("unit,codes\nu1,a,b\n", "coded.csv", "row 2: the row has more cells"),
        ('{"unit": {}}\n', "c.jsonl", "c.jsonl, line 1: “unit” is neither text"),
        ('{"unit": [[1]]}\n', "c.jsonl", "line 1: “unit” is neither text"),
        ('{"unit": true}\n', "c.jsonl", "line 1: “unit” is neither text"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n", "c.vtt", "this is no table"),
    ],
)
def test_what_is_no_table_is_refused_by_its_place(tmp_path, content, name, problem):
    with pytest.raises(BadInputError) as refused:
        _read(_file(tmp_path, content, name))
    assert problem in refused.value.problem
    assert refused.value.hint


def test_a_folder_is_no_table(tmp_path: Path):
    with pytest.raises(BadInputError, match="a folder"):
        _read(tmp_path)


def test_a_table_may_be_too_long(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(whole_tables, "MOST_LINES", 1)
    for name, content in (("a.csv", "unit,codes\nu,a\nu,b\n"), ("a.jsonl", "{}\n{}\n")):
        with pytest.raises(BadInputError, match="more than 1 rows"):
            _read(_file(tmp_path, content, name))
