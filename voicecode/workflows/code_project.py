"""Code a project: every unit anew, as a run whose proposals replace the current ones.

Batches are written as they come; the run counts only when the last is on the disk, so
that a crash leaves the proposals of the run before in force. People's decisions are
never touched.
"""

from __future__ import annotations

import hashlib
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import islice
from pathlib import Path

from voicecode import __version__
from voicecode.domain.codings import CodedUnit, Coders
from voicecode.domain.disclosure import Publication
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.store import (
    codings_table,
    log_table,
    participants_table,
    runs_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import code, harm, methods, open_project, project_model
from voicecode.workflows.code import How
from voicecode.workflows.read import Watch

CODE = "code"  # in the log
_AT_ONCE = 2_000  # units in a transaction
_Coded = tuple[int, CodedUnit]


@dataclass(frozen=True, slots=True)
class Coded:
    """What a run came to: units looked at, units with a code, codes proposed.

    ``harm`` says how much of the project may speak of it.
    """

    run: int
    units: int
    with_codes: int
    codings: int
    codebook: int
    harm: str = ""


def code_project(folder: Path | None, *, how: How, watch: Watch) -> Coded:
    """Code all codable units with the project's codebook, whatever ``how`` names.

    Raises:
        BadInputError: there is no project, it has no units, or a model does not fit.
        BadCodebookError: the codebook has mistakes.
        VoicecodeError: the project cannot be written to.
    """
    with open_project.opened(folder) as file:
        total = units_table.count_codable(file)
        if not total:
            raise BadInputError(
                "the project holds nothing that people said.",
                hint="'voicecode import' brings transcripts and surveys in; whoever"
                " withdrew is left out.",
            )
        how = replace(how, codebook=str(open_project.codebook_path(file)))
        how = code.ready(_with_own_model(file, how, watch), learning=watch.learning)
        book = open_project.codebook(file)
        run = runs_table.begin(
            file,
            CODE,
            codebook=book.number,
            settings=_settings(how),
            model=_model(how),
        )
        done = Coded(run, 0, 0, 0, book.number)
        coded = _coded(file, how)
        while batch := list(islice(coded, _AT_ONCE)):
            codings_table.write(file, run, batch)
            done = _counted(done, batch)
            watch.progress(min(1.0, done.units / total), done.units)
        with file.writing():
            runs_table.complete(file, run)
            log_table.note(file, CODE, memo=_memo(done), run=run)
        harm.look_through(file)
        return replace(done, harm=harm.told(file))


def _with_own_model(file: ProjectFile, how: How, watch: Watch) -> How:
    """Take the model that the project learnt, where there is one and none is named."""
    if how.coders is Coders.RULES or how.choice.model is not None:
        return how
    own, remarks = project_model.chosen(file)
    for remark in remarks:
        watch.tell(remark)
    return replace(how, choice=replace(how.choice, model=own))


def _coded(file: ProjectFile, how: How) -> Iterator[_Coded]:
    """Yield coded units with their rows; as many rows wait as units are being coded.

    What those said who withdrew is coded no more.
    """
    rows: deque[int] = deque()
    withdrawn = participants_table.withdrawn(file)

    def units() -> Iterator[Unit]:
        for row, unit in units_table.rows(file):
            if unit.is_codable and unit.participant not in withdrawn:
                rows.append(row)
                yield unit

    for one in code.coded(units(), how=how):
        yield rows.popleft(), one


def _counted(done: Coded, batch: Iterable[_Coded]) -> Coded:
    found = [len(one.codings) for _, one in batch]
    return replace(
        done,
        units=done.units + len(found),
        with_codes=done.with_codes + sum(map(bool, found)),
        codings=done.codings + sum(found),
    )


def _settings(how: How) -> Mapping[str, str]:
    """Give all that a methods section says of a run."""
    way = methods.of(how, Publication(), protection=())
    settings = {"coders": how.coders, "voicecode": __version__, "rules": f"{way.rules}"}
    if way.model is not None:
        settings["card"] = json.dumps(asdict(way.model))
    return settings


def _model(how: How) -> str | None:
    """Name the model that codes, with the digest of its file where it has one."""
    if how.coders is Coders.RULES:
        return None
    if how.choice.model is None:
        return "learnt from the codebook"
    digest = hashlib.sha256(how.choice.model.read_bytes()).hexdigest()
    return f"{how.choice.model.name} sha256:{digest}"


def _memo(done: Coded) -> str:
    return f"{done.codings} codes proposed for {done.with_codes} of {done.units} units"
