"""Adjudicate: decide between coders who differ; both originals stay as they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from voicecode.domain.decisions import Action, Decision, Standing
from voicecode.domain.settlements import Dispute
from voicecode.errors import BadInputError, OutputError
from voicecode.exchange import dispute_tables as written_tables
from voicecode.intake import dispute_tables
from voicecode.intake.dispute_tables import Decided
from voicecode.review import settlements, standings
from voicecode.store import exports_table, log_table, units_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import coder_sets, open_project


@dataclass(frozen=True, slots=True)
class Adjudicated:
    """What came of a table of decisions, and how many disputes are still open.

    ``unchanged`` were decided so before.
    """

    settled: int
    dismissed: int
    unchanged: int
    left_open: int


def disputes(folder: Path | None, *, decided_too: bool = False) -> list[Dispute]:
    """List what coders differ on, as the sources stand; what is decided if asked for.

    Raises:
        BadInputError: there is no project.
    """
    with open_project.opened(folder) as file:
        return _disputes(file, decided_too=decided_too)


def write(folder: Path | None, path: Path, *, decided_too: bool = False) -> int:
    """Write the disputes as a table to decide in; give how many there are.

    The table holds the units' words, so the log keeps whose.

    Raises:
        BadInputError: there is no project.
        OutputError: the table is to be something else than a CSV, or cannot be
            written.
    """
    if path.suffix.lower() != ".csv":
        raise OutputError(
            f"{path}: the table to decide in is a CSV.", hint="End its name in .csv."
        )
    with open_project.opened(folder) as file:
        found = _disputes(file, decided_too=decided_too)
        names = dict.fromkeys(one.unit for one in found)
        units = [unit for name in names if (unit := units_table.unit(file, name))]
        texts = {unit.name: unit.text for unit in units}
        written_tables.write(path, found, texts=texts)
        heard = sorted({unit.participant for unit in units if unit.participant})
        exports_table.record(file, str(path), participants=heard)
    return len(found)


def decide_from(folder: Path | None, path: Path, *, coder: str | None) -> Adjudicated:
    """Keep the decisions of a table, all or none; they are then on the disk.

    Raises:
        BadInputError: there is no project, nobody is named, or a row is wrong.
        VoicecodeError: they cannot be written.
    """
    decided = dispute_tables.read(path)
    with open_project.opened(folder) as file:
        who = open_project.coder(file, coder)
        known = open_project.codebook(file).codes
        with file.writing():
            people, settled = _said(file)
            given = {code for one in people.values() for code in one.held}
            _check(decided, {unit for unit, _ in people}, given.union(known))
            new = [one for one in decided if not _stands(one, settled)]
            log_table.append(file, [_decision(one, who) for one in new])
            left = len(_disputes(file))
    actions = Counter(one.action for one in new)
    return Adjudicated(
        settled=actions[Action.SETTLE],
        dismissed=actions[Action.DISMISS],
        unchanged=len(decided) - len(new),
        left_open=left,
    )


def _disputes(file: ProjectFile, *, decided_too: bool = False) -> list[Dispute]:
    people, settled = _said(file)
    found = settlements.disputes(people.values(), settled)
    return [one for one in found if decided_too or one.settled is None]


def _said(
    file: ProjectFile,
) -> tuple[Mapping[tuple[str, str], Standing], Mapping[str, Mapping[str, bool]]]:
    people, _ = coder_sets.of_people(file)
    return people, standings.settled(log_table.standing(file))


def _check(
    decided: Sequence[Decided], units: Collection[str], codes: Collection[str]
) -> None:
    for one in decided:
        if one.unit not in units:
            raise BadInputError(
                f"{one.place}: nobody coded a unit called {one.unit[:100]!r}.",
                hint="'voicecode adjudicate --list' names the units and their codes.",
            )
        if one.code not in codes:
            near = get_close_matches(one.code, codes, n=1, cutoff=0.5)
            raise BadInputError(
                f"{one.place}: {one.code[:100]!r} is no code of this project.",
                hint=f"Did you mean {near[0]!r}?" if near else "Check its spelling.",
            )


def _stands(one: Decided, settled: Mapping[str, Mapping[str, bool]]) -> bool:
    holds = one.action is Action.SETTLE
    return settled.get(one.unit, {}).get(one.code) is holds


def _decision(one: Decided, coder: str) -> Decision:
    return Decision(one.unit, one.action, coder, one.code, memo=one.memo)
