"""Counts: who was heard and what they said, in exact numbers that nobody prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote


@dataclass(frozen=True, slots=True)
class Balance:
    """How a number of people, or of mentions, divides by what was said.

    ``mixed`` counts those who said both; ``unsaid`` those whose words say neither.
    """

    positive: int = 0
    negative: int = 0
    mixed: int = 0
    unsaid: int = 0

    @property
    def total(self) -> int:
        """The number that divides."""
        return self.positive + self.negative + self.mixed + self.unsaid

    def __add__(self, other: Balance) -> Balance:
        return Balance(
            self.positive + other.positive,
            self.negative + other.negative,
            self.mixed + other.mixed,
            self.unsaid + other.unsaid,
        )


@dataclass(frozen=True, slots=True)
class GroupCount:
    """What the people of one role said of one code or theme.

    ``people`` counts each person once. ``mentions`` counts units, among them the
    ``unattributed`` ones, of which nobody can say which person they come from.
    """

    role: Role
    people: Balance
    mentions: Balance
    unattributed: int = 0


@dataclass(frozen=True, slots=True)
class GroupHeard:
    """How many people of one role were heard, in how many units."""

    role: Role
    people: int
    units: int


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How many sources of one kind there are."""

    kind: Kind
    sources: int


@dataclass(frozen=True, slots=True)
class ModeHeard:
    """How much was heard in one mode.

    ``people`` counts those of each role who were heard in it first.
    """

    mode: Mode
    sources: int
    units: int
    people: Mapping[Role, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """How a survey question was answered, in answers."""

    question: str
    substantive: int = 0
    placeholder: int = 0
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was heard, and where; ``modes`` only where they are told apart.

    ``withheld`` counts the units with a safeguarding flag: they are counted, and
    never quoted.
    """

    groups: tuple[GroupHeard, ...] = ()
    sources: tuple[SourceCount, ...] = ()
    questions: tuple[QuestionCount, ...] = ()
    withheld: int = 0
    modes: tuple[ModeHeard, ...] = ()

    @property
    def people(self) -> int:
        """How many people were heard."""
        return sum(group.people for group in self.groups)

    @property
    def units(self) -> int:
        """How many units were heard that could carry a code."""
        return sum(group.units for group in self.groups)


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two codes' ids, and how many units carry both."""

    first: str
    second: str
    units: int


@dataclass(frozen=True, slots=True)
class CodeCounts:
    """What was said of one code, by role, and the quotes that a report shows of it.

    ``quotable`` counts the units that carry it and may be quoted. ``speakers`` tell
    apart, by a quote's unit, the people whose quotes stand there. ``modes`` counts the
    units by the mode in which they were heard, where modes are told apart.
    """

    id: str
    groups: tuple[GroupCount, ...] = ()
    quotable: Balance = Balance()
    quotes: tuple[Quote, ...] = ()
    speakers: Mapping[str, str] = field(default_factory=dict)
    modes: Mapping[Mode, int] = field(default_factory=dict)

    @property
    def mentions(self) -> int:
        """How many units carry it."""
        return sum(group.mentions.total for group in self.groups)


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """What was said of any of a theme's own codes, and of each."""

    id: str
    groups: tuple[GroupCount, ...] = ()
    codes: tuple[CodeCounts, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """All that one evidence comes to, in the codebook's order."""

    heard: Heard = Heard()
    themes: tuple[ThemeCounts, ...] = ()
    pairings: tuple[Pairing, ...] = ()

    def all_codes(self) -> Iterator[CodeCounts]:
        """Yield each code, in the codebook's order."""
        for theme in self.themes:
            yield from theme.codes
