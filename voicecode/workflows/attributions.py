"""Attributions: what may be printed of who said something."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from voicecode.analysis import attribution
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import attribution as of_role
from voicecode.domain.modes import Mode
from voicecode.domain.projects import Participant
from voicecode.domain.units import Unit
from voicecode.store import participants_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.units import positions, records, roles

SaidBy = Callable[[Unit], str]
_PARTS = ("mode", "age")  # the last is left out first
_POSITION = "position"  # the attribute that counts over a label
_AGES = frozenset({"age", "age band", "age group", "how old are you?"})


def of(file: ProjectFile, publication: Publication) -> SaidBy:
    """Give a function that attributes a unit: who somebody is, age, kind of source.

    A combination is printed where at least k people share it: "Young person, 12-14,
    survey", "Social worker, interview".
    """
    known = participants_table.stored(file)
    heard = participants_table.first_heard(file)
    modes = sources_table.modes(file)
    called = _called(known, heard, publication)
    people = {
        one.id: (called[one.id], _known(modes[heard[one.id][0]], one.attributes))
        for one in known
    }
    described = attribution.attributions(people, publication, parts=_PARTS)
    role_of = {one.id: one.role for one in known}

    def said_by(unit: Unit) -> str:
        words = described.get(unit.participant or "")
        if words is None or role_of[unit.participant or ""] is not unit.role:
            return _of_nobody(unit)
        who, *parts = words
        return ", ".join((who, *reversed(parts)))

    return said_by


def _called(
    known: list[Participant],
    heard: Mapping[str, tuple[str, str]],
    publication: Publication,
) -> dict[str, str]:
    """Call everybody by their position where enough people share it, or their role."""
    people = {
        one.id: (of_role(one.role), {_POSITION: _position(one, heard[one.id][1])})
        for one in known
    }
    found = attribution.attributions(people, publication, parts=(_POSITION,))
    return {person: words[-1] for person, words in found.items()}


def _position(one: Participant, label: str) -> str:
    set_by_hand = one.attributes.get(_POSITION, "").strip()
    if set_by_hand:
        return set_by_hand
    is_of_role = roles.of_label(label) is one.role
    # Those without one are a group of their own, which must be large enough too.
    return (positions.of_label(label) if is_of_role else "") or of_role(one.role)


def _known(mode: Mode, attributes: Mapping[str, str]) -> dict[str, str]:
    ages = [
        value
        for name, value in attributes.items()
        if name.casefold() in _AGES and any(map(str.isdigit, value))
    ]
    return {"mode": mode.name_of_one, "age": ages[0] if ages else ""}


def _of_nobody(unit: Unit) -> str:
    """Attribute words of which nobody can say which person they come from."""
    if unit.kind is Kind.RECORD:
        return records.name_of(unit.source)
    return of_role(unit.role)
