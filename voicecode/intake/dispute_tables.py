"""Tables of what was decided between coders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode import cells
from voicecode.domain.decisions import Action
from voicecode.errors import BadInputError
from voicecode.intake import tables, whole_tables
from voicecode.intake.whole_tables import Line

_NEEDED = ("unit", "code", "decision")
_MEMO = "memo"
_DECISIONS = {str(action): action for action in (Action.SETTLE, Action.DISMISS)}


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided of a unit's code; ``place`` is where the table says so."""

    place: str
    unit: str
    code: str
    action: Action
    memo: str = ""


def read(path: Path) -> list[Decided]:
    """Read a table with unit, code, decision and perhaps memo; others are left alone.

    A decision is ``settle`` or ``dismiss``; a row without one is passed over.

    Raises:
        BadInputError: the file is no such table, a row has another decision, no unit
            or no code, or two rows decide the same thing differently.
    """
    table = whole_tables.read(path, fits=_has_all)
    if not _has_all(table.headers):
        missing = next(name for name in _NEEDED if name not in _plain(table.headers))
        raise BadInputError(
            f"{table.name}: there is no column “{missing}”.",
            hint=f"The columns are: {tables.listed(table.headers)}.",
        )
    decided: dict[tuple[str, str], Decided] = {}
    for one in _rows(table.lines):
        earlier = decided.setdefault((one.unit, one.code), one)
        if earlier.action is not one.action:
            raise BadInputError(
                f"{one.place}: {tables.shown(one.code)} of {one.unit} was decided"
                f" otherwise in {earlier.place.rpartition(', ')[2]}.",
                hint="Leave one of the two rows.",
            )
    return list(decided.values())


def _rows(lines: Sequence[Line]) -> Iterator[Decided]:
    for line in lines:
        cell = {
            header.strip().casefold(): cells.plain(text).strip()
            for header, text in line.cells.items()
            if isinstance(text, str)
        }
        said = cell.get("decision", "").casefold()
        if not said:
            continue
        if said not in _DECISIONS:
            raise BadInputError(
                f"{line.place}: {tables.shown(said)} is no decision.",
                hint="Write settle where the code holds, dismiss where it does not.",
            )
        for name in ("unit", "code"):
            if not cell.get(name):
                raise BadInputError(
                    f"{line.place}: the row decides something, but names no {name}.",
                    hint="Take the rows as 'voicecode adjudicate -o' writes them.",
                )
        yield Decided(
            line.place,
            cell["unit"],
            cell["code"],
            _DECISIONS[said],
            cell.get(_MEMO, ""),
        )


def _has_all(headers: Sequence[str]) -> bool:
    return {*_NEEDED} <= _plain(headers)


def _plain(headers: Sequence[str]) -> set[str]:
    return {header.strip().casefold() for header in headers}
