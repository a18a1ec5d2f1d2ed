from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.odd_files import ods
from voicecode.errors import BadInputError
from voicecode.intake import workbook_parts
from voicecode.intake.sheet_tops import Merged
from voicecode.intake.workbook_parts import Names, Rows


def test_names_come_first_then_the_rows_of_visible_sheets(
    tmp_path: Path, strange_files: ModuleType
):
    path = strange_files.xlsx(
        tmp_path / "a.xlsx",
        {"KEY": [["x"]], "A": [["id", "n"], [1, 2.5]], "B": [["y"]]},
        hidden=("KEY",),
    )
    assert list(workbook_parts.parts(str(path), "a.xlsx")) == [
        Names(("A", "B"), ("KEY",)),
        Rows(0, 1, [["id", "n"], ["1", "2.5"]]),
        Rows(1, 1, [["y"]]),
    ]


def test_rows_come_by_the_thousand_with_their_numbers(
    tmp_path: Path, strange_files: ModuleType
):
    rows = [[], ["id"], *([number] for number in range(1500))]
    path = strange_files.xlsx(tmp_path / "a.xlsx", {"S": rows})
    _, first, second = workbook_parts.parts(str(path), "a.xlsx")
    assert isinstance(first, Rows)
    assert isinstance(second, Rows)
    assert (first.number, len(first.rows), first.rows[1]) == (1, 1000, ["id"])
    assert (second.number, len(second.rows)) == (1001, 502)


def test_merged_cells_come_with_the_first_rows(tmp_path: Path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active["B2"] = "x"
    book.active["C4"] = "y"
    book.active.merge_cells("B2:C3")
    book.save(tmp_path / "a.xlsx")
    _, rows = workbook_parts.parts(str(tmp_path / "a.xlsx"), "a.xlsx")
    cells = [["", ""], ["x", ""], ["", ""], ["", "y"]]
    assert rows == Rows(0, 1, cells, (Merged(1, 0, 2, 1),))


def test_one_row_that_stands_for_very_many_is_refused(tmp_path: Path):
    row = (
        '<table:table-row table:number-rows-repeated="30000"><table:table-cell '
        'office:value-type="string"><text:p>x</text:p></table:table-cell>'
        "</table:table-row>"
    )
    path = ods(tmp_path / "a.ods", [["id"], ["1"]], cells=row)
    with pytest.raises(BadInputError, match="too large"):
        list(workbook_parts.checked(str(path), "a.ods"))


def test_blank_rows_may_be_as_many_as_they_like(tmp_path: Path):
    blank = (
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
        'table:number-columns-repeated="1024"/></table:table-row>'
    )
    path = ods(tmp_path / "a.ods", [["id"], ["1"]], cells=blank)
    assert list(workbook_parts.checked(str(path), "a.ods")) == [
        Names(("S",), ()),
        Rows(0, 1, [["id"], ["1"]]),
    ]


@pytest.mark.parametrize("raw", [b"", b"PK\3\4", b"\xd0\xcf\x11\xe0" * 200])
def test_a_broken_workbook_is_refused(tmp_path: Path, raw: bytes):
    (tmp_path / "a.xls").write_bytes(raw)
    with pytest.raises(BadInputError, match="broken"):
        list(workbook_parts.parts(str(tmp_path / "a.xls"), "a.xls"))
