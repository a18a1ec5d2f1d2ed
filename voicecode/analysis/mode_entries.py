"""Mode entries: counts by how people were heard, and what a reader knows of them."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.analysis import count_cells
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import CodeCounts, Heard
from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role

_SPOKEN = (Mode.INTERVIEW, Mode.GROUP)


def enter_sources(entries: Entries, heard: Heard) -> None:
    """Enter how many sources there are: an interview or a case file is one person's.

    What is known of the people in them is entered before.
    """
    for one in heard.sources:
        # How many files a survey has is known to everybody, and says nothing.
        is_printed = one.kind is not Kind.SURVEY
        entries.enter(count_cells.sources(one.kind), one.sources, is_printed=is_printed)
    spoken = [one for one in heard.modes if one.mode in _SPOKEN]
    cells = [
        entries.enter(count_cells.sources(one.mode), one.sources) for one in spoken
    ]
    whole = count_cells.sources(Kind.TRANSCRIPT)
    if sum(one.sources for one in spoken) == entries[whole]:
        entries.add_up(whole, cells)
    else:  # in some nobody says anything
        entries.is_most([whole], cells)


def enter_heard(entries: Entries, heard: Heard) -> None:
    """Enter who was heard in which mode, after those heard in all."""
    if not heard.modes:
        return
    modes = [one.mode for one in heard.modes]
    for one in heard.modes:
        for group in heard.groups:
            count = one.people.get(group.role, 0)
            entries.enter(count_cells.heard_in(group.role, one.mode), count)
        entries.enter(count_cells.units_in(one.mode), one.units)
    roles = [group.role for group in heard.groups]
    for role in roles:
        _add_modes(entries, role, modes)
    for mode in modes:
        whole = count_cells.heard_in(count_cells.ALL, mode)
        entries.add_up(whole, [count_cells.heard_in(role, mode) for role in roles])
        entries.is_most([count_cells.units_in(mode)], [whole])
        if mode is Mode.INTERVIEW:
            entries.is_most([count_cells.sources(mode)], [whole])
    _add_modes(entries, count_cells.ALL, modes)
    entries.add_up(count_cells.units(), [count_cells.units_in(mode) for mode in modes])
    answers = [count_cells.answered(one.question) for one in heard.questions]
    in_surveys = count_cells.units_in(Mode.SURVEY)
    entries.is_most(answers, [in_surveys])
    entries.is_most([in_surveys], answers)


def enter_code(entries: Entries, code: CodeCounts) -> None:
    """Enter where a code's units were heard, after the sum of them."""
    if not code.modes:
        return
    cells = [
        entries.enter(count_cells.mentions_in(code.id, mode), count)
        for mode, count in code.modes.items()
    ]
    entries.add_up(count_cells.mentions(code.id), cells)
    for mode, cell in zip(code.modes, cells, strict=True):
        entries.is_most([count_cells.units_in(mode)], [cell])
    # Nobody can be counted in case files, and often nowhere else.
    in_files = count_cells.mentions_in(code.id, Mode.RECORD)
    apart = count_cells.apart(count_cells.code(code.id))
    entries.is_most([apart], [in_files])
    entries.is_most([in_files], [apart])


def _add_modes(entries: Entries, role: Role | str, modes: Sequence[Mode]) -> None:
    cells = [count_cells.heard_in(role, mode) for mode in modes]
    entries.add_up(count_cells.heard(role), cells)
