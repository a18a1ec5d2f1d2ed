"""Projects: a folder in which evidence is kept, coded and decided on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from voicecode.domain.documents import Kind
from voicecode.domain.people import Role


class Consent(StrEnum):
    """What a participant lets us do with their words."""

    QUOTE = "quote"  # quote freely
    PROTECTED = "protected"  # quote with names replaced
    ANALYSE = "analyse"  # count, never quote
    WITHDRAWN = "withdrawn"  # neither; waits to be erased


class Queue(StrEnum):
    """An order in which units come to be reviewed."""

    UNSURE = "unsure"  # rarest code first, then least certain
    RANDOM = "random"  # a sample drawn by chance, each with its probability
    SAFEGUARDING = "safeguarding"  # flagged units, to be cleared by a person
    ALL = "all"  # as the sources stand
    DISAGREEMENTS = "disagreements"  # units on which coders differ
    OUTDATED = "outdated"  # decided under an older definition of a code


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as a project keeps it; ``version`` counts its texts from 1."""

    name: str
    kind: Kind
    version: int
    units: int
    characters: int
    imported: datetime
    digest: str  # SHA-256 of the stored text, in hexadecimal
    is_protected: bool


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody whose words a project holds, under the name they go by in it."""

    id: str
    role: Role
    units: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """One execution that proposed codes, and all that its result depends on."""

    number: int
    at: datetime
    command: str
    codebook: int  # the codebook's version in the project, from 1
    settings: Mapping[str, str] = field(default_factory=dict)
    model: str | None = None  # the model's name and hash, None for rules alone


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong in a project file: where, and what."""

    place: str
    problem: str
