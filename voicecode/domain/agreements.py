"""Agreements: how far coders gave the same codes to the same units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from voicecode.domain.scores import Interval


class Measure(StrEnum):
    """A coefficient of agreement."""

    PERCENT = "percent"
    COHEN = "cohen_kappa"
    COHEN_LINEAR = "cohen_kappa_linear"
    COHEN_QUADRATIC = "cohen_kappa_quadratic"
    SCOTT = "scott_pi"
    FLEISS = "fleiss_kappa"
    CONGER = "conger_kappa"
    BRENNAN_PREDIGER = "brennan_prediger"
    GWET = "gwet_ac1"
    ALPHA = "krippendorff_alpha"
    ALPHA_ORDINAL = "krippendorff_alpha_ordinal"
    ALPHA_INTERVAL = "krippendorff_alpha_interval"
    ALPHA_JACCARD = "krippendorff_alpha_jaccard"
    ALPHA_MASI = "krippendorff_alpha_masi"


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
    """

    units: int
    left_out: int
    coders: tuple[str, ...]
    whole: Agreement
    codes: Mapping[str, Agreement]
    disagreements: tuple[Disagreement, ...]
