"""The roster: names that the people who bring the evidence know to be in it."""

from __future__ import annotations

from pathlib import Path

from voicecode.domain.pseudonyms import Listed, RosterName
from voicecode.errors import BadInputError
from voicecode.intake import delimited
from voicecode.intake.sources import Source

_NAME, _KIND = "name", "kind"
_ALLOWED = ", ".join(Listed)


def read(path: Path) -> list[RosterName]:
    """Read ``name,kind``, one name a row; other columns are passed over.

    Raises:
        BadInputError: a column or a kind is missing or unknown, or nobody is named;
            the problem names file and row.
    """
    if not path.is_file():
        raise BadInputError(
            f"{path}: there is no such file of names.",
            hint="Make a CSV with the columns name,kind.",
        )
    table = delimited.table(Source(path.name, path))
    headers = [header.strip().casefold() for header in table.headers]
    for column in (_NAME, _KIND):
        if column not in headers:
            raise BadInputError(
                f"{path.name}: there is no column “{column}”.",
                hint=f"Its columns are name,kind; kinds are {_ALLOWED}.",
            )
    at_name, at_kind = headers.index(_NAME), headers.index(_KIND)
    names = [
        _entry(path.name, row.number, row.cells[at_name], row.cells[at_kind])
        for row in table.rows
        if any(cell.strip() for cell in row.cells)
    ]
    if not names:
        raise BadInputError(
            f"{path.name}: names nobody.",
            hint="Add one line for each name, such as: Oak Lodge,home",
        )
    return names


def _entry(file: str, number: int, name: str, kind: str) -> RosterName:
    if not any(letter.isalnum() for letter in name):
        raise BadInputError(
            f"{file}, row {number}: the name is missing.",
            hint="Write each name as it is said in the evidence.",
        )
    try:
        return RosterName(name.strip(), Listed(kind.strip().casefold()))
    except ValueError as error:
        raise BadInputError(
            f"{file}, row {number}: the kind is missing or unknown.",
            hint=f"Kinds are {_ALLOWED}.",
        ) from error
