"""Import sources: files in, immutable texts and their units in the project."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, groupby
from pathlib import Path

from voicecode import __version__
from voicecode.domain.documents import Refusal, Remark
from voicecode.domain.projects import StoredSource
from voicecode.errors import BadInputError
from voicecode.intake import unpacking
from voicecode.intake.sources import Source
from voicecode.store import erasing, log_table, moves_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival
from voicecode.workflows import move_codings, open_project, read
from voicecode.workflows.move_codings import Moved
from voicecode.workflows.read import Inputs, Opened, Protect, Read, Watch

IMPORT = "import"  # in the log
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
class _Told:
    """Who is told how far the work is, and what could not be read.

    ``before`` counts the bytes of the files finished, of ``total`` in all.
    """

    watch: Watch
    total: int
    before: int = 0
    units: int = 0
    refused: list[Refusal] = field(default_factory=list)

    def heard(self, found: Iterable[Read | Refusal], size: int) -> Iterator[Read]:
        """Pass on what was read; what was refused is told of."""
        for one in found:
            if isinstance(one, Refusal):
                self.refused.append(one)
                self.watch.tell(one)
                continue
            yield one
            document, cut = one
            self.units += len(cut)
            read_so_far = min(size, document.start + len(document.text))
            self.watch.progress((self.before + read_so_far) / self.total, self.units)


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
        if how.protect is not None:
            opened = replace(opened, protect=how.protect)
        total = sum(source.size for source in opened.sources)
        told = _Told(watch, total or 1)
        imported: list[Imported] = []
        for source in opened.sources:
            try:
                # What was stored before a mistake is in the list by then.
                imported.extend(_source(file, source, opened, how, told))
            except BadInputError as error:
                told.refused.append(Refusal(source.name, error.problem, error.hint))
                if len(opened.sources) > 1:
                    watch.tell(told.refused[-1])
            told.before += source.size
        if not imported:
            raise BadInputError(told.refused[0].problem, hint=told.refused[0].hint)
    return Result(tuple(imported), tuple(told.refused))


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
    file: ProjectFile, source: Source, opened: Opened, how: How, told: _Told
) -> Iterator[Imported]:
    """Yield each text of a source once it is on the disk."""
    read_from = _read_from(source, opened, how)
    if known := _known(file, source, read_from, told.watch):
        yield from (_same(file, name) for name in known)
        return
    documents = told.heard(read.documents(source, opened, told.watch), source.size)
    spared = _spared(file, source, documents)
    refused, texts = len(told.refused), 0
    for _, text in groupby(spared, key=lambda found: found[0].source):
        yield _text(file, source, read_from, how, text)
        texts += 1
    if not texts and len(told.refused) == refused:
        raise BadInputError(
            f"{source.name}: nothing that people said was found in it.",
            hint="'voicecode read' shows how it is read.",
        )


def _text(
    file: ProjectFile, source: Source, read_from: str, how: How, text: Iterator[Read]
) -> Imported:
    first = next(text)  # a transcript is read before others have to wait
    arrival = Arrival(
        first[0].source,
        first[0].kind,
        read_from,
        how.protect is not None,
        _place(source),
    )
    try:
        with file.writing():
            return _stored(file, arrival, chain([first], text), how)
    except _SameError:
        return _same(file, arrival.name)
    except UnicodeEncodeError as error:
        raise BadInputError(
            f"{arrival.name}: holds halves of characters, which no text file can keep.",
            hint="Save it anew, as UTF-8, with the program that it came from.",
        ) from error


def _known(
    file: ProjectFile, source: Source, read_from: str, watch: Watch
) -> list[str]:
    """Say as what a file is in the project already; a copy of one is only told of.

    A file of several texts is there as several sources.
    """
    known = sources_table.read_from(file, read_from)
    parts = f"{source.name}/"
    if own := [name for name in known if f"{name}/".startswith(parts)]:
        return own
    same = [name for name, place in known.items() if place == _place(source)]
    if same:
        watch.tell(Remark(source.name, f"is in the project already, as {same[0]}"))
    elif known:
        watch.tell(Remark(source.name, f"says the same as {next(iter(known))}"))
    return same


def _spared(
    file: ProjectFile, source: Source, documents: Iterable[Read]
) -> Iterator[Read]:
    """Let no words come back of somebody who was erased."""
    for document, units in documents:
        speakers = {unit.participant for unit in units if unit.participant}
        if any(erasing.is_erased(file, name) for name in speakers):
            raise BadInputError(
                f"{source.name}: holds words of somebody who was erased.",
                hint="Take their words out of the file, and import it again.",
            )
        yield document, units


class _SameError(Exception):
    """A file was read anew, and says what is in the project already."""


def _stored(
    file: ProjectFile, arrival: Arrival, documents: Iterator[Read], how: How
) -> Imported:
    name = arrival.name
    stored = sources_table.add(file, arrival, documents)
    if stored.version == 1:
        log_table.note(file, IMPORT, source=name, memo=f"{stored.units} units")
        return Imported(stored, Outcome.NEW)
    if moves_table.says_the_same(file, name):
        raise _SameError
    moved = move_codings.move(file, name)
    if not moved.stands and not how.replace:
        raise _stranger(name)
    log_table.note(file, IMPORT, source=name, memo=_memo(stored, moved))
    return Imported(stored, Outcome.CHANGED, moved)


def _same(file: ProjectFile, name: str) -> Imported:
    stored = sources_table.source(file, name)
    assert stored is not None  # noqa: S101 # it was found a moment ago
    return Imported(stored, Outcome.SAME)


def _stranger(source: str) -> BadInputError:
    return BadInputError(
        f"{source}: has no words in common with the source of that name that is"
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
    path = os.fsencode(source.path.resolve())
    return hashlib.sha256(path + repr(source.part).encode()).hexdigest()


def _read_from(source: Source, opened: Opened, how: How) -> str:
    """Digest a file and all that its text and units depend on."""
    hashed = hashlib.sha256(
        repr((__version__, opened.columns, how.protect is None)).encode()
    )
    for person in opened.people.values():
        hashed.update(repr(person).encode())
    with unpacking.on_disk(source) as here, here.path.open("rb") as read_file:
        while block := read_file.read(_BLOCK):
            hashed.update(block)
    return hashed.hexdigest()
