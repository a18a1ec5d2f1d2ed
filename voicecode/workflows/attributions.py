"""Attributions: what may be printed of who said something in a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from voicecode.analysis import attribution, descriptions
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.projects import Participant, StoredSource
from voicecode.domain.source_ids import SourceIds, source_id
from voicecode.domain.units import Unit
from voicecode.store import participants_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.units import positions, records, roles
from voicecode.workflows.citing import Citing

SaidBy = Callable[[Unit], str]
_POSITION = "position"  # the attribute that counts over a label


def citing(
    file: ProjectFile, publication: Publication, sources: Iterable[StoredSource]
) -> Citing:
    """Give what print says of a project's units."""
    ids = {one.name: source_id(one.kind, one.number) for one in sources}
    return Citing(of(file, publication), SourceIds(ids))


def of(file: ProjectFile, publication: Publication) -> SaidBy:
    """Give a function that attributes a unit: by role, and by more where k share it.

    "Young person, 12-14, survey", "Social worker, interview".
    """
    heard = participants_table.first_heard(file)
    modes = sources_table.modes(file)
    kinds = {one.name: one.kind for one in sources_table.stored(file)}
    known = participants_table.stored(file)
    positions_of = _positions(known, heard, publication)
    people = {
        one.id: descriptions.of(
            one.role,
            kinds[heard[one.id][0]],
            {**_without_position(one), _POSITION: positions_of[one.id]},
            mode=modes[heard[one.id][0]],
        )
        for one in known
    }
    shown = attribution.coarsened(Counter(people.values()), publication)

    def said_by(unit: Unit) -> str:
        described = shown.get(people.get(unit.participant or "", ()), ())
        if described and Role(described[0][1]) is not unit.role:
            described = ()
        if not described and unit.kind is Kind.RECORD:
            return records.name_of(unit.source)
        return descriptions.in_words(unit, described)

    return said_by


def _positions(
    known: Iterable[Participant],
    heard: Mapping[str, tuple[str, str]],
    publication: Publication,
) -> dict[str, str]:
    """Say who somebody is beyond the role, where enough people share it.

    It is settled before all else: a lone manager is to be a member of staff in a group
    like the others, and not to keep "group" from all of them.
    """
    called = {
        one.id: (("role", str(one.role)), (_POSITION, _position(one, heard[one.id][1])))
        for one in known
    }
    bare = {
        person: tuple(part for part in words if part[1])
        for person, words in called.items()
    }
    shown = attribution.coarsened(Counter(bare.values()), publication)
    return {
        person: dict(shown[words]).get(_POSITION, "") for person, words in bare.items()
    }


def _position(one: Participant, label: str) -> str:
    """Give what a person set, or else what the label tells."""
    for name, value in one.attributes.items():
        if name.strip().casefold() == _POSITION:
            return value.strip()
    return positions.of_label(label) if roles.of_label(label) is one.role else ""


def _without_position(one: Participant) -> dict[str, str]:
    return {
        name: value
        for name, value in one.attributes.items()
        if name.strip().casefold() != _POSITION
    }
