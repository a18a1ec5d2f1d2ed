"""Decide: keep what people decided, one by one, each on the disk when it is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import IO

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.projects import KnownCode
from voicecode.errors import BadInputError, VoicecodeError, quoted
from voicecode.exchange import decision_lines
from voicecode.review import standings, verdicts
from voicecode.store import codings_table, log_table, sources_table, units_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import open_project


@dataclass(frozen=True, slots=True)
class _Desk:
    """What every decision is held against."""

    file: ProjectFile
    codes: Mapping[str, KnownCode]
    coder: str | None


def decide(folder: Path | None, wanted: Decision) -> int:
    """Keep one decision; give its number in the log. It is then on the disk.

    Where it names no coder, the environment or the settings do.

    Raises:
        BadInputError: there is no such unit or code, or the decision makes no sense.
        VoicecodeError: it cannot be written.
    """
    with _opened(folder, None) as desk:
        return _kept(desk, wanted)


def decide_from(
    folder: Path | None, lines: IO[str], *, name: str, coder: str | None
) -> Iterator[int]:
    """Keep decisions line by line; give each one's number when it is on the disk.

    ``coder`` decides where a line names nobody.

    Raises:
        BadInputError: a line is wrong; those before it are kept.
        VoicecodeError: it cannot be written.
    """
    with _opened(folder, coder) as desk:
        for place, wanted in decision_lines.read(lines, name):
            try:
                seq = _kept(desk, wanted)
            except VoicecodeError as error:
                problem = f"{place}: {error.problem}"
                raise type(error)(problem, hint=error.hint) from error
            yield seq


@contextmanager
def _opened(folder: Path | None, coder: str | None) -> Iterator[_Desk]:
    with open_project.opened(folder) as file:
        yield _Desk(file, open_project.codebook(file).codes, coder)


def _kept(desk: _Desk, wanted: Decision) -> int:
    file = desk.file
    coder = open_project.coder(file, wanted.coder or desk.coder)
    decision = replace(wanted, coder=coder, memo=_whole(wanted.memo))
    with file.writing():
        _see_to_it_that_it_makes_sense(desk, decision)
        [seq] = log_table.append(file, [decision])
    return seq


def _see_to_it_that_it_makes_sense(desk: _Desk, decision: Decision) -> None:
    unit = units_table.unit(desk.file, decision.unit)
    if unit is None:
        raise _no_unit(desk.file, decision.unit)
    if not unit.is_codable:
        raise BadInputError(
            f"{unit.name}: carries no codes; it is a question, or says nothing.",
            hint="'voicecode read' and the review screen show what units are.",
        )
    log = log_table.of_units(desk.file, [decision.unit])
    coded = standings.of(log)
    if decision.code and decision.code not in desk.codes:
        own = coded.get((decision.unit, decision.coder))
        if decision.action is not Action.REMOVE or not own:
            raise _no_code(decision.code, desk.codes)
    suggested = {
        coding.code
        for coding in codings_table.current(desk.file, [unit.name])[unit.name]
    }
    wrong = verdicts.problem(decision, suggested=suggested, standings=coded.values())
    if wrong:
        raise BadInputError(f"{wrong[0]}.", hint=wrong[1])


def _no_unit(file: ProjectFile, name: str) -> BadInputError:
    source, number = units_table.parted(name)
    sources = {one.name: one.units for one in sources_table.stored(file)}
    if source in sources and number:
        hint = f"{source} has the units 1 to {sources[source]}."
    else:
        near = get_close_matches(source or name, sources, n=1, cutoff=0.5)
        mean = f"did you mean {near[0]}#{number or 1}? " if near else ""
        hint = f"Units are named SOURCE#N; {mean}'voicecode sources' lists the sources."
    shown = repr(name) if source else quoted(name)
    return BadInputError(f"{shown}: there is no such unit in the project.", hint=hint)


def _no_code(code: str, codes: Mapping[str, KnownCode]) -> BadInputError:
    near = get_close_matches(code, codes, n=1, cutoff=0.5)
    mean = f"Did you mean {near[0]!r}? " if near else ""
    return BadInputError(
        f"{quoted(code)}: there is no such code in the project's codebook.",
        hint=f"{mean}'voicecode codebook show codebook.yaml' lists them.",
    )


def _whole(memo: str) -> str:
    try:
        memo.encode()
    except UnicodeEncodeError as error:
        raise BadInputError(
            "the memo holds halves of characters, which cannot be kept.",
            hint="Write it anew, as UTF-8.",
        ) from error
    return memo
