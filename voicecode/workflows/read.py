"""Read sources: files in, units out, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Columns, Document, Refusal, Remark
from voicecode.domain.people import Person
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError, OutputError
from voicecode.exchange import coded_units
from voicecode.intake import reading, roles_file, sources
from voicecode.intake.sources import Source
from voicecode.units import cutting, unknowns

_RECOGNISED = Columns()  # nothing named: columns are recognised


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a person asked to be read, and how.

    ``language`` is that of the texts, where it is not the codebook's.
    """

    paths: tuple[Path, ...]
    roles: Path | None = None
    columns: Columns = _RECOGNISED
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told while the work goes on.

    ``tell`` hears remarks and refusals; ``progress`` hears the share of the input
    read so far, 0 to 1, and the number of units.
    """

    tell: Callable[[Remark | Refusal], None] = lambda _: None
    progress: Callable[[float, int], None] = lambda _share, _units: None


@dataclass(frozen=True, slots=True)
class Opened:
    """Inputs found and ready to read; ``remarks`` are told first."""

    sources: tuple[Source, ...]
    people: Mapping[str, Person]
    columns: Columns
    remarks: tuple[Remark, ...] = ()


def opened(
    inputs: Inputs, *, outputs: Iterable[Path] = (), codebook: str = ""
) -> Opened:
    """Find the sources and read the roles file.

    Where a folder holds the roles file, the codebook, or what an earlier run wrote
    to ``outputs``, these are not read as evidence.

    Raises:
        BadInputError: an input or the roles file is missing or wrong.
        OutputError: an output would be written over an input.
    """
    people = roles_file.read(inputs.roles) if inputs.roles else []
    found = sources.find(inputs.paths)
    written = {path.resolve() for path in outputs}
    _spare(inputs.paths, written)
    beside = {path.resolve() for path in (inputs.roles, Path(codebook)) if path}
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
        remarks=tuple(
            Remark(one.name, "left out, as it will be written anew")
            for one in found
            if one.path.resolve() in written
        ),
    )


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
    sizes = [source.path.stat().st_size for source in opened_inputs.sources]
    total, before, count = sum(sizes) or 1, 0, 0
    for remark in opened_inputs.remarks:
        watch.tell(remark)
    refused: list[Refusal] = []
    for source, size in zip(opened_inputs.sources, sizes, strict=True):
        for unit in _of_source(source, opened_inputs, watch, refused):
            count += 1
            if count % 500 == 0:
                watch.progress((before + min(size, unit.span.end)) / total, count)
            yield unit
        before += size
        watch.progress(before / total, count)
    if refused and len(refused) == len(opened_inputs.sources):
        raise BadInputError(_first(refused), hint=refused[0].hint)


def _first(refused: Sequence[Refusal]) -> str:
    more = f" (and {len(refused) - 1} more)" if len(refused) > 1 else ""
    return refused[0].problem + more


def _of_source(
    source: Source, opened_inputs: Opened, watch: Watch, refused: list[Refusal]
) -> Iterator[Unit]:
    try:
        for _, cut in documents(source, opened_inputs, watch):
            yield from cut
    except BadInputError as error:
        refused.append(Refusal(source.name, error.problem, error.hint))
        if len(opened_inputs.sources) > 1:
            watch.tell(refused[-1])


def documents(
    source: Source,
    opened_inputs: Opened,
    watch: Watch,
    *,
    protect: Callable[[Document], Document] = lambda document: document,
) -> Iterator[tuple[Document, list[Unit]]]:
    """Yield a source's documents as they are to be kept, each with its units.

    ``protect`` makes the document that is kept, before it is cut.

    Raises:
        BadInputError: the source cannot be read, perhaps only from here on.
    """
    first, unknown = 1, dict[str, None]()
    for said in reading.read(source, columns=opened_inputs.columns):
        if isinstance(said, Remark):
            watch.tell(said)
            continue
        document = protect(said)
        cut = cutting.units(document, people=opened_inputs.people, first=first)
        first += len(cut)
        for labels in unknowns.unknown_speakers(cut).values():
            unknown.update(dict.fromkeys(labels))
        yield document, cut
    if unknown:
        watch.tell(Remark(source.name, unknowns.message(list(unknown))))


def written(inputs: Inputs, output: Path, *, watch: Watch) -> int:
    """Write units as they are read, with no codings; return how many.

    Raises:
        VoicecodeError: the input or the output is wrong.
    """
    said = units(opened(inputs, outputs=(output,)), watch)
    return coded_units.write(output, map(CodedUnit, said))
