"""Codings: codes applied to units, each with the words that earned it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence

PEOPLE = "people"  # whom a coding is by, and what stands for its evidence's rule


class Coders(StrEnum):
    """Who proposes codes: the rules, the classifier, or both together."""

    COMBINED = "combined"
    RULES = "rules"
    CLASSIFIER = "classifier"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The exact words that earned a code, and the rule they earned it by.

    ``span`` counts in the unit's text and cuts exactly ``text``. ``valence`` is
    that of these words, after any negation before them; None where the rule says
    nothing of it.
    """

    rule: str
    span: Span
    text: str
    valence: Valence | None = None
    weight: float = 1.0

    def __reduce__(self) -> tuple[type[Evidence], tuple[object, ...]]:
        """Go to another process as what it is made of: the default is slow."""
        made_of = (self.rule, self.span, self.text, self.valence, self.weight)
        return Evidence, made_of


@dataclass(frozen=True, slots=True)
class Coding:
    """A code that a machine proposes for a unit.

    ``confidence`` lies between 0 and 1. ``by`` names what proposed it: "rules",
    "classifier" or both. ``valence`` is None where no evidence says it.
    """

    code: str
    theme: str
    valence: Valence | None
    confidence: float
    by: tuple[str, ...]
    evidence: tuple[Evidence, ...]

    def __reduce__(self) -> tuple[type[Coding], tuple[object, ...]]:
        """Go to another process as what it is made of: the default is slow."""
        how = (self.valence, self.confidence, self.by)
        return Coding, (self.code, self.theme, *how, self.evidence)


@dataclass(frozen=True, slots=True)
class CodedUnit:
    """A unit with the codes proposed for it."""

    unit: Unit
    codings: tuple[Coding, ...] = ()
    flags: tuple[str, ...] = ()
