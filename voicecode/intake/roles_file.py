"""The roles file: who speaks under which label, told by the user."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from voicecode.domain import consents
from voicecode.domain.people import Person, Role
from voicecode.errors import BadInputError
from voicecode.intake import delimited, participants_file, tables
from voicecode.intake.sources import Source
from voicecode.intake.tables import Row

_SPEAKER, _ROLE, _PARTICIPANT = "speaker", "role", "participant"
_ALLOWED = ", ".join(Role)


def read(path: Path) -> list[Person]:
    """Read ``speaker,role[,participant,...attributes]``, one person a row.

    An attribute ``consent`` is understood as people write it.

    Raises:
        BadInputError: a column, a role or a consent is missing or unknown, a speaker
            stands there twice, or nobody does; the problem names file and row.
    """
    if not path.is_file():
        raise BadInputError(
            f"{path}: there is no such roles file.",
            hint="Make a CSV with the columns speaker,role.",
        )
    table = delimited.table(Source(path.name, path))
    headers = [header.strip().casefold() for header in table.headers]
    for column in (_SPEAKER, _ROLE):
        if column not in headers:
            raise BadInputError(
                f"{path.name}: there is no column “{column}”.",
                hint="A roles file has the columns speaker,role[,participant,...].",
            )
    people: dict[str, Person] = {}
    for row in table.rows:
        if any(cell.strip() for cell in row.cells):
            _add(people, path.name, row, _named(headers, table.headers, row))
    if not people:
        raise BadInputError(
            f"{path.name}: the roles file names nobody.",
            hint="Add one line for each speaker, such as: YP1,child",
        )
    return list(people.values())


def _named(headers: list[str], written: tuple[str, ...], row: Row) -> dict[str, str]:
    """Give a row's cells by header; attributes keep theirs as it is written."""
    known = {_SPEAKER, _ROLE, _PARTICIPANT}
    return {
        (header if header in known else own.strip()): cell.strip()
        for header, own, cell in zip(headers, written, row.cells, strict=True)
    }


def _add(people: dict[str, Person], file: str, row: Row, cells: dict[str, str]) -> None:
    speaker = cells.pop(_SPEAKER)
    role = _role(file, row.number, cells.pop(_ROLE))
    participant = cells.pop(_PARTICIPANT, "") or None
    key = unicodedata.normalize("NFC", " ".join(speaker.split())).casefold()
    if not key:
        raise BadInputError(
            f"{file}, row {row.number}: the speaker is missing.",
            hint="Write the label as the transcripts have it, such as YP1.",
        )
    if key in people:
        raise BadInputError(
            f"{file}, row {row.number}: the speaker {tables.shown(speaker)} stands"
            " there twice.",
            hint="Keep one line for each speaker.",
        )
    attributes = {name: value for name, value in cells.items() if value}
    _understand_consent(f"{file}, row {row.number}", attributes)
    people[key] = Person(speaker, role, participant, attributes)


def _understand_consent(place: str, attributes: dict[str, str]) -> None:
    """Write a consent as it is known by, and let no doubtful one pass."""
    for name in [one for one in attributes if one.casefold() == consents.ATTRIBUTE]:
        written = attributes.pop(name)
        attributes[consents.ATTRIBUTE] = participants_file.consent(place, written)


def _role(file: str, number: int, written: str) -> Role:
    try:
        return Role(written.strip().casefold())
    except ValueError as error:
        what = (
            f"{tables.shown(written)} is not a role"
            if written
            else "the role is missing"
        )
        raise BadInputError(
            f"{file}, row {number}: {what}.",
            hint=f"Roles are {_ALLOWED}.",
        ) from error
