"""Participants: whose words a project holds, and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from voicecode.domain import consents
from voicecode.domain.consents import Consent
from voicecode.domain.people import Role
from voicecode.domain.projects import Participant
from voicecode.errors import BadInputError
from voicecode.store import (
    exports_table,
    log_table,
    models_table,
    participants_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import open_project

SET = "participant"  # in the log
_LONGEST = 200  # characters of a value


@dataclass(frozen=True, slots=True)
class Changed:
    """Those of whom something was set, as they are now, and what to see to.

    ``models`` learnt from somebody who withdrew, and are used no more; ``exports``
    were written with words of somebody who may not be quoted any more.
    ``unknown`` says which rows of a table named nobody.
    """

    participants: tuple[Participant, ...]
    models: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """What to set of a participant; an attribute set to nothing is taken away."""

    role: Role | None = None
    consent: Consent | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)


def participants(folder: Path | None) -> list[Participant]:
    """List the participants of a project by their ids.

    Raises:
        BadInputError: there is no project.
    """
    with open_project.opened(folder) as file:
        return participants_table.stored(file)


def change(folder: Path | None, identity: str, pairs: Sequence[str]) -> Changed:
    """Set what ``pairs`` of key=value say of a participant.

    ``role`` and ``consent`` are closed choices; every other key is an attribute.

    Raises:
        BadInputError: there is no such participant, or a pair says nothing.
    """
    wanted = parsed(pairs)
    with open_project.opened(folder) as file, file.writing():
        found(file, identity)
        return set_all(file, {identity: wanted})


def set_all(file: ProjectFile, wanted: Mapping[str, Change]) -> Changed:
    """Set what is wanted of participants who are there, in one go."""
    models, exports = set[str](), set[str]()
    with file.writing():
        for identity, one in wanted.items():
            participants_table.change(
                file,
                identity,
                role=one.role,
                consent=one.consent,
                attributes=one.attributes,
            )
            log_table.note(file, SET, participant=identity, memo=_memo(one))
            if one.consent is Consent.WITHDRAWN:
                models.update(models_table.mark_stale(file, identity))
            if one.consent in (Consent.WITHDRAWN, Consent.ANALYSE):
                exports.update(exports_table.holding(file, identity))
        changed = tuple(found(file, identity) for identity in wanted)
    return Changed(changed, tuple(sorted(models)), tuple(sorted(exports)))


def found(file: ProjectFile, identity: str) -> Participant:
    """Find a participant who speaks in a current text.

    Raises:
        BadInputError: there is none of that id.
    """
    participant = participants_table.participant(file, identity)
    if participant is not None:
        return participant
    raise unknown(file, identity)


def unknown(file: ProjectFile, identity: str) -> BadInputError:
    """Say that there is no participant of an id, and who is nearest to it."""
    known = [one.id for one in participants_table.stored(file)]
    near = get_close_matches(identity, known, n=1, cutoff=0.5)
    mean = f"Did you mean {near[0]!r}? " if near else ""
    return BadInputError(
        f"{identity!r}: there is no such participant in the project.",
        hint=f"{mean}'voicecode participants' lists them.",
    )


def parsed(pairs: Sequence[str]) -> Change:
    """Read pairs of key=value.

    Raises:
        BadInputError: there are none, or one of them says nothing.
    """
    said: dict[str, str] = {}
    for pair in pairs:
        key, mark, value = (part.strip() for part in pair.partition("="))
        if not key or not mark or len(value) > _LONGEST or not value.isprintable():
            raise BadInputError(
                f"{pair[:_LONGEST]!r}: is no key=value.",
                hint="For example: role=carer, consent=quote or age=14.",
            )
        said[key] = value
    if not said:
        raise BadInputError(
            "nothing is to be set.", hint="For example: role=carer or age=14."
        )
    role, consent = said.pop("role", None), said.pop("consent", None)
    return Change(
        Role(_chosen("role", role, Role)) if role is not None else None,
        _consent(consent) if consent is not None else None,
        said,
    )


def _consent(written: str) -> Consent:
    if known := consents.said(written):
        return known
    raise BadInputError(
        f"there is no consent {written!r}.", hint=f"There are: {consents.KNOWN}."
    )


def _chosen(key: str, value: str, among: type[Role]) -> str:
    known = [str(one) for one in among]
    if value in known:
        return value
    near = get_close_matches(value, known, n=1)
    mean = f"Did you mean {near[0]!r}? " if near else ""
    raise BadInputError(
        f"there is no {key} {value!r}.", hint=f"{mean}There are: {', '.join(known)}."
    )


def _memo(wanted: Change) -> str:
    """Say what was set, and not to what: the log outlives the person."""
    keys = [
        *(["role"] if wanted.role else []),
        *(["consent"] if wanted.consent else []),
        *wanted.attributes,
    ]
    return f"set {', '.join(keys)}"
