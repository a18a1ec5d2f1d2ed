"""Tables of text, with commas, semicolons, tabs or bars, read row by row."""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from voicecode import cells
from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import encodings, returned_units, survey, tables
from voicecode.intake.encodings import Encoding
from voicecode.intake.sources import Source
from voicecode.intake.tables import Row, Table

LONGEST_CELL = 1_000_000  # characters
_LONGEST_LINE = 4 * LONGEST_CELL
_SAMPLE = 1 << 18
_SAMPLE_ROWS = 50
_DELIMITERS = ",;\t|"
_NONE = "\x1f"  # stands in no text, so that each line is one cell


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read a survey, holding only some hundreds of its rows at a time.

    Raises:
        BadInputError: it is not text, has a cell or line of absurd length, no
            column of text, or not the columns asked for.
    """
    encoding = encodings.of_file(source.name, source.path)
    if remark := encodings.remark(source.name, encoding):
        yield remark
    with _opened(source, encoding) as found:
        if columns == Columns() and returned_units.fit(found.headers):
            yield from returned_units.documents(source.name, _fields(found))
        else:
            yield from survey.documents(source.name, found, columns=columns)


def _fields(found: Table) -> Iterator[tuple[str, dict[str, object]]]:
    for row in found.rows:
        written = map(cells.unguarded, row.cells)
        yield f"row {row.number}", dict(zip(found.headers, written, strict=True))


def table(source: Source) -> Table:
    """Read a small table of text whole.

    Raises:
        BadInputError: it is not text, empty, or has a cell or line of absurd length.
    """
    with opened(source) as found:
        return Table(found.headers, iter(list(found.rows)))


@contextmanager
def opened(source: Source) -> Iterator[Table]:
    """Open a table of text whose rows are read as they are asked for.

    Raises:
        BadInputError: it is not text, empty, or has a cell or line of absurd length.
    """
    encoding = encodings.of_file(source.name, source.path)
    with _opened(source, encoding) as found:
        yield found


@contextmanager
def _opened(source: Source, encoding: Encoding) -> Iterator[Table]:
    with source.path.open("rb") as file:
        file.seek(encoding.mark)
        text = io.TextIOWrapper(file, encoding=encoding.codec, newline="")
        yield _table(source, text)


def _table(source: Source, text: TextIO) -> Table:
    place = text.tell()
    mark = delimiter(_sample(source, text))
    # All rows are looked through before one is read, so that none is where one fails.
    deque(_rows(source, text, mark), maxlen=0)
    text.seek(place)
    rows = _rows(source, text, mark)
    for _, header in rows:
        if any(cell.strip() for cell in header):
            if len(header) > tables.MOST_COLUMNS:
                raise tables.too_wide(source.name)
            headers = tables.distinct(header)
            return Table(headers, _fitted(rows, len(headers), mark))
    raise encodings.empty(source.name)


def _sample(source: Source, text: TextIO) -> str:
    place = text.tell()
    try:
        return text.read(_SAMPLE)
    except UnicodeDecodeError as error:
        raise encodings.not_text(source.name) from error
    finally:
        text.seek(place)


def delimiter(sample: str) -> str:
    """Tell what parts the cells: what cuts the most rows as it cuts the header.

    A table of one column has a delimiter that no text holds.
    """
    score, best = max((_score(sample, mark), mark) for mark in _DELIMITERS)
    return best if score > (0.0, 0) else _NONE


def _score(sample: str, mark: str) -> tuple[float, int]:
    rows = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=mark):
            if row:
                rows.append(len(row))
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        return 0.0, 0
    if not rows or rows[0] < 2:
        return 0.0, 0
    return round(rows.count(rows[0]) / len(rows), 1), rows[0]


def _rows(source: Source, text: TextIO, mark: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each row's number in the sheet and its cells; blank lines are no rows."""
    rows = csv.reader(_lines(source, text), delimiter=mark)
    number = 0
    while True:
        # The limit belongs to the whole csv module: set for one step, put back.
        before = csv.field_size_limit(LONGEST_CELL)
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise _bad_row(source, number + 1, error) from error
        finally:
            csv.field_size_limit(before)
        if row is None:
            return
        number += 1
        yield number, row


def _lines(source: Source, text: TextIO) -> Iterator[str]:
    number = 0
    while True:
        try:
            line = text.readline(_LONGEST_LINE)
        except UnicodeDecodeError as error:
            raise encodings.not_text(source.name) from error
        if not line:
            return
        number += 1
        if len(line) == _LONGEST_LINE:
            raise BadInputError(
                f"{source.name}, line {number}: the line never ends; this is no table.",
                hint="Check for a quotation mark that is opened and never closed.",
            )
        yield line


def _bad_row(source: Source, number: int, error: csv.Error) -> BadInputError:
    if "field larger" in str(error):
        return BadInputError(
            f"{source.name}, row {number}: a cell is longer than a million characters.",
            hint="Check for a quotation mark that is opened and never closed.",
        )
    return BadInputError(
        f"{source.name}, row {number}: the row cannot be read ({error}).",
        hint="Open the table in a spreadsheet and save it as CSV again.",
    )


def _fitted(
    rows: Iterable[tuple[int, list[str]]], width: int, mark: str
) -> Iterator[Row]:
    for number, row in rows:
        if row:
            yield tables.fitted(number, row, width, joint=mark)
