"""Coder sets: which codes each coder of a project gave each unit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from voicecode.domain.agreements import CoderTable
from voicecode.domain.decisions import Action, Standing
from voicecode.domain.documents import Remark
from voicecode.domain.settlements import Settlement
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.review import settlements, standings, undoing
from voicecode.store import (
    codings_table,
    log_table,
    queue_rows,
    runs_table,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows.open_project import MACHINE

SETTLED = "settled"  # what the settled coding goes by among coders

Codes = Mapping[str, Valence | None]
_ANSWERS = frozenset({Action.ACCEPT, Action.REJECT})


@dataclass(frozen=True, slots=True)
class Who:
    """Whose codes of a project to compare; all people's, if no ``coders`` are named.

    With ``valences``, a code's valence is part of it.
    """

    coders: tuple[str, ...] = ()
    with_machine: bool = False
    with_settled: bool = False
    valences: bool = False


def of(file: ProjectFile, who: Who) -> CoderTable:
    """Give the codes of each coder wanted, for the units that people coded.

    Units stand as the sources do. The machine's are those of the newest run, for the
    sources that were there when it began; the settled ones are of units on which
    nothing is disputed any more.

    Raises:
        BadInputError: a coder wanted coded nothing, or no run proposed codes.
    """
    people, settled = of_people(file)
    _check(who, {one.coder for one in people.values()})
    said: dict[tuple[str, str], Codes] = {
        key: {code: held.valence for code, held in one.held.items()}
        for key, one in people.items()
        if not who.coders or one.coder in who.coders
    }
    units = list(dict.fromkeys(unit for unit, _ in said))
    remarks = list[Remark]()
    if who.with_machine:
        remarks.extend(_sighted(file, said))
        said |= _of_machine(file, units)
    if who.with_settled:
        said |= {(one.unit, SETTLED): one.codes for one in settled if one.is_settled}
    return CoderTable(
        codings={key: _codes(codes, who) for key, codes in said.items()},
        sources={unit: units_table.parted(unit)[0] for unit, _ in said},
        remarks=(*remarks, *_alone(said)),
    )


def of_people(
    file: ProjectFile,
) -> tuple[dict[tuple[str, str], Standing], list[Settlement]]:
    """Give what people say of codable units, by coder and between them.

    Both stand in the order of the sources and their units.
    """
    log = list(log_table.standing(file))
    places = {unit: place for place, unit in enumerate(queue_rows.codable(file))}
    coded = {
        key: one
        for key, one in standings.of(log).items()
        if one.is_coded and one.unit in places
    }
    ordered = dict(
        sorted(coded.items(), key=lambda pair: (places[pair[0][0]], pair[0][1]))
    )
    between = settlements.of(ordered.values(), standings.settled(log)).values()
    known = [one for one in between if one.unit in places]
    return ordered, sorted(known, key=lambda one: places[one.unit])


def _check(who: Who, known: set[str]) -> None:
    for coder in who.coders:
        if coder not in known:
            names = ", ".join(sorted(known)) or "nobody yet"
            raise BadInputError(
                f"{coder!r} has coded nothing in this project.",
                hint=f"Who has: {names}.",
            )


def _of_machine(
    file: ProjectFile, units: Iterable[str]
) -> dict[tuple[str, str], Codes]:
    run = runs_table.current(file)
    if run is None:
        raise BadInputError(
            "the machine has coded nothing in this project.",
            hint="'voicecode code' lets it propose codes.",
        )
    there = {one.name for one in sources_table.stored(file) if one.imported <= run.at}
    coded = [unit for unit in units if units_table.parted(unit)[0] in there]
    return {
        (unit, MACHINE): {coding.code: coding.valence for coding in codings}
        for unit, codings in codings_table.current(file, coded).items()
    }


def _codes(codes: Codes, who: Who) -> frozenset[str]:
    if not who.valences:
        return frozenset(codes)
    return frozenset(
        f"{code}:{valence}" if valence else code for code, valence in codes.items()
    )


def _sighted(file: ProjectFile, said: Collection[tuple[str, str]]) -> Iterator[Remark]:
    """Say who answered what the machine proposed, and so did not code blind."""
    seen = {
        (entry.decision.unit, entry.decision.coder)
        for entry in undoing.live(log_table.standing(file))
        if entry.decision and entry.decision.action in _ANSWERS
    }
    for coder in sorted({coder for _, coder in said}):
        units = sum(who == coder for _, who in said)
        sighted = sum(key in seen for key in said if key[1] == coder)
        if sighted:
            yield Remark(
                "agreement",
                f"{coder} answered what the machine proposed on {sighted:,} of"
                f" {units:,} units; there, agreement with it is not independent",
            )


def _alone(said: Iterable[tuple[str, str]]) -> Iterator[Remark]:
    coders = {coder for _, coder in said}
    if len(coders) < 2:
        alone = f"only {coders.pop()} has" if coders else "nobody has"
        yield Remark(
            "agreement",
            f"{alone} coded so far; 'voicecode review --blind --coder NAME' is for"
            " another coder, --with-machine compares with the machine",
        )
