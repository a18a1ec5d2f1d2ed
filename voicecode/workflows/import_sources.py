"""Import sources: files in, immutable texts and their units in the project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain, groupby
from pathlib import Path

from voicecode.domain.documents import Refusal
from voicecode.domain.projects import StoredSource
from voicecode.errors import BadInputError
from voicecode.intake.sources import Source
from voicecode.store import erasing, log_table, moves_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival
from voicecode.workflows import (
    harm,
    known_files,
    move_codings,
    open_project,
    protect,
    protect_project,
    read,
)
from voicecode.workflows.move_codings import Moved
from voicecode.workflows.protect import Guard
from voicecode.workflows.read import Inputs, Opened, Read, Watch

IMPORT = "import"  # in the log
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
    """What an import did, and what it could not read.

    ``harm`` says how much of the project may speak of it. ``protection`` says in
    sentences what was replaced, and ``kept`` are the key and the lists beside it; both
    are empty where nothing was to be replaced.
    """

    imported: tuple[Imported, ...]
    refused: tuple[Refusal, ...]
    harm: str
    protection: tuple[str, ...] = ()
    kept: tuple[Path, ...] = ()
    asks: bool = False  # whether anything that was imported may still name somebody


@dataclass(frozen=True, slots=True)
class How:
    """How sources are imported.

    ``protection`` says how names are replaced, None where they stay as they were said.
    ``replace`` takes a file for a new version of a source even where they have
    nothing in common.
    """

    protection: protect.How | None = None
    replace: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    """How texts are kept: protected by a guard or not, replacing others or not."""

    is_protected: bool
    replaces: bool
    guard: Guard | None = None


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
        guard = None
        if how.protection is not None:
            opened, guard = protect_project.guarded(file, opened, how.protection)
        way = _Way(how.protection is not None, how.replace, guard)
        total = sum(source.size for source in opened.sources)
        told = _Told(watch, total or 1)
        imported: list[Imported] = []
        for source in opened.sources:
            try:
                # What was stored before a mistake is in the list by then.
                imported.extend(_source(file, source, opened, way, told))
            except BadInputError as error:
                told.refused.append(Refusal(source.name, error.problem, error.hint))
                if len(opened.sources) > 1:
                    watch.tell(told.refused[-1])
            told.before += source.size
        if not imported:
            raise BadInputError(told.refused[0].problem, hint=told.refused[0].hint)
        said = guard.sentences() if guard else ()
        kept = guard.keep() if guard else ()
        asks = bool(guard and guard.questions)
        harm.look_through(file)
        flagged = harm.told(file)
    return Result(tuple(imported), tuple(told.refused), flagged, said, kept, asks)


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
    file: ProjectFile, source: Source, opened: Opened, way: _Way, told: _Told
) -> Iterator[Imported]:
    """Yield each text of a source once it is on the disk."""
    read_from = known_files.digest(source, opened, is_protected=way.is_protected)
    if known := known_files.known(file, source, read_from, told.watch):
        yield from (_same(file, name) for name in known)
        return
    documents = told.heard(read.documents(source, opened, told.watch), source.size)
    spared = _spared(file, source, documents)
    refused, texts = len(told.refused), 0
    for _, text in groupby(spared, key=lambda found: found[0].source):
        yield _text(file, source, read_from, way, text)
        texts += 1
    if not texts and len(told.refused) == refused:
        raise BadInputError(
            f"{source.name}: nothing that people said was found in it.",
            hint="'voicecode read' shows how it is read.",
        )


def _text(
    file: ProjectFile, source: Source, read_from: str, way: _Way, text: Iterator[Read]
) -> Imported:
    first = next(text)  # a transcript is read before others have to wait
    arrival = Arrival(
        first[0].source,
        first[0].kind,
        read_from,
        way.is_protected,
        known_files.place(source),
    )
    try:
        with file.writing():
            return _stored(file, arrival, chain([first], text), way)
    except _SameError:
        return _same(file, arrival.name)
    except UnicodeEncodeError as error:
        raise BadInputError(
            f"{arrival.name}: holds halves of characters, which no text file can keep.",
            hint="Save it anew, as UTF-8, with the program that it came from.",
        ) from error


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
    file: ProjectFile, arrival: Arrival, documents: Iterator[Read], way: _Way
) -> Imported:
    name = arrival.name
    stored = sources_table.add(file, arrival, documents)
    if way.guard:
        # A stand-in whose key was never written could not be led back.
        protect_project.keep(file, way.guard, name)
    if stored.version == 1:
        log_table.note(file, IMPORT, source=name, memo=f"{stored.units} units")
        return Imported(stored, Outcome.NEW)
    if moves_table.says_the_same(file, name):
        raise _SameError
    moved = move_codings.move(file, name)
    if not moved.stands and not way.replaces:
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
