"""Import sources: files in, immutable texts and their units in the project."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, partial
from itertools import chain
from pathlib import Path

from voicecode import __version__
from voicecode.domain.documents import Document, Refusal, Remark
from voicecode.domain.projects import StoredSource
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.intake.sources import Source
from voicecode.store import erasing, log_table, moves_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival
from voicecode.workflows import move_codings, open_project, read
from voicecode.workflows.move_codings import Moved
from voicecode.workflows.read import Inputs, Opened, Watch

Protect = Callable[[Document], Document]
IMPORT = "import"  # in the log
_Read = tuple[Document, list[Unit]]
_BLOCK = 1 << 20  # bytes
_FIRST = Moved(0, 0, (), stands=True)


class Outcome(StrEnum):
    """What came of a source that was imported."""

    NEW = "new"
    CHANGED = "changed"  # a new version of a source that was there
    SAME = "same"  # it was there already, and nothing was changed


@dataclass(frozen=True, slots=True)
class Imported:
    """A source as it is in the project now; ``moved`` is about an earlier version."""

    source: StoredSource
    outcome: Outcome
    moved: Moved = _FIRST


@dataclass(frozen=True, slots=True)
class Result:
    """What an import did, and what it could not read."""

    imported: tuple[Imported, ...]
    refused: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class How:
    """How sources are imported.

    ``protect`` makes the text that is kept, None where it is kept as it was said.
    ``replace`` takes a file for a new version of a source even where they have
    nothing in common.
    """

    protect: Protect | None = None
    replace: bool = False


@dataclass(slots=True)
class _Progress:
    """How much of all files was read; ``before`` counts bytes of the ones finished."""

    watch: Watch
    total: int
    before: int = 0
    units: int = 0

    def seen(self, documents: Iterable[_Read], size: int) -> Iterator[_Read]:
        for document, cut in documents:
            yield document, cut
            self.units += len(cut)
            read_so_far = min(size, document.start + len(document.text))
            self.watch.progress((self.before + read_so_far) / self.total, self.units)
        self.before += size

    def skip(self, size: int) -> None:
        self.before += size


def import_(folder: Path | None, inputs: Inputs, *, how: How, watch: Watch) -> Result:
    """Import files into a project: each source whole, or not at all.

    What cannot be read is told and passed over. Memory does not grow with a table.

    Raises:
        BadInputError: there is no project, an input is missing, or none can be read.
        VoicecodeError: the project cannot be written to.
    """
    with open_project.opened(folder) as file:
        opened = _without_own(read.opened(inputs), file)
        for remark in opened.remarks:
            watch.tell(remark)
        total = sum(source.path.stat().st_size for source in opened.sources)
        progress = _Progress(watch, total or 1)
        imported: list[Imported] = []
        refused: list[Refusal] = []
        for source in opened.sources:
            try:
                imported.append(_source(file, source, opened, how, progress))
            except BadInputError as error:
                refused.append(Refusal(source.name, error.problem, error.hint))
                if len(opened.sources) > 1:
                    watch.tell(refused[-1])
        if not imported:
            raise BadInputError(refused[0].problem, hint=refused[0].hint)
    return Result(tuple(imported), tuple(refused))


def _without_own(opened: Opened, file: ProjectFile) -> Opened:
    """Leave out the files that make up the project, where it lies among the inputs."""
    own = {path.resolve() for path in open_project.own_files(file)}
    sources = tuple(one for one in opened.sources if one.path.resolve() not in own)
    if not sources:
        raise BadInputError(
            "the input holds nothing beside the project's own files.",
            hint="Give the folder that holds the transcripts or surveys.",
        )
    return replace(opened, sources=sources)


def _source(
    file: ProjectFile, source: Source, opened: Opened, how: How, progress: _Progress
) -> Imported:
    size = source.path.stat().st_size
    read_from = _read_from(source, opened, how)
    known = _known(file, source, read_from, progress.watch)
    if known is not None:
        progress.skip(size)
        return _same(file, known)
    documents = read.documents(
        source, opened, progress.watch, protect=how.protect or _as_said
    )
    try:
        with file.writing():
            seen = progress.seen(_spared(file, source, documents), size)
            return _stored(file, source, read_from, seen, how)
    except _SameError:
        return _same(file, source.name)
    except UnicodeEncodeError as error:
        raise BadInputError(
            f"{source.name}: holds halves of characters, which no text file can keep.",
            hint="Save it anew, as UTF-8, with the program that it came from.",
        ) from error


def _known(
    file: ProjectFile, source: Source, read_from: str, watch: Watch
) -> str | None:
    """Say as what a file is in the project already; a copy of one is only told of."""
    known = sources_table.read_from(file, read_from)
    if source.name in known:
        return source.name
    own = _place(source)
    same = next((name for name, place in known.items() if place == own), None)
    if same:
        watch.tell(Remark(source.name, f"is in the project already, as {same}"))
    elif known:
        watch.tell(Remark(source.name, f"says the same as {next(iter(known))}"))
    return same


def _spared(
    file: ProjectFile, source: Source, documents: Iterable[_Read]
) -> Iterator[_Read]:
    """Let no words come back of somebody who was erased."""
    is_erased = cache(partial(erasing.is_erased, file))
    for document, units in documents:
        if any(unit.participant and is_erased(unit.participant) for unit in units):
            raise BadInputError(
                f"{source.name}: holds words of somebody who was erased.",
                hint="Take their words out of the file, and import it again.",
            )
        yield document, units


class _SameError(Exception):
    """A file was read anew, and says what is in the project already."""


def _stored(
    file: ProjectFile,
    source: Source,
    read_from: str,
    documents: Iterator[_Read],
    how: How,
) -> Imported:
    first = next(documents, None)
    if first is None:
        raise BadInputError(
            f"{source.name}: nothing that people said was found in it.",
            hint="'voicecode read' shows how it is read.",
        )
    kind, is_protected = first[0].kind, how.protect is not None
    arrival = Arrival(source.name, kind, read_from, is_protected, _place(source))
    stored = sources_table.add(file, arrival, chain([first], documents))
    if stored.version == 1:
        log_table.note(file, IMPORT, source=source.name, memo=f"{stored.units} units")
        return Imported(stored, Outcome.NEW)
    if moves_table.says_the_same(file, source.name):
        raise _SameError
    moved = move_codings.move(file, source.name)
    if not moved.stands and not how.replace:
        raise _stranger(source)
    log_table.note(file, IMPORT, source=source.name, memo=_memo(stored, moved))
    return Imported(stored, Outcome.CHANGED, moved)


def _same(file: ProjectFile, name: str) -> Imported:
    stored = sources_table.source(file, name)
    assert stored is not None  # noqa: S101 # it was found a moment ago
    return Imported(stored, Outcome.SAME)


def _stranger(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: has no words in common with the source of that name that is"
        " in the project.",
        hint="Give the file another name; or say --replace if it is its new version.",
    )


def _memo(stored: StoredSource, moved: Moved) -> str:
    said = f"version {stored.version}, {stored.units} units"
    if moved.decisions or moved.stranded:
        said += f"; {moved.decisions} decisions moved, {len(moved.stranded)} could not"
    return said


def _place(source: Source) -> str:
    """Digest a file's path, which is nobody's business but this machine's."""
    return hashlib.sha256(os.fsencode(source.path.resolve())).hexdigest()


def _as_said(document: Document) -> Document:
    return document


def _read_from(source: Source, opened: Opened, how: How) -> str:
    """Digest a file and all that its text and units depend on."""
    hashed = hashlib.sha256(
        repr((__version__, opened.columns, how.protect is None)).encode()
    )
    for person in opened.people.values():
        hashed.update(repr(person).encode())
    with source.path.open("rb") as read_file:
        while block := read_file.read(_BLOCK):
            hashed.update(block)
    return hashed.hexdigest()
