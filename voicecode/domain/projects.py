"""Projects: a folder in which evidence is kept, coded and decided on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from voicecode.domain.consents import Consent
from voicecode.domain.decisions import Entry
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span


@dataclass(frozen=True, slots=True)
class StoredSource:
    """A source as a project keeps it; ``version`` counts its texts from 1.

    ``number`` tells it from every other of the project, and stays.
    """

    name: str
    kind: Kind
    version: int
    units: int
    characters: int
    imported: datetime
    digest: str  # SHA-256 of the stored text in UTF-8, in hexadecimal
    is_protected: bool
    number: int = 0


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
class Place:
    """Where a decision counted last: on which unit, by its row and number in a text.

    ``text`` is the text's row; ``span`` counts in the unit's words.
    """

    seq: int
    text: int
    unit: int
    number: int
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Stranded:
    """A decision that counts in no current text, and why: a person must look at it.

    The entry names the unit as it was named when it was decided on.
    """

    entry: Entry
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong in a project file: where, and what."""

    place: str
    problem: str


@dataclass(frozen=True, slots=True)
class CodebookVersion:
    """A codebook as it was when it came into use; ``number`` counts from 1.

    ``digest`` is the SHA-256 of the file. ``codes`` maps each code's id, in the
    codebook's order, to what a person needs to name and to hold against it.
    """

    number: int
    at: datetime
    digest: str
    codes: Mapping[str, KnownCode] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KnownCode:
    """A code of a codebook version.

    ``meaning`` is a digest of its definition and of what it includes and excludes:
    another meaning is another code to decide on.
    """

    id: str
    theme: str
    name: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Sample:
    """Units drawn by chance from ``population`` of them, in the order drawn.

    ``units`` maps each unit's name to its inclusion probability, above 0, up to 1.
    """

    number: int
    at: datetime
    seed: int
    population: int
    units: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a project's ``voicecode.toml`` says; ``keys`` maps actions to keys.

    ``colours`` name those of the review screen, None where the terminal settles it;
    ``consent`` is what counts for those who said nothing of it.
    """

    title: str = ""
    coder: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    publication: Publication = field(default_factory=Publication)
    colours: str | None = None
    consent: Consent = Consent.PROTECTED
