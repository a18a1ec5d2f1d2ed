"""Attributions: what may be printed of who said something."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from voicecode.analysis import attribution
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import attribution as of_role
from voicecode.domain.people import Role
from voicecode.domain.units import Unit
from voicecode.store import participants_table
from voicecode.store.project_file import ProjectFile

SaidBy = Callable[[Unit], str]
_PARTS = ("kind", "age")  # the last is left out first
_AGES = frozenset({"age", "age band", "age group", "how old are you?"})
_KINDS = {
    Kind.TRANSCRIPT: "interview or group",
    Kind.SURVEY: "survey",
    Kind.RECORD: "case file",
}


def of(file: ProjectFile, publication: Publication) -> SaidBy:
    """Give a function that attributes a unit: role, age and kind of source.

    A combination is printed where at least k people share it: "Young person, 12-14,
    survey".
    """
    kinds = participants_table.kinds(file)
    people = {
        one.id: (one.role, _known(kinds[one.id], one.attributes))
        for one in participants_table.stored(file)
    }
    described = attribution.attributions(people, publication, parts=_PARTS)

    def said_by(unit: Unit) -> str:
        words = described.get(unit.participant or "")
        if words is None or Role(words[0]) is not unit.role:
            return _of_nobody(unit)
        role, *parts = words
        return ", ".join((of_role(Role(role)), *reversed(parts)))

    return said_by


def _known(kind: Kind, attributes: Mapping[str, str]) -> dict[str, str]:
    ages = [
        value
        for name, value in attributes.items()
        if name.casefold() in _AGES and any(map(str.isdigit, value))
    ]
    return {"kind": _KINDS[kind], "age": ages[0] if ages else ""}


def _of_nobody(unit: Unit) -> str:
    """Attribute words of which nobody can say which person they come from."""
    if unit.kind is Kind.RECORD:
        return _KINDS[Kind.RECORD].capitalize()
    return of_role(unit.role)
