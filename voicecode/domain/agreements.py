"""Agreements: how far coders gave the same codes to the same units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecode.domain.documents import Remark
from voicecode.domain.measures import Measure
from voicecode.domain.scores import Interval


@dataclass(frozen=True, slots=True)
class Coefficient:
    """What a measure comes to.

    ``value`` is at most 1, and a percentage is a share from 0 to 1. None is what
    cannot be said, for the ``reason`` given, which ends a sentence.
    """

    value: float | None
    interval: Interval | None = None
    reason: str = ""


Coefficients = Mapping[Measure, Coefficient]


@dataclass(frozen=True, slots=True)
class PairAgreement:
    """How far two coders agree, over the ``units`` that both coded."""

    coders: tuple[str, str]
    units: int
    coefficients: Coefficients

    @property
    def name(self) -> str:
        """Both coders in one word, such as "A|B"."""
        return "|".join(self.coders)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far all coders agree, together and each two."""

    coefficients: Coefficients
    pairs: tuple[PairAgreement, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A unit worth talking about, because its coders differ.

    ``codings`` has the codes of each coder who coded it, ``disputed`` those that
    some gave and some did not, least agreed on throughout first. ``distance`` is
    the mean MASI distance of its pairs of coders, above 0 up to 1; ``full`` says
    that no two coders agree on a single code.
    """

    unit: str
    codings: Mapping[str, frozenset[str]]
    disputed: tuple[str, ...]
    distance: float
    full: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Several coders' codings of the same units, compared.

    ``units`` counts those compared, ``left_out`` the others of the table. ``whole``
    compares whole sets of codes; ``codes`` whether each code is present or absent.
    ``given`` counts, for each code, the units compared to which each coder gave it,
    in the coders' order.
    """

    units: int
    left_out: int
    coders: tuple[str, ...]
    whole: Agreement
    codes: Mapping[str, Agreement]
    given: Mapping[str, tuple[int, ...]]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class CoderColumns:
    """Where a table of coders' codes has what; what is not named is recognised.

    ``coders`` are the coders wanted; of a wide table, whose ``coder`` and ``codes``
    are None, their columns. ``between`` parts the codes of a cell: “;”, where it is
    None, unless a wide table shows that another mark does. With ``blank``, an
    empty cell of a wide table says that its coder gave the unit no code; without, that
    they did not code it. With ``valences``, a code's valence is part of it.
    """

    unit: str | None = None
    coder: str | None = None
    codes: str | None = None
    source: str | None = None
    coders: tuple[str, ...] = ()
    between: str | None = None
    blank: bool = True
    valences: bool = False


@dataclass(frozen=True, slots=True)
class CoderTable:
    """Which codes each coder gave each unit, by unit and coder.

    A coder who is not there did not code the unit. ``sources`` has the source of
    each unit that says it; ``remarks`` tell how the table was read.
    """

    codings: Mapping[tuple[str, str], frozenset[str]]
    sources: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison as it was asked for.

    ``without_empty`` is the same without the units to which nobody gave a code, and
    without intervals: None where there are none, or they were left out already.
    """

    comparison: Comparison
    without_empty: Comparison | None = None
    remarks: tuple[Remark, ...] = ()
