"""A table as a process apart hands it over: its headers, then rows by the batch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from voicecode.intake import archives, tables
from voicecode.intake.tables import Row, Table


@dataclass(frozen=True, slots=True)
class Headers:
    """The names of a table's columns, and what is to be told of how it is read.

    ``variables`` are shorter names by which a program calls the same columns.
    """

    names: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    variables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows, each with as many values as there are names."""

    rows: list[list[object]]


Part = Headers | Batch


def headers(parts: Iterator[Part], *, source: str) -> Headers:
    """Take the headers, which come first.

    Raises:
        BadInputError: there are none, or more than a spreadsheet has.
    """
    first = next(parts, None)
    if not isinstance(first, Headers):
        raise archives.broken(source)
    if len(first.names) > tables.MOST_COLUMNS:
        raise tables.too_wide(source)
    return first


def rows(parts: Iterator[Part]) -> Iterator[list[object]]:
    """Yield the rows, one after the other."""
    batches = (part.rows for part in parts if isinstance(part, Batch))
    return chain.from_iterable(batches)


def table(found: Headers, parts: Iterator[Part]) -> Table:
    """Give the headers with the rows as cells; the first row is number 1."""
    cells = enumerate(rows(parts), start=1)
    return Table(
        tables.distinct(list(found.names)),
        (Row(number, list(map(tables.plain, values))) for number, values in cells),
    )
