"""Whole tables: tables of any kind, read whole, whatever columns they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode.errors import BadInputError
from voicecode.intake import delimited, file_kinds, json_lines, sources, workbooks
from voicecode.intake.sources import Source
from voicecode.intake.tables import Table

MOST_LINES = 1_000_000
_NO_TABLES = frozenset({".docx", ".vtt", ".srt"})

# A cell's text; of JSON also a list of texts.
Cell = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a line of JSON: what stands under which header, and where it is.

    A line of JSON may lack a header; a row has a cell under each.
    """

    place: str  # "coded.csv, row 3"
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class WholeTable:
    """A table's distinct headers, in order, and its lines."""

    name: str
    headers: tuple[str, ...]
    lines: tuple[Line, ...]


def read(path: Path, *, fits: Callable[[Sequence[str]], bool]) -> WholeTable:
    """Read CSV, an Excel workbook or JSON lines.

    Of a workbook, the first visible sheet whose headers ``fits`` accepts is read, or
    else the first.

    Raises:
        BadInputError: the file is missing or no table, a row has more cells than
            there are headers, a cell of JSON is neither text, number nor a list of
            these, or there is no row, or more than a million.
    """
    if path.is_dir():
        raise BadInputError(
            f"{path}: this is a folder, not a table.",
            hint=f"Name the tables in it, such as {path / '*.csv'}.",
        )
    [source] = sources.find([path])
    table = _read(source, fits)
    if not table.lines:
        raise BadInputError(
            f"{source.name}: the table has no rows.",
            hint="Below the headers stands a row for each unit.",
        )
    return table


def _read(source: Source, fits: Callable[[Sequence[str]], bool]) -> WholeTable:
    ending = file_kinds.of(source).ending
    if ending == ".xlsx":
        found = list(workbooks.visible(source))
        fitting = (table for table in found if fits(table.headers))
        return _of_table(source, next(fitting, found[0]))
    if ending in _NO_TABLES:
        raise BadInputError(
            f"{source.name}: this is no table.",
            hint="Give a CSV, an Excel workbook or JSON lines.",
        )
    if json_lines.are_in(source):
        return _of_json(source)
    with delimited.opened(source) as table:
        return _of_table(source, table)


def _of_table(source: Source, table: Table) -> WholeTable:
    return WholeTable(source.name, table.headers, tuple(_rows(source, table)))


def _rows(source: Source, table: Table) -> Iterator[Line]:
    for count, row in enumerate(table.rows, start=1):
        place = f"{source.name}, row {row.number}"
        if row.surplus > 0:
            raise BadInputError(
                f"{place}: the row has more cells than there are headers.",
                hint="Put quotation marks around a cell that holds commas or the like.",
            )
        if count > MOST_LINES:
            raise _too_many(source)
        if any(map(str.strip, row.cells)):
            yield Line(place, dict(zip(table.headers, row.cells, strict=True)))


def _of_json(source: Source) -> WholeTable:
    headers: dict[str, None] = {}
    lines: list[Line] = []
    for number, found in json_lines.read(source):
        if len(lines) == MOST_LINES:
            raise _too_many(source)
        place = f"{source.name}, line {number}"
        headers |= dict.fromkeys(found)
        cells = {name: _cell(value, name, place) for name, value in found.items()}
        lines.append(Line(place, cells))
    return WholeTable(source.name, tuple(headers), tuple(lines))


def _cell(value: object, name: str, place: str) -> Cell:
    if isinstance(value, list):
        return tuple(_text(one, name, place) for one in value)
    return _text(value, name, place)


def _text(value: object, name: str, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadInputError(
            f"{place}: “{name[:40]}” is neither text, a number nor a list of these.",
            hint='Write codes as "trust; listened", or as a list of such ids.',
        )
    return str(value)


def _too_many(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: there are more than {MOST_LINES:,} rows.",
        hint="Give a sample of them.",
    )
