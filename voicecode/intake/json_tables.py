"""JSON lines as units that are read back, or as a table of answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import encodings, json_lines, returned_units, survey, tables
from voicecode.intake.sources import Source
from voicecode.intake.tables import Row, Table

_NESTED = "attributes"  # whose names are columns of their own

Fields = Mapping[str, object]


def read(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Read units that voicecode wrote, or any objects as the rows of a table.

    Raises:
        BadInputError: it is not text, a line is no object, a unit has a field that
            is none, or there is no column of text or not the columns asked for.
    """
    encoding = encodings.of_file(source.name, source.path)
    if remark := encodings.remark(source.name, encoding):
        yield remark
    names, headers = _names(source)
    if columns == Columns() and returned_units.fit(names):
        # All are looked through before one is read, so that none is where one fails.
        for _ in returned_units.documents(source.name, _placed(source)):
            pass
        yield from returned_units.documents(source.name, _placed(source))
        return
    table = Table(tables.distinct(headers), _rows(source, headers))
    yield from survey.documents(source.name, table, columns=columns)


def _names(source: Source) -> tuple[list[str], list[str]]:
    """Try every line; give the names in any of them, and those lifted out, in order."""
    names: dict[str, None] = {}
    headers: dict[str, None] = {}
    for _, fields in json_lines.read(source):
        names.update(dict.fromkeys(fields))
        headers.update(dict.fromkeys(_flat(fields)))
        if len(names) + len(headers) > 2 * tables.MOST_COLUMNS:
            raise tables.too_wide(source.name)
    if not names:
        raise BadInputError(
            f"{source.name}: there is no line with a text in it.",
            hint="Write one JSON object on each line, with its text in a field.",
        )
    return list(names), list(headers)


def _placed(source: Source) -> Iterator[tuple[str, Fields]]:
    return ((f"line {number}", fields) for number, fields in json_lines.read(source))


def _rows(source: Source, headers: list[str]) -> Iterator[Row]:
    for number, fields in json_lines.read(source):
        flat = _flat(fields)
        yield Row(number, [tables.plain(flat.get(name)) for name in headers])


def _flat(fields: Fields) -> dict[str, object]:
    """Lift what is told of somebody out of a field of its own."""
    told = fields.get(_NESTED)
    if not isinstance(told, dict):
        return dict(fields)
    plain = {name: value for name, value in fields.items() if name != _NESTED}
    return {**told, **plain}
