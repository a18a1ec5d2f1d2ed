"""A workbook's sheets and rows, as the library that opens it gives them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import Path

import python_calamine
from python_calamine import CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from voicecode.intake import archives, sheet_columns, tables
from voicecode.intake.sheet_tops import Merged

LIBRARY = "python_calamine"
_NEW = ".xlsx"
_ROWS = 1000  # handed over together
_MOST_ALIKE = 20_000  # rows after one another
_ERRORS = (
    python_calamine.CalamineError,
    python_calamine.XmlError,
    python_calamine.ZipError,
    OSError,
    ValueError,
)


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the sheets that are seen and of those that are hidden."""

    visible: tuple[str, ...]
    hidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Some rows of one sheet, whose place is that in ``visible``.

    ``number`` is the first row's in the sheet, from 1. The sheet's first rows come
    with the cells that are ``merged`` and the letters of the columns that are
    ``hidden``, which are left out of the rows.
    """

    place: int
    number: int
    rows: list[list[str]]
    merged: tuple[Merged, ...] = ()
    hidden: tuple[str, ...] = ()


Part = Names | Rows


def parts(path: str, source: str) -> Iterator[Part]:
    """Yield the sheets' names, then the rows of each visible sheet.

    Raises:
        BadInputError: the workbook is broken or locked.
    """
    workbook = _opened(path, source)
    names = Names(*(_names(workbook, is_hidden=one) for one in (False, True)))
    yield names
    is_new = path.endswith(_NEW) and zipfile.is_zipfile(path)
    hidden = sheet_columns.hidden(Path(path), source=source) if is_new else {}
    for place, name in enumerate(names.visible):
        unseen = hidden.get(name, frozenset())
        yield from _rows(place, _sheet(workbook, name, source), unseen)


def _rows(place: int, sheet: CalamineSheet, hidden: frozenset[int]) -> Iterator[Rows]:
    # Blank columns to the left are left out of the rows, blank rows above are not.
    _, first = sheet.start or (0, 0)
    _, last = sheet.end or (0, 0)
    seen = [at - first for at in range(first, last + 1) if at not in hidden]
    unseen = tuple(
        sheet_columns.letters(at) for at in range(first, last + 1) if at in hidden
    )
    number = 1
    merged = tuple(_merged(sheet, first, seen))
    rows = (list(map(tables.plain, cells)) for cells in sheet.iter_rows())
    if unseen:
        rows = ([cells[at] for at in seen] for cells in rows)
    while some := list(islice(rows, _ROWS)):
        yield Rows(place, number, some, merged, unseen)
        number += len(some)
        merged, unseen = (), ()


def _merged(sheet: CalamineSheet, first: int, seen: Sequence[int]) -> Iterator[Merged]:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        own = [at for at, place in enumerate(seen) if left <= place + first <= right]
        if own:
            yield Merged(top, own[0], bottom, own[-1])


def checked(path: str, source: str) -> Iterator[Part]:
    """Yield the same of a file in which one row may stand for a million.

    Raises:
        BadInputError: so it does, or the workbook is broken or locked.
    """
    workbook = _opened(path, source)
    for name in _names(workbook, is_hidden=False):
        alike, before = 0, None
        for row in _sheet(workbook, name, source).iter_rows():
            alike = alike + 1 if row == before and any(row) else 0
            before = row
            if alike > _MOST_ALIKE:
                raise archives.too_large(source)
    yield from parts(path, source)


def _opened(path: str, source: str) -> CalamineWorkbook:
    try:
        # By its path a file is taken for what its name says.
        if path.endswith(_NEW) and zipfile.is_zipfile(path):
            return CalamineWorkbook.from_path(path)
        return CalamineWorkbook.from_filelike(BytesIO(Path(path).read_bytes()))
    except python_calamine.PasswordError as error:
        raise archives.locked(source) from error
    except _ERRORS as error:
        if "password" in str(error).casefold():
            raise archives.locked(source) from error
        raise archives.broken(source) from error


def _sheet(workbook: CalamineWorkbook, name: str, source: str) -> CalamineSheet:
    try:
        return workbook.get_sheet_by_name(name)
    except _ERRORS as error:
        raise archives.broken(source) from error


def _names(workbook: CalamineWorkbook, *, is_hidden: bool) -> tuple[str, ...]:
    return tuple(
        sheet.name
        for sheet in workbook.sheets_metadata
        if (sheet.visible != SheetVisibleEnum.Visible) is is_hidden
    )
