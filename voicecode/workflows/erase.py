"""Erase: a person withdraws, and no word of theirs is left in the project's folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from voicecode.domain.people import Role
from voicecode.review import withdrawal
from voicecode.store import (
    erasing,
    exports_table,
    folder_words,
    free_pages,
    log_table,
    models_table,
    protection_table,
    questions_table,
    texts_table,
    units_table,
)
from voicecode.store.erasing import Touched
from voicecode.store.project_file import ProjectFile
from voicecode.units import roles
from voicecode.workflows import open_project, participants, project_key

ERASE = "erase"  # in the log


@dataclass(frozen=True, slots=True)
class Erased:
    """What was taken out, and what a person has to see to.

    ``removed`` and ``rewritten`` count sources. ``models`` learnt from the person and
    are marked; of them, those in the project's folder are ``deleted``. ``exports``
    were written with their words; ``files`` in the folder may hold them.
    ``mentions`` are units of others that name them. ``key`` is where the project's key
    lies unless somebody chose another place, None where nothing was protected: it, and
    the lists beside it, still hold names and a few words around them.
    """

    decisions: int = 0
    removed: int = 0
    rewritten: int = 0
    models: tuple[str, ...] = ()
    deleted: tuple[str, ...] = ()
    exports: tuple[str, ...] = ()
    files: tuple[Path, ...] = ()
    mentions: tuple[str, ...] = ()
    key: Path | None = None


def erase(folder: Path | None, participant: str) -> Erased:
    """Take a participant's words out of a project, and write its file anew.

    An erasure that was interrupted is finished first.

    Raises:
        BadInputError: there is no project, or no such participant.
        OutputError: another process has the project open.
    """
    with open_project.opened(folder) as file:
        if free_pages.is_marked(file, free_pages.ERASING):
            free_pages.finish(file, free_pages.ERASING)
        row = erasing.row(file, participant)
        if row is None:
            raise participants.unknown(file, participant)
        with file.writing():
            pieces = _pieces(file, row)
            done = _taken_out(file, participant, row)
        deleted = tuple(_delete(file, done.models))
        free_pages.finish(file, free_pages.ERASING)
        files = folder_words.holding(
            file.folder, pieces, besides=open_project.own_files(file)
        )
        key = protection_table.key(file)
    return replace(
        done,
        deleted=deleted,
        files=tuple(files),
        key=project_key.default_path(key) if key else None,
    )


def finish(folder: Path | None) -> bool:
    """Finish an erasure that was interrupted; say whether there was one.

    Raises:
        OutputError: another process has the project open.
    """
    with open_project.opened(folder) as file:
        unfinished = free_pages.is_marked(file, free_pages.ERASING)
        if unfinished:
            free_pages.finish(file, free_pages.ERASING)
    return unfinished


def _taken_out(file: ProjectFile, participant: str, row: int) -> Erased:
    models = models_table.mark_stale(file, participant)
    exports = exports_table.holding(file, participant)
    labels = erasing.labels(file, row)
    asked = questions_table.standing(file)
    done = Erased(models=tuple(models), exports=tuple(exports))
    rewritten: list[str] = []
    for source in erasing.touched(file, row):
        if source.is_alone:
            decisions = erasing.forget_source(file, source.row)
            done = replace(done, removed=done.removed + 1)
        else:
            decisions = _rewritten(file, source, row, labels)
            rewritten.append(source.name)
        done = replace(done, decisions=done.decisions + decisions)
    erasing.forget_participant(file, row)
    questions_table.forget_orphans(file, asked)
    erasing.begin(file)
    done = replace(
        done,
        rewritten=len(rewritten),
        mentions=tuple(_mentions(file, rewritten, labels)),
    )
    log_table.note(file, ERASE, memo=_memo(done))
    return done


def _rewritten(
    file: ProjectFile, source: Touched, participant: int, labels: list[str]
) -> int:
    """Take a person's words out of a source in which others speak too."""
    decisions = erasing.forget_older_texts(file, source.row)
    stretches = erasing.stretches(file, source.text, participant)
    gone = withdrawal.gone(
        [(one.span, one.is_theirs) for one in stretches],
        partial(texts_table.cutter(file), source.text),
        labels,
    )
    kept = [one for one in stretches if not one.is_theirs]
    places = withdrawal.moved([one.span for one in kept], gone)
    decisions += erasing.forget_units(file, participant, source.text)
    moved = [replace(one, span=span) for one, span in zip(kept, places, strict=True)]
    erasing.rewrite(file, source.text, gone, moved)
    return decisions


def _pieces(file: ProjectFile, participant: int) -> set[str]:
    return folder_words.telling(erasing.words(file, participant))


def _mentions(
    file: ProjectFile, sources: Iterable[str], labels: Sequence[str]
) -> Iterator[str]:
    """Name units in which others name the person; a role alone is no name."""
    names = [label for label in labels if roles.of_label(label) is Role.UNKNOWN]
    for source in sources:
        for unit in units_table.units(file, source=source):
            if withdrawal.mentions(unit.text, names):
                yield unit.name


def _delete(file: ProjectFile, models: Iterable[str]) -> Iterator[str]:
    """Delete models in the project's folder: they hold words that they learnt from."""
    for model in models:
        path = file.folder / model
        if path.resolve().is_relative_to(file.folder.resolve()) and path.is_file():
            path.unlink()
            yield model


def _memo(done: Erased) -> str:
    said = f"{done.removed} sources removed, {done.rewritten} written anew without them"
    said += f"; {done.decisions} decisions"
    if done.models:
        said += f"; models: {', '.join(done.models)}"
    if done.exports:
        said += f"; exports: {', '.join(done.exports)}"
    return said
