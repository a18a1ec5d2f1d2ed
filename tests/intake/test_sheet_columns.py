from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import sheet_columns

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _book(
    strange_files: ModuleType, path: Path, columns: str, target: str = "sheets/a.xml"
) -> Path:
    return strange_files.packed(
        path,
        {
            "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Data" r:id="r1"/><sheet name="Gone" r:id="r2"/></sheets>'
            "</workbook>",
            "xl/_rels/workbook.xml.rels": "<Relationships>"
            f'<Relationship Id="r1" Target="{target}"/></Relationships>',
            "xl/sheets/a.xml": f"<worksheet><cols>{columns}</cols><sheetData>"
            '<col min="9" max="9" hidden="1"/></sheetData></worksheet>',
        },
    )


@pytest.mark.parametrize("target", ["sheets/a.xml", "/xl/sheets/a.xml"])
def test_hidden_columns_are_listed_by_sheet(
    tmp_path: Path, strange_files: ModuleType, target: str
):
    columns = (
        '<col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/>'
        "<x:col max='5' hidden='true' min='5'/><col min='7' max='7' hidden='0'/>"
    )
    path = _book(strange_files, tmp_path / "a.xlsx", columns, target)
    found = sheet_columns.hidden(path, source="a.xlsx")
    assert found == {"Data": frozenset({1, 2, 4})}


def test_absurd_ranges_are_no_wider_than_a_sheet(
    tmp_path: Path, strange_files: ModuleType
):
    columns = '<col min="0" max="999999999" hidden="1"/>'
    path = _book(strange_files, tmp_path / "a.xlsx", columns)
    assert len(sheet_columns.hidden(path, source="a.xlsx")["Data"]) == 16_384


@pytest.mark.parametrize("book", ["<not xml", None])
def test_a_broken_list_of_sheets_is_refused(
    tmp_path: Path, strange_files: ModuleType, book: str | None
):
    parts = {"xl/workbook.xml": book} if book else {"x": ""}
    path = strange_files.packed(tmp_path / "a.xlsx", parts)
    with pytest.raises(BadInputError, match="broken"):
        sheet_columns.hidden(path, source="a.xlsx")


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_go_by_letters(place: int, name: str):
    assert sheet_columns.letters(place) == name
