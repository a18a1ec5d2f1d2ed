"""Lay out a unit for a coder: its words in their context, and what stands of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from voicecode.domain.codebooks import Code, Theme
from voicecode.domain.decisions import Entry, Standing
from voicecode.domain.findings import SAFEGUARDING
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Candidate, Sheet
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.review import candidates, context, queues, standings
from voicecode.store import (
    codings_table,
    log_table,
    participants_table,
    question_places,
    queue_rows,
    units_table,
)
from voicecode.store.project_file import ProjectFile

BEFORE, AFTER = 6, 8  # units of context


@dataclass(frozen=True, slots=True)
class Seat:
    """What stays the same while a coder sits at a desk.

    ``changed`` says of a codebook version and a code whether the code means something
    else by now; ``keys`` and ``colours`` are those of the screen that the project
    wants otherwise.
    """

    title: str
    coder: str
    queue: Queue
    is_blind: bool
    codes: tuple[tuple[Theme, Code], ...]
    changed: Mapping[tuple[int, str], bool]
    keys: Mapping[str, str]
    colours: str | None = None

    @property
    def names(self) -> dict[str, str]:
        """The codes' names by their ids, in the codebook's order."""
        return {code.id: code.name for _, code in self.codes}


def laid_out(file: ProjectFile, seat: Seat, unit: str) -> Sheet:
    """Give a unit's sheet as it stands now.

    Raises:
        BadInputError: there is no such unit.
    """
    around = units_table.around(file, unit, before=BEFORE, after=AFTER)
    found = next((one for one in around if one.name == unit), None)
    if found is None:
        raise BadInputError(
            f"{unit}: there is no such unit in the project.",
            hint="Units are named SOURCE#N, such as 'interviews/yp-03.docx#17'.",
        )
    log = log_table.of_units(file, [unit])
    coded = standings.of(log)
    around = _heard(around, participants_table.withdrawn(file))
    before, after = context.beside(around, found)
    return Sheet(
        unit=found,
        standing=coded.get((unit, seat.coder), Standing(unit, seat.coder)),
        candidates=_candidates(file, seat, log, unit),
        before=before,
        after=after,
        is_flagged=_is_flagged(file, log, unit),
        questions=question_places.of_unit(file, unit),
    )


def _heard(around: Sequence[Unit], withdrawn: Collection[str]) -> list[Unit]:
    """Show nothing of what those said who withdrew."""
    return [
        replace(unit, text="…") if unit.participant in withdrawn else unit
        for unit in around
    ]


def check(file: ProjectFile, sheet: Sheet) -> None:
    """Let nobody decide on words that are no longer there.

    Raises:
        BadInputError: the unit's source was imported anew since it was laid out.
    """
    now = units_table.unit(file, sheet.unit.name)
    if now is None or now.text != sheet.unit.text:
        raise BadInputError(
            f"{sheet.unit.name}: says something else since you came to it; nothing was"
            " saved.",
            hint="Read it again.",
        )


def _candidates(
    file: ProjectFile, seat: Seat, log: Sequence[Entry], unit: str
) -> tuple[Candidate, ...]:
    coded = standings.of(log)
    order = list(seat.names)
    suggested = () if seat.is_blind else codings_table.current(file, [unit])[unit]
    if seat.queue is Queue.DISAGREEMENTS:
        settled = standings.settled(log).get(unit, {})
        return candidates.between(list(coded.values()), settled, suggested, order=order)
    own = coded.get((unit, seat.coder), Standing(unit, seat.coder))
    outdated = queues.outdated([unit], [own], log, seat.changed).get(unit, ())
    return candidates.of(suggested, own, order=order, outdated=outdated)


def _is_flagged(file: ProjectFile, log: Sequence[Entry], unit: str) -> bool:
    by_people = standings.flags(log)
    if unit in by_people:
        return by_people[unit]
    return SAFEGUARDING in queue_rows.flags_of(file, unit)
