"""Workbooks of Excel and OpenDocument: the first visible sheet that holds a table."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from itertools import chain, groupby
from operator import attrgetter

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import (
    apart,
    archives,
    open_manifests,
    packed_kinds,
    sheet_parts,
    sheet_tops,
    survey,
    workbook_parts,
)
from voicecode.intake.archives import Limits
from voicecode.intake.sources import Source
from voicecode.intake.tables import Table
from voicecode.intake.workbook_parts import Names, Part, Rows

_MEGABYTE = 1 << 20
_LIMITS = Limits(part=512 * _MEGABYTE, whole=1024 * _MEGABYTE)


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a survey from a workbook; hidden sheets are left alone, and named.

    Raises:
        BadInputError: the file is broken, locked or too large, holds no table, no
            column of text, or not the columns asked for.
    """
    with closing(_parts(source)) as parts:
        names = _names(source, parts)
        if names.hidden:
            listed = _listed(names.hidden)
            yield Remark(source.name, f"left alone, as hidden: sheet {listed}")
        refusal: BadInputError | None = None
        for rows, table in _tables(parts):
            said = survey.documents(source.name, table, columns=columns)
            try:
                first = next(said)
            except BadInputError as error:
                refusal = refusal or error  # perhaps the next sheet is the answers'
                continue
            yield from _left_alone(source, names, rows)
            yield first
            yield from said
            return
    raise refusal or _no_table(source)


def _left_alone(source: Source, names: Names, rows: Rows) -> Iterator[Remark]:
    """Say which of a workbook's sheets and columns are not read."""
    own = names.visible[rows.place]
    others = names.visible[: rows.place] + names.visible[rows.place + 1 :]
    if others:
        said = f"read from sheet “{own}”, not {_listed(others)}"
        yield Remark(source.name, said)
    if rows.hidden:
        said = f"left alone, as hidden: column {', '.join(rows.hidden)} of “{own}”"
        yield Remark(source.name, said)


def visible(source: Source) -> Iterator[Table]:
    """Yield the tables of the visible sheets, from the first sheet on.

    Each is read before the next is asked for.

    Raises:
        BadInputError: the file is broken, locked or too large, or holds no table.
    """
    is_empty = True
    with closing(_parts(source)) as parts:
        _names(source, parts)
        for _, table in _tables(parts):
            is_empty = False
            yield table
    if is_empty:
        raise _no_table(source)


def _parts(source: Source) -> Generator[Part, None, None]:
    """Open a workbook: one that has been looked through here, any other apart."""
    with source.path.open("rb") as file:
        is_zip = packed_kinds.is_zip(file.read(4))
    if is_zip:
        archives.check(source.path, source=source.name, limits=_LIMITS)
        sheet_parts.check(source.path, source=source.name)
        if packed_kinds.of(source.path, source=source.name) == ".xlsx":
            yield from workbook_parts.parts(str(source.path), source.name)
            return
        open_manifests.check(source.path, source=source.name)
    yield from apart.results(
        workbook_parts.checked,
        str(source.path),
        source.name,
        source=source.name,
        loading=(workbook_parts.LIBRARY,),
    )


def _names(source: Source, parts: Iterator[Part]) -> Names:
    first = next(parts)
    if isinstance(first, Names):
        return first
    raise archives.broken(source.name)


def _tables(parts: Iterator[Part]) -> Iterator[tuple[Rows, Table]]:
    """Yield the first rows of each sheet that holds a table, and the table."""
    rows = (part for part in parts if isinstance(part, Rows))
    for _, same_sheet in groupby(rows, key=attrgetter("place")):
        yield from _of_sheet(same_sheet)


def _of_sheet(sheet: Iterator[Rows]) -> Iterator[tuple[Rows, Table]]:
    first = next(sheet)
    rows = chain.from_iterable(map(_numbered, chain([first], sheet)))
    table = sheet_tops.table(rows, first.merged)
    if table is not None:
        yield first, table


def _numbered(part: Rows) -> Iterator[tuple[int, list[str]]]:
    return iter(enumerate(part.rows, start=part.number))


def _no_table(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: no visible sheet holds a table.",
        hint="Put the answers on one sheet, with a header above each column.",
    )


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"“{name}”" for name in names)
