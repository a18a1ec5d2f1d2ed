"""Excel workbooks: the first visible sheet that holds a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import archives, sheet_parts, sheet_tops, survey
from voicecode.intake.archives import Limits
from voicecode.intake.sheet_tops import Merged
from voicecode.intake.sources import Source
from voicecode.intake.tables import Table

_MEGABYTE = 1 << 20
_LIMITS = Limits(part=512 * _MEGABYTE, whole=1024 * _MEGABYTE)
_MIDNIGHT = dt.time()
_CELL = int | float | str | bool | dt.date | dt.time | dt.timedelta
_ERRORS = (
    python_calamine.CalamineError,
    python_calamine.XmlError,
    python_calamine.ZipError,
    OSError,
    ValueError,
)


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a survey from a workbook; hidden sheets are left alone, and named.

    Raises:
        BadInputError: the file is broken, locked or too large, holds no table, no
            column of text, or not the columns asked for.
    """
    workbook = _opened(source)
    hidden = _names(workbook, is_hidden=True)
    if hidden:
        yield Remark(source.name, f"left alone, as hidden: sheet {_listed(hidden)}")
    yield from _first_table(source, workbook, columns)


def visible(source: Source) -> Iterator[Table]:
    """Yield the tables of the visible sheets, from the first sheet on.

    Raises:
        BadInputError: the file is broken, locked or too large, or holds no table.
    """
    workbook = _opened(source)
    is_empty = True
    for name in _names(workbook, is_hidden=False):
        table = _table(_sheet(source, workbook, name))
        if table is not None:
            is_empty = False
            yield table
    if is_empty:
        raise _no_table(source)


def _first_table(
    source: Source, workbook: CalamineWorkbook, columns: Columns
) -> Iterator[Document | Remark]:
    visible = _names(workbook, is_hidden=False)
    for number, name in enumerate(visible):
        table = _table(_sheet(source, workbook, name))
        if table is None:
            continue
        if len(visible) > 1:
            others = _listed(visible[:number] + visible[number + 1 :])
            yield Remark(source.name, f"read from sheet “{name}”, not {others}")
        yield from survey.documents(source.name, table, columns=columns)
        return
    raise _no_table(source)


def _no_table(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: no visible sheet holds a table.",
        hint="Put the answers on one sheet, with a header above each column.",
    )


def _opened(source: Source) -> CalamineWorkbook:
    archives.check(source.path, source=source.name, limits=_LIMITS)
    sheet_parts.check(source.path, source=source.name)
    try:
        return CalamineWorkbook.from_path(source.path)
    except python_calamine.PasswordError as error:
        raise BadInputError(
            f"{source.name}: the file is protected by a password.",
            hint="Open it, remove the password, and save it again.",
        ) from error
    except _ERRORS as error:
        raise archives.broken(source.name) from error


def _sheet(source: Source, workbook: CalamineWorkbook, name: str) -> CalamineSheet:
    try:
        return workbook.get_sheet_by_name(name)
    except _ERRORS as error:
        raise archives.broken(source.name) from error


def _names(workbook: CalamineWorkbook, *, is_hidden: bool) -> list[str]:
    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if (sheet.visible != SheetVisibleEnum.Visible) is is_hidden
    ]


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)


def _table(sheet: CalamineSheet) -> Table | None:
    row, column = sheet.start or (0, 0)
    rows = ((at, _cells(cells)) for at, cells in enumerate(sheet.iter_rows(), row + 1))
    merged = [
        Merged(top, left - column, bottom, right - column)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
    ]
    return sheet_tops.table(rows, merged)


def _cells(row: Sequence[_CELL]) -> list[str]:
    return [cell if isinstance(cell, str) else _plain(cell) for cell in row]


def _plain(cell: _CELL) -> str:
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        day_only = cell.time() == _MIDNIGHT
        return cell.date().isoformat() if day_only else cell.isoformat(" ")
    if isinstance(cell, dt.date | dt.time):
        return cell.isoformat()
    return str(cell)
