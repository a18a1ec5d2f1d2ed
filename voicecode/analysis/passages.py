"""Passages: units as they could be quoted for one of their codes."""

from __future__ import annotations

from dataclasses import dataclass

from voicecode.analysis import excerpts
from voicecode.analysis.registers import key_of
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.documents import Kind
from voicecode.domain.findings import STARRED
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.units import Unit
from voicecode.domain.valences import Valence

_FEW_WORDS = 5  # fewer say little by themselves

Aspects = tuple[tuple[str, object], tuple[str, object], tuple[str, object]]


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote that could be chosen, whose it is, and how well it would serve."""

    worth: tuple[int, ...]
    person: str
    is_short: bool
    quote: Quote

    @property
    def aspects(self) -> Aspects:
        """What the quote shows: its role, its side, its length."""
        return aspects_of(self.quote.role, self.quote.valence, self.is_short)


def aspects_of(role: Role, valence: Valence | None, is_short: bool) -> Aspects:
    """Say what a quote shows: its role, its side, its length."""
    return ("role", role), ("side", valence), ("short", is_short)


def letters_of(quote: Quote) -> str:
    """Keep the letters only, by which the same words are known again."""
    return "".join(filter(str.isalnum, quote.text.casefold())) or quote.text


def worth_of(coded: CodedUnit, coding: Coding, *, seed: int = 0) -> tuple[int, ...]:
    """Rank a passage: enough words, sure, whole, to the point, then by lot."""
    text = coded.unit.text
    lot = (coding.code, coded.unit.name, text, *([str(seed)] if seed else []))
    return (
        STARRED in coded.flags,
        len(text.split(maxsplit=_FEW_WORDS)) >= _FEW_WORDS,
        round(coding.confidence * 10),
        len(text) <= excerpts.LIMIT,
        -len(coded.codings),
        key_of(*lot),
    )


def person_of(unit: Unit) -> str:
    """Tell apart those whose words may be quoted only so often."""
    if unit.participant:
        return f"{unit.role} {unit.participant}"
    if unit.kind is Kind.SURVEY:
        return unit.name
    return f"{unit.role} {unit.speaker or ''} in {unit.source}"


def quote_of(coded: CodedUnit, coding: Coding, said_by: str = "") -> Quote:
    """Cut the words of a unit that speak for one of its codes.

    Raises:
        CheckFailedError: evidence is not, to the letter, what the unit says.
    """
    unit = coded.unit
    excerpt = excerpts.of(unit, coding.evidence)
    return Quote(
        code=coding.code,
        unit=unit.name,
        role=unit.role,
        excerpt=excerpt,
        valence=coding.valence,
        question=unit.question,
        kind=unit.kind,
        said_by=said_by,
        is_starred=STARRED in coded.flags,
        evidence=tuple(
            found for found in coding.evidence if any(excerpt.places(found.span))
        ),
    )
