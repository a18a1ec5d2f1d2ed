"""Source ids: what print calls sources, as the names of files can tell of people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from voicecode.domain.documents import Kind
from voicecode.domain.units import Unit

_KINDS = {
    Kind.TRANSCRIPT: "Transcript",
    Kind.SURVEY: "Survey",
    Kind.RECORD: "Case record",
}


def source_id(kind: Kind, number: int) -> str:
    """Name a source by its kind and number: "Transcript 7"."""
    return f"{_KINDS[kind]} {number}"


@dataclass(frozen=True, slots=True)
class SourceIds:
    """The ids of sources by their names."""

    ids: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def numbered(cls, sources: Iterable[tuple[str, Kind]]) -> SourceIds:
        """Number sources in their order, from 1."""
        return cls(
            {
                name: source_id(kind, number)
                for number, (name, kind) in enumerate(sources, start=1)
            }
        )

    def source(self, unit: Unit) -> str:
        """Name the source of a unit."""
        return self.ids[unit.source]

    def passage(self, unit: Unit) -> str:
        """Name a unit: "Transcript 7, passage 12"."""
        return f"{self.source(unit)}, passage {unit.number}"
