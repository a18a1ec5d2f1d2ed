"""Read sources: files in, units out, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TypeVar

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.domain.people import Person, Told
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError, OutputError
from voicecode.exchange import coded_units
from voicecode.intake import participants_file, reading, roles_file, sources
from voicecode.intake.sources import Source
from voicecode.units import cutting, noticing
from voicecode.units.noticing import Noticed

Protect = Callable[[Document], Document]
Read = tuple[Document, list[Unit]]  # a document as it is kept, and its units
Kept = TypeVar("Kept")

_RECOGNISED = Columns()  # nothing named: columns are recognised


def _as_said(document: Document) -> Document:
    return document


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a person asked to be read, and how.

    ``language`` is that of the texts, where it is not the codebook's; ``beside`` are
    files that may lie among the evidence and are none.
    """

    paths: tuple[Path, ...]
    roles: Path | None = None
    consent: Path | None = None
    columns: Columns = _RECOGNISED
    language: str | None = None
    beside: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told while the work goes on.

    ``tell`` hears remarks and refusals; ``progress`` hears the share of the input
    read so far, 0 to 1, and the number of units. Where a model is learnt first,
    ``learning`` hears how much of that is done, 0 to 1.
    """

    tell: Callable[[Remark | Refusal], None] = lambda _: None
    progress: Callable[[float, int], None] = lambda _share, _units: None
    learning: Callable[[float], None] = lambda _share: None


@dataclass(frozen=True, slots=True)
class Opened:
    """Inputs found and ready to read; ``remarks`` are told first.

    ``told`` is the table of who consented to what, and ``forms`` what those in it go
    by once names are replaced. ``protect`` makes the document that is kept, before it
    is cut.
    """

    sources: tuple[Source, ...]
    people: Mapping[str, Person]
    columns: Columns
    told: tuple[Told, ...] = ()
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    protect: Protect = _as_said


def opened(
    inputs: Inputs, *, outputs: Iterable[Path] = (), codebook: str = ""
) -> Opened:
    """Find the sources, and read the roles file and the one on consent.

    Where a folder holds one of these, the codebook, or what an earlier run wrote
    to ``outputs``, these are not read as evidence.

    Raises:
        BadInputError: an input or one of these files is missing or wrong.
        OutputError: an output would be written over an input.
    """
    people = roles_file.read(inputs.roles) if inputs.roles else []
    told = _told(inputs.consent) if inputs.consent else ()
    found = sources.find(inputs.paths)
    written = {path.resolve() for path in outputs}
    _spare(inputs.paths, written)
    others = (inputs.roles, inputs.consent, Path(codebook), *inputs.beside)
    beside = {path.resolve() for path in others if path}
    evidence = [one for one in found if one.path.resolve() not in written | beside]
    if not evidence:
        raise BadInputError(
            f"{inputs.paths[0]}: holds no evidence beside the files of this run.",
            hint="Give the folder that holds the transcripts or surveys.",
        )
    return Opened(
        sources=tuple(evidence),
        people=cutting.people_by_speaker(people),
        columns=inputs.columns,
        told=told,
        remarks=tuple(
            Remark(one.name, "left out, as it will be written anew")
            for one in found
            if one.path.resolve() in written
        ),
    )


def _told(path: Path) -> tuple[Told, ...]:
    return tuple(participants_file.read(path, only_consent=True))


def _spare(paths: Iterable[Path], written: set[Path]) -> None:
    for path in paths:
        if path.resolve() in written:
            raise OutputError(
                f"{path}: is an input, and would be written over.",
                hint="Choose another name with -o.",
            )


def units(opened_inputs: Opened, watch: Watch) -> Iterator[Unit]:
    """Yield every unit of every source; what cannot be read is told and passed over.

    Raises:
        BadInputError: nothing at all could be read.
    """
    sizes = [source.size for source in opened_inputs.sources]
    total, before, count = sum(sizes) or 1, 0, 0
    for remark in opened_inputs.remarks:
        watch.tell(remark)
    refused: list[Refusal] = []
    for source, size in zip(opened_inputs.sources, sizes, strict=True):
        read = documents(source, opened_inputs, watch)
        cut = _kept(read, source, opened_inputs, watch, refused)
        for unit in chain.from_iterable(units for _, units in cut):
            count += 1
            if count % 500 == 0:
                watch.progress((before + min(size, unit.span.end)) / total, count)
            yield unit
        before += size
        watch.progress(before / total, count)
    _check(refused, opened_inputs, is_empty=not count)


def _check(
    refused: Sequence[Refusal], opened_inputs: Opened, *, is_empty: bool
) -> None:
    whole = {source.name for source in opened_inputs.sources}
    if refused and (is_empty or whole <= {one.source for one in refused}):
        more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
        raise BadInputError(refused[0].problem + more, hint=refused[0].hint)


def _kept(
    read: Iterable[Kept | Refusal],
    source: Source,
    opened_inputs: Opened,
    watch: Watch,
    refused: list[Refusal],
) -> Iterator[Kept]:
    """Yield what could be read of a source; collect and tell what could not."""
    try:
        for found in read:
            if isinstance(found, Refusal):
                refused.append(found)
                watch.tell(found)
            else:
                yield found
    except BadInputError as error:
        refused.append(Refusal(source.name, error.problem, error.hint))
        if len(opened_inputs.sources) > 1:
            watch.tell(refused[-1])


def documents(
    source: Source, opened_inputs: Opened, watch: Watch
) -> Iterator[Read | Refusal]:
    """Yield a source's documents as they are to be kept, each with its units.

    Of a project of many texts, those that cannot be read come as refusals.

    Raises:
        BadInputError: the source cannot be read, perhaps only from here on.
    """
    noticed: dict[str, Noticed] = {}
    for found in _read(source, opened_inputs, watch):
        if isinstance(found, Refusal):
            yield found
            continue
        document = opened_inputs.protect(found)
        before = noticed.get(document.source, noticing.NOTHING)
        cut = cutting.units(
            document, people=opened_inputs.people, first=before.units + 1
        )
        noticed[document.source] = noticing.more(before, cut)
        yield document, cut
    for name, seen in noticed.items():
        for text in noticing.messages(name, seen):
            watch.tell(Remark(name, text))


def said(opened_inputs: Opened, watch: Watch) -> Iterator[Document]:
    """Yield every document as it was read; what cannot be read is told of.

    Raises:
        BadInputError: nothing at all could be read.
    """
    refused: list[Refusal] = []
    for remark in opened_inputs.remarks:
        watch.tell(remark)
    for number, source in enumerate(opened_inputs.sources, start=1):
        read = _read(source, opened_inputs, watch)
        yield from _kept(read, source, opened_inputs, watch, refused)
        watch.progress(number / len(opened_inputs.sources), number)
    _check(refused, opened_inputs, is_empty=False)


def all_that_is_said(opened_inputs: Opened) -> Iterator[Document]:
    """Yield every document that can be read, and say nothing of the others."""
    for source in opened_inputs.sources:
        read = _read(source, opened_inputs, Watch())
        yield from _kept(read, source, opened_inputs, Watch(), [])


def _read(
    source: Source, opened_inputs: Opened, watch: Watch
) -> Iterator[Document | Refusal]:
    """Yield a source's documents as they were read; remarks are told on the way."""
    for found in reading.read(source, columns=opened_inputs.columns):
        if isinstance(found, Remark):
            watch.tell(found)
        else:
            yield found


def written(inputs: Inputs, output: Path, *, watch: Watch) -> int:
    """Write units as they are read, with no codings; return how many.

    Raises:
        VoicecodeError: the input or the output is wrong.
    """
    said = units(opened(inputs, outputs=(output,)), watch)
    return coded_units.write(output, map(CodedUnit, said))
