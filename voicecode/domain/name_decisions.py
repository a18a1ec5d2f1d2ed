"""Name decisions: what people say that words name, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecode.domain.pseudonyms import RosterName, Verdict
from voicecode.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a unit that a person pointed at; ``span`` counts in the unit's text."""

    unit: str
    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Names:
    """What is to be replaced: decided words, names of a roster, a name pointed at.

    ``must_stand`` refuses all of it where decided words stand nowhere.
    """

    verdicts: tuple[Verdict, ...] = ()
    roster: tuple[RosterName, ...] = ()
    mark: Mark | None = None
    must_stand: bool = False


@dataclass(frozen=True, slots=True)
class Replaced:
    """What was replaced, by the log's entry ``seq``; 0 where there was nothing.

    ``stand_ins`` are in their brackets. ``renamed`` gives sources' new names by the
    old ones. ``exports`` and ``models`` were made before, and may hold the names.
    """

    seq: int = 0
    stand_ins: tuple[str, ...] = ()
    places: int = 0
    sources: int = 0
    renamed: Mapping[str, str] = field(default_factory=dict)
    exports: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
