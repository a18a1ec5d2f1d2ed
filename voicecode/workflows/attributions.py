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
    people = {
        one.id: descriptions.of(
            one.role, modes[heard[one.id][0]].name_of_one, _known(one, heard[one.id][1])
        )
        for one in participants_table.stored(file)
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


def _known(one: Participant, label: str) -> Mapping[str, str]:
    """Give what is known of somebody; a label tells the position if it is not set."""
    known = {name.strip().casefold() for name in one.attributes}
    if _POSITION in known or roles.of_label(label) is not one.role:
        return one.attributes
    return {**one.attributes, _POSITION: positions.of_label(label)}
