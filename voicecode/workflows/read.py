"""Read sources: files in, units out, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Refusal, Remark
from voicecode.domain.people import Person
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.intake import reading, roles_file, sources
from voicecode.intake.sources import Source
from voicecode.intake.tables import Columns
from voicecode.units import cutting

_RECOGNISED = Columns()  # nothing named: columns are recognised


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a person asked to be read, and how."""

    paths: tuple[Path, ...]
    roles: Path | None = None
    columns: Columns = _RECOGNISED


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
    """Inputs found and ready to read."""

    sources: tuple[Source, ...]
    people: Mapping[str, Person]
    columns: Columns


def opened(inputs: Inputs) -> Opened:
    """Find the sources and read the roles file.

    Raises:
        BadInputError: an input or the roles file is missing or wrong.
    """
    people = roles_file.read(inputs.roles) if inputs.roles else []
    return Opened(
        sources=tuple(sources.find(inputs.paths)),
        people={person.speaker: person for person in people},
        columns=inputs.columns,
    )


def units(opened_inputs: Opened, watch: Watch) -> Iterator[Unit]:
    """Yield every unit of every source; what cannot be read is told and passed over.

    Raises:
        BadInputError: nothing at all could be read.
    """
    sizes = [source.path.stat().st_size for source in opened_inputs.sources]
    total, before, count = sum(sizes) or 1, 0, 0
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
    said = reading.read(source, columns=opened_inputs.columns)
    first = 1
    while True:
        try:
            document = next(said, None)
        except BadInputError as error:
            refused.append(Refusal(source.name, error.problem, error.hint))
            if len(opened_inputs.sources) > 1:
                watch.tell(refused[-1])
            return
        if document is None:
            return
        if isinstance(document, Remark):
            watch.tell(document)
            continue
        cut = cutting.units(document, people=opened_inputs.people, first=first)
        first += len(cut)
        yield from cut


def written(inputs: Inputs, output: Path, *, watch: Watch) -> int:
    """Write units as they are read, with no codings; return how many.

    Raises:
        VoicecodeError: the input or the output is wrong.
    """
    uncoded = (CodedUnit(unit) for unit in units(opened(inputs), watch))
    return coded_units.write(output, uncoded)
