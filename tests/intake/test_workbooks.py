from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest
from openpyxl import Workbook

from tests.odd_files import ods, old_file
from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError
from voicecode.intake import workbooks
from voicecode.intake.sources import Source


def test_the_first_visible_table_is_read(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.xlsx(
        tmp_path / "a.xlsx",
        {
            "KEY": [["name", "text"], ["Real Name", "secret words here"]],
            "Notes": [["only a title"]],
            "Data": [
                ["Survey 2026"],
                [],
                ["id", "age", "text"],
                [1, 14, "She came late"],
                [2, 15.5, "n/a"],
                [None, None, None],
            ],
        },
        hidden=("KEY",),
    )
    [document] = aloud.documents(path, Columns(attributes=("age",)))
    assert document.text == "She came late\nn/a"
    assert [(one.participant, dict(one.attributes)) for one in document.passages] == [
        ("1", {"age": "14"}),
        ("2", {"age": "15.5"}),
    ]
    hidden, sheet, _ = aloud.remarks(path)
    assert hidden == "left alone, as hidden: sheet “KEY”"
    assert sheet == "read from sheet “Data”, not “Notes”"


def test_numbers_and_dates_are_written_plainly(tmp_path: Path, aloud: ModuleType):
    import datetime as dt  # noqa: PLC0415 - only here

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["text", "day", "moment", "time", "yes", "half"])
    sheet.append(["Hi", dt.date(2026, 2, 1), dt.datetime(2026, 2, 1, 9, 30),
                  dt.time(9, 30), True, 0.5])  # fmt: skip
    book.save(tmp_path / "a.xlsx")
    columns = Columns(attributes=("day", "moment", "time", "yes", "half"))
    [document] = aloud.documents(tmp_path / "a.xlsx", columns)
    assert dict(document.passages[0].attributes) == {
        "day": "2026-02-01",
        "moment": "2026-02-01 09:30:00",
        "time": "09:30:00",
        "yes": "True",
        "half": "0.5",
    }


def test_a_sheet_of_one_column_is_a_table(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.xlsx(tmp_path / "a.xlsx", {"S": [["text"], ["Hi"], ["Ho"]]})
    assert [text for _, text in aloud.said(path)] == ["Hi", "Ho"]


@pytest.mark.parametrize("rows", [[], [["only a title"]], [["a", "b"]]])
def test_a_workbook_without_a_table_is_refused(
    tmp_path: Path,
    strange_files: ModuleType,
    aloud: ModuleType,
    rows: list[list[object]],
):
    path = strange_files.xlsx(tmp_path / "a.xlsx", {"S": rows})
    with pytest.raises(BadInputError, match="no visible sheet holds a table"):
        aloud.documents(path)


@pytest.mark.parametrize("part", ["<not xml", "<workbook/>", ""])
def test_a_broken_workbook_is_refused(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType, part: str
):
    path = strange_files.packed(tmp_path / "a.xlsx", {"xl/workbook.xml": part})
    with pytest.raises(BadInputError):
        aloud.documents(path)


def test_every_visible_table_is_offered(tmp_path: Path, strange_files: ModuleType):
    table = [["id", "text"], [1, "Hi"]]
    path = strange_files.xlsx(
        tmp_path / "a.xlsx",
        {"KEY": table, "A": [["title"]], "B": table, "C": [["x"], ["y"]]},
        hidden=("KEY",),
    )
    found = list(workbooks.visible(Source(path.name, path)))
    assert [one.headers for one in found] == [("id", "text"), ("x",)]
    assert [row.cells for row in found[0].rows] == [["1", "Hi"]]


def test_an_open_spreadsheet_is_read_as_a_workbook_is(
    tmp_path: Path, aloud: ModuleType
):
    rows = [["id", "text"], ["1", "She came late"], ["2", "n/a"]]
    path = ods(tmp_path / "a.ods", rows)
    assert [text for _, text in aloud.said(path)] == ["She came late", "n/a"]
    assert aloud.remarks(path) == ["answers: “text”; respondent: “id”"]


def test_a_locked_spreadsheet_is_refused(tmp_path: Path, aloud: ModuleType):
    path = ods(tmp_path / "a.ods", [["text"], ["Hi"]], manifest="encryption-data")
    with pytest.raises(BadInputError, match="password"):
        aloud.documents(path)


def test_an_old_container_that_holds_no_workbook_is_refused(
    tmp_path: Path, aloud: ModuleType
):
    path = old_file(tmp_path / "a.xls", "Workbook")
    with pytest.raises(BadInputError, match="no visible sheet"):
        aloud.documents(path)


def test_a_row_goes_by_its_number_on_the_sheet(
    tmp_path: Path, strange_files: ModuleType
):
    rows = [[], [], ["id", "text"], [1, "Hi"]]
    path = strange_files.xlsx(tmp_path / "a.xlsx", {"S": rows})
    [table] = workbooks.visible(Source(path.name, path))
    assert [row.number for row in table.rows] == [4]


def test_the_sheet_that_people_wrote_in_is_read(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    path = strange_files.xlsx(
        tmp_path / "a.xlsx",
        {
            "Summary": [["Age", "Number"], ["11-14", 2]],
            "Data": [["id", "What would you change?"], [1, "The bus is late"]],
        },
    )
    assert aloud.said(path) == [(None, "The bus is late")]
    assert aloud.remarks(path)[0] == "read from sheet “Data”, not “Summary”"


def test_where_no_sheet_has_open_text_the_first_is_told(
    tmp_path: Path, strange_files: ModuleType, aloud: ModuleType
):
    sheets = {"A": [["Age", "Number"], [9, 2]], "B": [["Score", "Sum"], [1, 2]]}
    path = strange_files.xlsx(tmp_path / "a.xlsx", sheets)
    with pytest.raises(BadInputError, match="no column of open text") as refused:
        aloud.documents(path)
    assert "Age, Number" in refused.value.hint


def test_hidden_columns_are_left_alone_and_named(tmp_path: Path, aloud: ModuleType):
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Data"
    sheet.append(["ID", "Real name", "Known as", "What would you change?"])
    sheet.append([1, "Zoe Example", "Zo", "The bus is late"])
    for column in "BC":
        sheet.column_dimensions[column].hidden = True
    book.save(tmp_path / "a.xlsx")
    [document] = aloud.documents(tmp_path / "a.xlsx")
    assert document.text == "The bus is late"
    assert aloud.remarks(tmp_path / "a.xlsx") == [
        "left alone, as hidden: column B, C of “Data”",
        "answers: “What would you change?”; respondent: “ID”",
    ]
