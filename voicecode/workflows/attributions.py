"""Attributions: what may be printed of who said something in a project."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from voicecode.analysis import attribution, descriptions
from voicecode.domain.disclosure import Publication
from voicecode.domain.people import Role
from voicecode.domain.projects import StoredSource
from voicecode.domain.source_ids import SourceIds, source_id
from voicecode.domain.units import Unit
from voicecode.store import participants_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows.citing import Citing

SaidBy = Callable[[Unit], str]


def citing(
    file: ProjectFile, publication: Publication, sources: Iterable[StoredSource]
) -> Citing:
    """Give what print says of a project's units."""
    ids = {one.name: source_id(one.kind, one.number) for one in sources}
    return Citing(of(file, publication), SourceIds(ids))


def of(file: ProjectFile, publication: Publication) -> SaidBy:
    """Give a function that attributes a unit: by role, and by more where k share it."""
    kinds = participants_table.kinds(file)
    people = {
        one.id: descriptions.of(one.role, kinds[one.id], one.attributes)
        for one in participants_table.stored(file)
    }
    shown = attribution.coarsened(Counter(people.values()), publication)

    def said_by(unit: Unit) -> str:
        described = shown.get(people.get(unit.participant or "", ()), ())
        if described and Role(described[0][1]) is not unit.role:
            described = ()
        return descriptions.in_words(unit, described)

    return said_by
