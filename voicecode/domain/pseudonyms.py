"""Pseudonyms: what stands in for the names of people and places, and what is unsure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voicecode.domain.documents import Document
from voicecode.domain.spans import Span


class Listed(StrEnum):
    """What a roster may say that a name is."""

    PARTICIPANT = "participant"
    STAFF = "staff"
    HOME = "home"
    SCHOOL = "school"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class RosterName:
    """A name that the people who bring the evidence know to be in it."""

    name: str
    kind: Listed


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided of words, once and for every place where they stand.

    ``kind`` says what they are replaced as, such as "place"; it is empty where they
    are kept.
    """

    words: str
    is_kept: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One person, place or number of the key: its stand-in, and the forms it has.

    ``stand_in`` has no brackets: "social worker 2". The first form is the one by
    which it was first met; ``decided`` are those that a person said to name it.
    """

    stand_in: str
    kind: str
    forms: tuple[str, ...]
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Replacement:
    """One stretch of a text that was replaced.

    ``span`` counts in the text as it was, ``now`` in the protected one; both in
    characters of the source's text. ``stand_in`` is as printed, in its brackets.
    """

    span: Span
    now: Span
    original: str
    stand_in: str
    kind: str


@dataclass(frozen=True, slots=True)
class Question:
    """Words left as they are that may name somebody: a person has to decide.

    ``span`` counts in the protected source's text. ``why`` is "capital" or "number",
    or "name" where it would be replaced by now.
    """

    words: str
    span: Span
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that are asked about, once for all places where they stand.

    ``places`` name the first of them, ``times`` counts all; ``context`` are the words
    around the first. ``is_kept`` says that somebody decided that they name nobody.
    """

    words: str
    why: str
    times: int
    places: tuple[str, ...]
    context: str
    is_kept: bool = False


@dataclass(frozen=True, slots=True)
class Protected:
    """A document with names replaced, what was replaced, and what is unsure.

    ``kept`` would be questions, had nobody decided that they name nobody.
    """

    document: Document
    replacements: tuple[Replacement, ...] = ()
    questions: tuple[Question, ...] = ()
    kept: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """All stand-ins of one run or project, and with them the way back.

    ``id`` is the run's or project's. ``originals`` gives, for a protected text by its
    SHA-256, what stood in place of each of its stand-ins, in order.
    """

    id: str
    entries: tuple[Entry, ...] = ()
    originals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Summary:
    """What protection did, in numbers that give nobody away.

    ``replaced`` counts replacements by kind, ``questions`` the different words and
    numbers that a person has yet to decide on, ``places`` where they stand.
    """

    replaced: Mapping[str, int] = field(default_factory=dict)
    questions: int = 0
    places: int = 0

    @property
    def total(self) -> int:
        """How many stretches were replaced."""
        return sum(self.replaced.values())
