"""Tables of coders' codes: who gave which unit which codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voicecode.domain.agreements import CoderColumns, CoderTable
from voicecode.domain.documents import Remark
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.intake import (
    code_marks,
    coder_columns,
    coder_remarks,
    tables,
    whole_tables,
)
from voicecode.intake.coder_columns import Long, Wide
from voicecode.intake.whole_tables import Cell, Line, WholeTable

MOST_CODERS = 100
MOST_CODES = 2_000
_VALENCES = frozenset(Valence)


@dataclass(frozen=True, slots=True)
class _Coding:
    """What one coder gave one unit, and where the table says so."""

    unit: str
    coder: str
    codes: frozenset[str]
    place: str
    source: str = ""


def read(path: Path, *, columns: CoderColumns) -> CoderTable:
    """Read a table of CSV, Excel or JSON lines, long or wide.

    Long, it has a row for each coding with the columns ``unit``, ``coder`` and
    ``codes``; where the last is ``code``, a coder may have several rows for a unit.
    Wide, it has a row for each unit and a column for each coder. A unit's source is
    that of a column of it, or stands before the # of its name.

    Raises:
        BadInputError: the file is no such table, a unit or a coder is blank or stands
            there twice, one of ``columns.coders`` is not there, or there are too many
            coders or codes for a table of codings.
    """
    table = whole_tables.read(path, fits=coder_columns.is_long)
    shape = coder_columns.of(table, columns)
    asked = replace(columns, between=columns.between or _between(table, shape))
    of_rows = (
        _long(table, shape, asked)
        if isinstance(shape, Long)
        else _wide(table, shape, asked)
    )
    found = _wanted(table, list(of_rows), asked.coders)
    joined = _joined(found, may_repeat=_is_of_single_codes(shape))
    _check_size(table, joined)
    return CoderTable(
        codings=joined,
        sources={one.unit: one.source for one in found if one.source},
        remarks=tuple(
            Remark(table.name, text)
            for text in coder_remarks.of(table, shape, asked, joined.values())
        ),
    )


def _between(table: WholeTable, shape: Long | Wide) -> str:
    if isinstance(shape, Long):
        return code_marks.USUAL
    return code_marks.found(
        line.cells.get(coder, "") for line in table.lines for coder in shape.coders
    )


def _long(table: WholeTable, shape: Long, asked: CoderColumns) -> Iterator[_Coding]:
    for line in table.lines:
        unit = _name(line, shape.unit, "unit")
        coder = _name(line, shape.coder, "coder")
        codes = _codes(line.cells.get(shape.codes, ""), asked)
        yield _Coding(unit, coder, codes, line.place, _source(line, shape, unit))


def _wide(table: WholeTable, shape: Wide, asked: CoderColumns) -> Iterator[_Coding]:
    for line in table.lines:
        row = line.place.rpartition(", ")[2]
        unit = _name(line, shape.unit, "unit") if shape.unit else row
        for coder in shape.coders:
            cell = line.cells.get(coder)
            cell = cell.strip() if isinstance(cell, str) else cell
            if cell is None or (cell == "" and not asked.blank):
                continue
            codes = _codes(cell, asked)
            source = _source(line, shape, unit)
            yield _Coding(unit, coder, codes, line.place, source)


def _name(line: Line, header: str, what: str) -> str:
    name = _text(line, header)
    if name:
        return name
    raise BadInputError(
        f"{line.place}: the row names no {what}.",
        hint=f"Fill the column “{header}” in, or take the row away.",
    )


def _text(line: Line, header: str) -> str:
    cell = line.cells.get(header, "")
    return (cell if isinstance(cell, str) else "; ".join(cell)).strip()


def _source(line: Line, shape: Long | Wide, unit: str) -> str:
    if shape.source:
        return _text(line, shape.source)
    return unit.rpartition("#")[0]


def _codes(cell: Cell, asked: CoderColumns) -> frozenset[str]:
    written = code_marks.parted(cell, asked.between or code_marks.USUAL)
    return frozenset(_code(one, with_valence=asked.valences) for one in written)


def _code(written: str, *, with_valence: bool) -> str:
    """Read "listened:positive"; what follows a colon otherwise is part of the code."""
    code, _, valence = (part.strip() for part in written.rpartition(":"))
    if not code or valence.casefold() not in _VALENCES:
        return written
    return f"{code}:{valence.casefold()}" if with_valence else code


def _wanted(
    table: WholeTable, found: list[_Coding], coders: Sequence[str]
) -> Sequence[_Coding]:
    if not coders:
        return found
    known = {one.coder for one in found}
    for coder in coders:
        if coder not in known:
            names = tables.listed(sorted(known))
            raise BadInputError(
                f"{table.name}: no coder is called “{coder}”.",
                hint=f"The coders are: {names}.",
            )
    return [one for one in found if one.coder in coders]


def _is_of_single_codes(shape: Long | Wide) -> bool:
    """Tell whether a coder may have several rows for a unit, each with a code."""
    return isinstance(shape, Long) and not shape.codes.casefold().strip().endswith("s")


def _joined(
    found: Iterable[_Coding], *, may_repeat: bool
) -> dict[tuple[str, str], frozenset[str]]:
    joined: dict[tuple[str, str], frozenset[str]] = {}
    first: dict[tuple[str, str], str] = {}
    for one in found:
        key = (one.unit, one.coder)
        if key in joined and not may_repeat:
            raise _twice(one, first[key])
        first.setdefault(key, one.place)
        joined[key] = joined.get(key, frozenset()) | one.codes
    return joined


def _twice(one: _Coding, first: str) -> BadInputError:
    row = first.rpartition(", ")[2]
    return BadInputError(
        f"{one.place}: {tables.shown(one.coder)} coded the unit"
        f" {tables.shown(one.unit)} already, in {row}.",
        hint="Put all codes that a coder gave a unit into one cell, parted by “;”.",
    )


def _check_size(
    table: WholeTable, joined: Mapping[tuple[str, str], frozenset[str]]
) -> None:
    coders = {coder for _, coder in joined}
    codes = frozenset().union(*joined.values())
    for what, count, most in (
        ("coders", len(coders), MOST_CODERS),
        ("different codes", len(codes), MOST_CODES),
    ):
        if count > most:
            raise BadInputError(
                f"{table.name}: there are {count:,} {what}, more than {most:,}.",
                hint="Name the columns with --unit, --coder-column and --codes, or"
                " --coders for a table with a column for each coder.",
            )
