"""Labelled and gold tables: texts with the codes that people gave them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.errors import BadInputError
from voicecode.intake import (
    delimited,
    file_kinds,
    gold_codes,
    json_lines,
    sources,
    tables,
    unpacking,
    workbooks,
)
from voicecode.intake.sources import Source
from voicecode.intake.tables import Table

MOST_ROWS = 2_000_000  # of all the tables together
_TEXT, _CODES, _ROLE = "text", "codes", "role"
_OUR_CODES = "codings"  # as voicecode's own JSON lines call them
_RESPONDENT = ("respondent", "participant", "id")  # the first that there is
_WORKBOOKS = frozenset({".xlsx", ".xls", ".ods"})
_NO_TABLES = frozenset(
    {
        ".docx",
        ".odt",
        ".rtf",
        ".pdf",
        ".vtt",
        ".srt",
        ".sav",
        ".parquet",
        ".qdpx",
        ".zip",
    }
)
_ALLOWED = ", ".join(Role)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row or line as it is written: what stands where, under plain names."""

    place: str
    fields: Mapping[str, object]


def read(paths: Sequence[Path]) -> list[GoldUnit]:
    """Read tables of CSV, XLSX or JSON lines, one after the other.

    They have the columns ``text`` and ``codes``, and perhaps ``role``,
    ``respondent``, ``participant`` or ``id``. A row with neither text nor codes is
    passed over; a file given twice is read once.

    Raises:
        BadInputError: a file is missing, a folder, or no table; it lacks a column
            or has no rows; a row's codes or role cannot be read, or it has codes
            but no text; there are more than two million rows.
    """
    for path in paths:
        if path.is_dir():
            raise _folder(path)
    units: list[GoldUnit] = []
    for source in sources.find(paths):
        before = len(units)
        with unpacking.on_disk(source) as file:
            for unit in _units(file):
                if len(units) == MOST_ROWS:
                    raise _too_many(source)
                units.append(unit)
        if len(units) == before:
            raise _no_rows(source)
    return units


def _units(source: Source) -> Iterator[GoldUnit]:
    for entry in _entries(source):
        text = _written(entry, _TEXT)
        codes = gold_codes.read(entry.fields.get(_CODES), place=entry.place)
        if text.strip():
            yield GoldUnit(text, codes, _role(entry), _respondent(entry), entry.place)
        elif codes:
            raise BadInputError(
                f"{entry.place}: there are codes, but no text.",
                hint="Give the text that they are for, or take the codes away.",
            )


def _entries(source: Source) -> Iterator[_Entry]:
    ending = file_kinds.of(source).ending
    if ending in _WORKBOOKS:
        return _of_workbook(source)
    if ending in _NO_TABLES:
        raise BadInputError(
            f"{source.name}: this is no table of texts and codes.",
            hint="Give a CSV, an Excel workbook or JSON lines.",
        )
    return _of_lines(source) if json_lines.are_in(source) else _of_text(source)


def _of_workbook(source: Source) -> Iterator[_Entry]:
    """Read the first visible sheet that has the columns."""
    refusals = []
    for table in workbooks.visible(source):
        refusal = _refusal(source.name, table.headers)
        if refusal is None:
            yield from _of_table(source, table)
            return
        refusals.append(refusal)
    raise refusals[0]


def _of_text(source: Source) -> Iterator[_Entry]:
    with delimited.opened(source) as table:
        refusal = _refusal(source.name, table.headers)
        if refusal is None:
            yield from _of_table(source, table)
        elif source.path.suffix.lower() in json_lines.ENDINGS:
            yield from _of_lines(source)  # which tells the line that is broken
        else:
            raise refusal


def _of_table(source: Source, table: Table) -> Iterator[_Entry]:
    known = {_TEXT, _CODES, _ROLE, *_RESPONDENT}
    places: dict[str, int] = {}
    for at, header in enumerate(table.headers):
        if (name := _plain(header)) in known:
            places.setdefault(name, at)
    for row in table.rows:
        place = f"{source.name}, row {row.number}"
        if row.surplus > 0:
            raise BadInputError(
                f"{place}: the row has more cells than there are headers.",
                hint="Put quotation marks around a text that holds commas or the like.",
            )
        yield _Entry(place, {name: row.cells[at] for name, at in places.items()})


def _of_lines(source: Source) -> Iterator[_Entry]:
    for number, found in json_lines.read(source):
        place = f"{source.name}, line {number}"
        fields: dict[str, object] = {}
        for name, value in found.items():
            fields.setdefault(_plain(name), value)
        if _OUR_CODES in fields:
            fields.setdefault(_CODES, fields[_OUR_CODES])
        if refusal := _refusal(place, fields, shown=list(found)):
            raise refusal
        yield _Entry(place, fields)


def _plain(name: str) -> str:
    return name.strip().casefold()


def _refusal(
    where: str, names: Collection[str], *, shown: Sequence[str] | None = None
) -> BadInputError | None:
    """Say which column is missing, if one is."""
    plain = {_plain(name) for name in names}
    for column in (_TEXT, _CODES):
        if column not in plain:
            return BadInputError(
                f"{where}: there is no column “{column}”.",
                hint=f"The columns are: {tables.listed(shown or [*names])}.",
            )
    return None


def _written(entry: _Entry, name: str) -> str:
    """Give a field's text to the letter; what is not there is blank."""
    value = entry.fields.get(name)
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise BadInputError(
            f"{entry.place}: “{name}” is neither text nor a number.",
            hint="Write it in quotation marks.",
        )
    return str(value)


def _role(entry: _Entry) -> Role:
    written = _written(entry, _ROLE)
    word = written.strip().casefold()
    if not word:
        return Role.UNKNOWN
    try:
        return Role(word)
    except ValueError as error:
        raise BadInputError(
            f"{entry.place}: {tables.shown(written)} is not a role.",
            hint=f"Roles are {_ALLOWED}; a blank is unknown.",
        ) from error


def _respondent(entry: _Entry) -> str | None:
    for name in _RESPONDENT:
        if name in entry.fields:
            return _written(entry, name).strip() or None
    return None


def _folder(path: Path) -> BadInputError:
    return BadInputError(
        f"{path}: this is a folder, not a table.",
        hint=f"Name the tables in it, such as {path / '*.csv'}.",
    )


def _no_rows(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: the table has no rows.",
        hint="Give each text a row of its own, with its codes beside it.",
    )


def _too_many(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: there are more than {MOST_ROWS:,} rows up to here.",
        hint="Give fewer tables, or a sample of their rows.",
    )
