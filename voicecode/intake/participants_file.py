"""The participants' file: what is known of them, and what they consented to."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from voicecode.domain import consents
from voicecode.domain.consents import Consent
from voicecode.domain.people import Role, Told
from voicecode.errors import BadInputError
from voicecode.intake import delimited
from voicecode.intake.sources import Source
from voicecode.intake.tables import Row

_WHO = ("participant", "id")
_ROLE, _CONSENT = "role", consents.ATTRIBUTE
_LONGEST = 200  # characters of a value


def read(path: Path, *, only_consent: bool = False) -> list[Told]:
    """Read ``participant,consent[,role,...attributes]``, one participant a row.

    Blank cells tell nothing, and rows without any other cell are passed over.

    Raises:
        BadInputError: a column is missing, a participant stands there twice or is
            missing, a consent or role is unknown, or nothing is told; the problem
            names file and row, and nobody.
    """
    if not path.is_file():
        raise BadInputError(
            f"{path}: there is no such file of participants.",
            hint="Make a CSV with the columns participant,consent.",
        )
    table = delimited.table(Source(path.name, path))
    headers = [header.strip().casefold() for header in table.headers]
    who = next((name for name in _WHO if name in headers), None)
    if who is None or (only_consent and _CONSENT not in headers):
        missing = _CONSENT if who else _WHO[0]
        raise BadInputError(
            f"{path.name}: there is no column “{missing}”.",
            hint="A file of participants has the columns participant,consent.",
        )
    keys = [
        {who: _WHO[0], _ROLE: _ROLE, _CONSENT: _CONSENT}.get(header, own.strip())
        for header, own in zip(headers, table.headers, strict=True)
    ]
    told = list(_told(path.name, keys, table.rows))
    if not any(one.consent or not only_consent for one in told):
        what = "tells nobody's consent" if only_consent else "tells nothing of anybody"
        raise BadInputError(
            f"{path.name}: {what}.",
            hint="Add one line for each participant, such as: P03,analyse",
        )
    return told


def _told(file: str, keys: list[str], rows: Iterator[Row]) -> Iterator[Told]:
    seen: set[str] = set()
    for row in rows:
        pairs = zip(keys, row.cells, strict=True)
        cells = {key: cell.strip() for key, cell in pairs if cell.strip()}
        place = f"{file}, row {row.number}"
        if not cells:
            continue
        who = " ".join(cells.pop(_WHO[0], "").split())
        key = unicodedata.normalize("NFC", who).casefold()
        if not key or key in seen:
            is_missing = "is missing" if not key else "stands there twice"
            raise BadInputError(
                f"{place}: the participant {is_missing}.",
                hint="Give each participant one line, with their id in the evidence.",
            )
        seen.add(key)
        if cells:
            yield _one(row.number, place, who, cells)


def _one(number: int, place: str, who: str, cells: dict[str, str]) -> Told:
    role, written = cells.pop(_ROLE, ""), cells.pop(_CONSENT, "")
    _see_to_attributes(place, cells)
    return Told(
        number,
        who,
        consent(place, written) if written else None,
        _role(place, role) if role else None,
        cells,
    )


def consent(place: str, written: str) -> Consent:
    """Understand a cell of a column on consent.

    Raises:
        BadInputError: it is not understood; the problem names its place.
    """
    found = consents.said(written)
    if found is None:
        raise BadInputError(
            f"{place}: the consent is not understood.",
            hint=f"Write one of: {consents.KNOWN}.",
        )
    return found


def _role(place: str, written: str) -> Role:
    try:
        return Role(written.casefold())
    except ValueError as error:
        raise BadInputError(
            f"{place}: the role is unknown.", hint=f"Roles are {', '.join(Role)}."
        ) from error


def _see_to_attributes(place: str, cells: Mapping[str, str]) -> None:
    for value in cells.values():
        if len(value) > _LONGEST or not value.isprintable():
            raise BadInputError(
                f"{place}: an attribute is too long, or holds what is no text.",
                hint=f"An attribute is up to {_LONGEST} characters, such as 14.",
            )
