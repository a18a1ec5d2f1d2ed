"""Participants: whose words a project holds, and what people said of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from voicecode.domain.consents import Consent
from voicecode.domain.people import Role
from voicecode.domain.projects import Participant
from voicecode.store import failures
from voicecode.store.project_file import ProjectFile


def stored(file: ProjectFile) -> list[Participant]:
    """List the participants who speak in the current texts, by their ids."""
    return [_participant(row) for row in file.connection.execute(_SELECT + _GROUPED)]


def participant(file: ProjectFile, identity: str) -> Participant | None:
    """Find a participant who speaks in the current texts."""
    found = file.connection.execute(
        _SELECT + " WHERE p.name = ?" + _GROUPED, (identity,)
    ).fetchone()
    return _participant(found) if found else None


def first_heard(file: ProjectFile) -> dict[str, tuple[str, str]]:
    """Say in which source each participant speaks first, and under which label."""
    rows = file.connection.execute(
        "SELECT p.name, s.name, u.speaker, min(u.id) FROM participant p JOIN unit u"
        " ON u.participant = p.id JOIN text t ON t.id = u.text AND t.is_current"
        " JOIN source s ON s.id = t.source GROUP BY p.id"
    )
    return {str(who): (str(where), str(label or "")) for who, where, label, _ in rows}


def withdrawn(file: ProjectFile) -> frozenset[str]:
    """Name those who withdrew, and are not yet erased."""
    rows = file.connection.execute(
        "SELECT name FROM participant WHERE consent = ?", (Consent.WITHDRAWN,)
    )
    return frozenset(str(name) for (name,) in rows)


def agree(file: ProjectFile, identity: str, consent: Consent) -> None:
    """Keep what a source says of somebody's consent, unless less is allowed already."""
    [known] = file.connection.execute(
        "SELECT consent FROM participant WHERE name = ?", (identity,)
    ).fetchone()
    file.connection.execute(
        "UPDATE participant SET consent = ? WHERE name = ?",
        (consent.stricter(Consent(known) if known else None), identity),
    )


def change(
    file: ProjectFile,
    identity: str,
    *,
    role: Role | None = None,
    consent: Consent | None = None,
    attributes: Mapping[str, str],
) -> None:
    """Set what is known of a participant; what is not given stays as it was.

    An attribute set to nothing is taken away, and the source's word counts again.
    """
    with file.writing():
        found = file.connection.execute(
            "SELECT attributes FROM participant WHERE name = ?", (identity,)
        ).fetchone()
        known = {**json.loads(found[0] if found else "{}"), **attributes}
        file.connection.execute(
            "UPDATE participant SET role = coalesce(?, role),"
            " consent = coalesce(?, consent), attributes = ? WHERE name = ?",
            (
                role,
                consent,
                json.dumps(
                    {key: value for key, value in known.items() if value},
                    ensure_ascii=False,
                ),
                identity,
            ),
        )


_SELECT = (
    "SELECT p.name, coalesce(p.role, u.role), count(*), u.attributes, p.attributes,"
    " p.consent, min(u.id) FROM participant p JOIN unit u ON u.participant = p.id"
    " JOIN text t ON t.id = u.text AND t.is_current"
)
_GROUPED = " GROUP BY p.id ORDER BY p.name"  # min() picks the first unit's columns


@failures.making_nouns()
def _participant(found: tuple[Any, ...]) -> Participant:
    name, role, units, said, known, consent, _ = found
    return Participant(
        id=name,
        role=Role(role),
        units=units,
        attributes={**json.loads(said), **json.loads(known)},
        consent=Consent(consent) if consent else None,
    )
