"""The rows of an SPSS file.

Everything here is done in a process of its own; see ``apart``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from voicecode.intake import archives, spss_values
from voicecode.intake.handed_rows import Batch, Headers, Part
from voicecode.intake.spss_values import Variable

LIBRARY = "pyreadstat"
_TOGETHER = 16 << 20  # bytes of rows read together
_MOST_TOGETHER = 50_000  # rows
_ROWS = 500  # handed over together
_WINDOWS = "WINDOWS-1252"


@dataclass(frozen=True, slots=True)
class _File:
    """An SPSS file whose list of variables has been read."""

    path: str
    source: str
    variables: tuple[Variable, ...]
    together: int  # rows
    encoding: str | None = None

    def columns(self, start: int) -> list[Sequence[object]]:
        """Read the columns of the rows from a place on; empty where there are none."""
        found, _ = _read(
            self.path,
            self.source,
            encoding=self.encoding,
            row_offset=start,
            row_limit=self.together,
        )
        return [list(found[one.name]) for one in self.variables]


def parts(path: str, source: str) -> Iterator[Part]:
    """Yield the questions, then the answers; all are looked through before.

    Raises:
        BadInputError: the file is broken.
    """
    file = _opened(path, source)
    marked = sum(
        spss_values.is_marked(value, variable)
        for columns in _blocks(file)
        for variable, values in zip(file.variables, columns, strict=True)
        if variable.missing
        for value in values
    )
    yield Headers(
        tuple(variable.header for variable in file.variables),
        tuple(_remarks(file, marked)),
        tuple(variable.name for variable in file.variables),
    )
    for columns in _blocks(file):
        rows: Any = zip(*columns, strict=True)
        texts = [
            [spss_values.text(*one) for one in zip(row, file.variables, strict=True)]
            for row in rows
        ]
        for start in range(0, len(texts), _ROWS):
            yield Batch([list(row) for row in texts[start : start + _ROWS]])


def _remarks(file: _File, marked: int) -> Iterator[str]:
    if file.encoding:
        yield "read as Windows-1252, as it is not in the encoding that it says"
    if marked:
        yield f"answers that the file marks as missing count as blank: {marked}"


def _opened(path: str, source: str) -> _File:
    encoding = None
    try:
        _, told = _read(path, source, row_limit=_ROWS)
    except UnicodeError:
        encoding = _WINDOWS
        _, told = _read(path, source, row_limit=_ROWS, encoding=encoding)
    widths = told.variable_storage_width
    wide = sum(max(width, 8) for width in widths.values()) or 1
    variables = tuple(_variable(name, told) for name in told.column_names)
    if not variables:
        raise archives.broken(source)
    together = min(max(_TOGETHER // wide, 1), _MOST_TOGETHER)
    return _File(path, source, variables, together, encoding)


def _variable(name: str, told: Any) -> Variable:  # noqa: ANN401 # the library's own
    ranges = told.missing_ranges.get(name, ())
    return Variable(
        name,
        told.column_names_to_labels.get(name) or "",
        told.original_variable_types.get(name) or "",
        told.variable_value_labels.get(name, {}),
        tuple((one["lo"], one["hi"]) for one in ranges),
    )


def _blocks(file: _File) -> Iterator[list[Sequence[object]]]:
    start = 0
    while columns := file.columns(start):
        count = len(columns[0])
        if not count:
            return
        yield columns
        start += count


def _read(path: str, source: str, **how: Any) -> tuple[Any, Any]:  # noqa: ANN401
    """Ask the library; what it cannot decode is told apart from what is broken."""
    import pyreadstat  # noqa: PLC0415 # only in the process apart

    try:
        found, told = pyreadstat.read_sav(
            path,
            output_format="dict",
            user_missing=True,
            disable_datetime_conversion=True,
            **how,
        )
    except pyreadstat.ReadstatError as error:
        if "encoding" in str(error) and not how.get("encoding"):
            raise UnicodeError(source) from error
        raise archives.broken(source) from error
    except (pyreadstat.PyreadstatError, ValueError, OverflowError) as error:
        raise archives.broken(source) from error
    return found, told
