"""Codebooks: the ideas that units are coded with, and the rules that find them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from voicecode.domain.people import Role
from voicecode.domain.valences import Valence


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in a row, in the rule language's notation."""

    text: str


@dataclass(frozen=True, slots=True)
class Near:
    """Phrases that stand within ``within`` words of each other, in any order."""

    phrases: tuple[str, ...]
    within: int


@dataclass(frozen=True, slots=True)
class Together:
    """Phrases that all stand in one sentence, in any order (``all:`` in the file)."""

    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TokenPattern:
    """A spaCy Matcher pattern: one dictionary a token."""

    tokens: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which people say a code.

    ``id`` is the code's id and the rule's number in it, from 1. ``weight`` is how
    much the rule counts as evidence beside an ordinary rule's 1. ``roles`` are the
    only roles it applies to; empty means every role. ``line`` is its line in the
    codebook's file, 0 where there is none.
    """

    id: str
    test: Phrase | Near | Together | TokenPattern
    valence: Valence | None = None
    unless: tuple[str, ...] = ()
    roles: frozenset[Role] = frozenset()
    weight: float = 1.0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Mistake:
    """Something wrong in a codebook's file: its line, what, and how to mend it."""

    line: int
    problem: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that a code's rules must find, with the valence they must give."""

    text: str
    valence: Valence | None = None
    role: Role | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence that a code's rules must leave alone."""

    text: str
    role: Role | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Code:
    """An idea that units are coded with."""

    id: str
    name: str
    definition: str
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    colour: str | None = None
    rules: tuple[Rule, ...] = ()
    examples: tuple[Example, ...] = ()
    misses: tuple[Miss, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of codes; themes may nest."""

    id: str
    name: str
    definition: str = ""
    codes: tuple[Code, ...] = ()
    themes: tuple[Theme, ...] = ()
    line: int = 0

    def all_themes(self) -> Iterator[Theme]:
        """Yield the theme and all that nest in it, in file order."""
        yield self
        for theme in self.themes:
            yield from theme.all_themes()

    def all_codes(self) -> Iterator[tuple[Theme, Code]]:
        """Yield each code with the theme it stands in, in file order."""
        for code in self.codes:
            yield self, code
        for theme in self.themes:
            yield from theme.all_codes()


@dataclass(frozen=True, slots=True)
class Codebook:
    """All the ideas, in their themes."""

    id: str
    title: str
    language: str = "en"
    version: str = "1.0"
    themes: tuple[Theme, ...] = field(default_factory=tuple)

    def all_codes(self) -> Iterator[tuple[Theme, Code]]:
        """Yield each code with the theme it stands in, in file order."""
        for theme in self.themes:
            yield from theme.all_codes()

    def all_rules(self) -> Iterator[tuple[Code, Rule]]:
        """Yield each rule with its code, in file order."""
        for _, code in self.all_codes():
            for rule in code.rules:
                yield code, rule
