"""Parquet tables: units that are read back, or answers."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping
from contextlib import closing

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.intake import apart, handed_rows, parquet_rows, returned_units, survey
from voicecode.intake.handed_rows import Headers, Part
from voicecode.intake.sources import Source


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read units that voicecode wrote, or any other table's answers.

    Raises:
        BadInputError: it is broken, locked or too large, a unit has a field that is
            none, or there is no column of text or not the columns asked for.
    """
    with closing(_parts(source)) as parts:
        found = handed_rows.headers(parts, source=source.name)
        if columns != Columns() or not returned_units.fit(found.names):
            table = handed_rows.table(found, parts)
            yield from survey.documents(source.name, table, columns=columns)
            return
        # All are looked through before one is read, so that none is where one fails.
        for _ in returned_units.documents(source.name, _placed(found, parts)):
            pass
    with closing(_parts(source)) as parts:
        found = handed_rows.headers(parts, source=source.name)
        yield from returned_units.documents(source.name, _placed(found, parts))


def _parts(source: Source) -> Generator[Part, None, None]:
    return apart.results(
        parquet_rows.parts,
        str(source.path),
        source.name,
        source=source.name,
        loading=(parquet_rows.LIBRARY,),
    )


def _placed(
    found: Headers, parts: Iterator[Part]
) -> Iterator[tuple[str, Mapping[str, object]]]:
    for number, values in enumerate(handed_rows.rows(parts), start=1):
        yield f"row {number}", dict(zip(found.names, values, strict=True))
