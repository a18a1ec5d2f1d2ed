"""Train a project: learn a classifier from what its coders decided."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode import output_files, resources
from voicecode.domain.evaluations import Training
from voicecode.domain.gold import GoldUnit
from voicecode.errors import BadInputError
from voicecode.intake import gold_tables
from voicecode.learning import model_file
from voicecode.store import (
    log_table,
    models_table,
    participants_table,
    samples_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import (
    coder_sets,
    open_codebook,
    open_model,
    open_project,
    project_model,
    train,
)
from voicecode.workflows.open_gold import Gold
from voicecode.workflows.train import Settings

TRAIN = "train"  # in the log
ENOUGH = 500  # units; with fewer, the shipped corpus teaches too where its codes do
DRAWN = 100  # units of a sample drawn by chance; with as many, the scores are theirs


@dataclass(frozen=True, slots=True)
class Learnt:
    """What training came to, and what it learnt from.

    Of ``decided`` units, ``settled`` were so between coders. ``disputed`` ones were
    left out, as coders still differ. ``from_corpus`` counts the shipped units that
    taught too. ``is_drawn`` says that the scores are over a sample drawn by chance.
    """

    path: Path
    training: Training
    decided: int
    settled: int
    disputed: int
    from_corpus: int
    is_drawn: bool


@dataclass(frozen=True, slots=True)
class _Decided:
    """The units to learn from, and how many were settled and still disputed."""

    units: tuple[GoldUnit, ...]
    settled: int
    disputed: int


def train_project(
    folder: Path | None,
    output: Path | None,
    *,
    settings: Settings,
    progress: Callable[[float], None] = lambda _share: None,
) -> Learnt:
    """Learn from a project's decisions, write the model, and give its scores.

    What was settled between coders counts first, then what a coder alone decided;
    units on which coders still differ, and those nobody decided on, are left out. The
    model is the project's own unless ``output`` names another file. The project stays
    open meanwhile, so that nobody is erased from it who is being learnt from.

    Raises:
        BadInputError: there is no project, or nobody has decided on anything.
        VoicecodeError: the model cannot be written.
    """
    with open_project.opened(folder) as file:
        own = project_model.path(file)
        train.spare(set(open_project.own_files(file)) - {own}, output or own)
        return _learnt(file, output or own, settings, progress)


def _learnt(
    file: ProjectFile, path: Path, settings: Settings, progress: Callable[[float], None]
) -> Learnt:
    decided = _decided(file)
    gold = _gold(file, decided.units)
    drawn = _drawn(file, decided.units)
    model, training = train.learnt(
        gold,
        settings=settings,
        progress=progress,
        scored_on=drawn or range(len(decided.units)),
    )
    with output_files.private_file(path) as staged:
        model_file.write(staged, model)
        staged.chmod(0o600)  # it holds people's words
        _record(file, path, staged, decided.units)
    return Learnt(
        path=path,
        training=training,
        decided=len(decided.units),
        settled=decided.settled,
        disputed=decided.disputed,
        from_corpus=len(gold.units) - len(decided.units),
        is_drawn=bool(drawn),
    )


def _decided(file: ProjectFile) -> _Decided:
    known = open_project.codebook(file).codes
    people = {one.id: one for one in participants_table.stored(file)}
    _, between = coder_sets.of_people(file)
    clear = [one for one in between if not one.disputed]
    units, settled = list[GoldUnit](), 0
    for one in clear:
        unit = units_table.unit(file, one.unit)
        if unit is None:
            continue
        who = people.get(unit.participant or "")
        codes = {code: one.codes[code] for code in known if code in one.codes}
        role = who.role if who else unit.role
        units.append(GoldUnit(unit.text, codes, role, unit.participant, unit.name))
        settled += one.is_settled
    if not units:
        raise BadInputError(
            "nobody has decided on anything that could be learnt from.",
            hint="'voicecode review' and 'voicecode decide' are for that; coders who"
            " differ are settled by 'voicecode adjudicate'.",
        )
    return _Decided(tuple(units), settled, len(between) - len(clear))


def _gold(file: ProjectFile, units: tuple[GoldUnit, ...]) -> Gold:
    """Add the project's codebook, and the shipped corpus where it helps."""
    name = str(open_project.codebook_path(file))
    book, rules = open_codebook.opened(name)
    if len(units) < ENOUGH and open_model.has_corpus(name):
        units = (*units, *gold_tables.read(resources.training_corpus()))
    return Gold(units, book, rules, name)


def _drawn(file: ProjectFile, units: Sequence[GoldUnit]) -> list[int]:
    """Give the places of units in the newest sample, if they are enough to score on.

    They stand for all units, as those that seemed unsure to the machine do not.
    """
    sample = samples_table.newest(file)
    drawn = sample.units if sample else {}
    places = [place for place, unit in enumerate(units) if unit.place in drawn]
    return places if len(places) >= DRAWN else []


def _record(
    file: ProjectFile, path: Path, staged: Path, units: Sequence[GoldUnit]
) -> None:
    """Keep whose words the model holds before it lies where it will be used."""
    whole, folder = path.resolve(), file.folder.resolve()
    inside = whole.is_relative_to(folder)
    name = (whole.relative_to(folder) if inside else whole).as_posix()
    with file.writing():
        models_table.record(
            file,
            name,
            digest=hashlib.sha256(staged.read_bytes()).hexdigest(),
            participants={unit.respondent for unit in units if unit.respondent},
        )
        log_table.note(file, TRAIN, memo=f"{name}, from {len(units)} units")
