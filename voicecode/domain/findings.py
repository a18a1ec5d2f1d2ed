"""Findings: what the evidence says, counted and quoted, ready to be set out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Kind, Refusal
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote

SAFEGUARDING = "safeguarding"  # the flag of words that a person should see first
COUNTED_ONLY = "counted-only"  # the flag of words that nobody consented to quote
OPEN_NAMES = "open-names"  # the flag of words that may name somebody, undecided
STARRED = "starred"  # the flag of words that a coder wants in the quote bank

# Each role as one speaker, one of a number and several. Interviewers are not heard.
_WORDS = {
    Role.CHILD: ("Young person", "child or young person", "children and young people"),
    Role.PARENT: ("Parent", "parent", "parents"),
    Role.CARER: (
        "Foster or kinship carer",
        "foster or kinship carer",
        "foster and kinship carers",
    ),
    Role.STAFF: ("Member of staff", "member of staff", "staff"),
    Role.PARTNER: (
        "Professional from another agency",
        "professional from another agency",
        "professionals from other agencies",
    ),
    Role.OTHER: ("Someone else", "other person", "other people"),
    Role.UNKNOWN: (
        "Role not known",
        "person whose role is not known",
        "people whose role is not known",
    ),
}


def group(role: Role) -> str:
    """Name all the people of a role, as a row or a chart does: "Parents"."""
    return _WORDS[role][2].capitalize()


def counted(role: Role, count: int) -> str:
    """Count people of a role in words that agree: "1 parent", "2 parents"."""
    _, one, many = _WORDS[role]
    return f"{count:,} {one if count == 1 else many}"


def attribution(role: Role) -> str:
    """Say whose words a quote is, by role and by nothing else."""
    return _WORDS[role][0]


def is_quotable(coded: CodedUnit) -> bool:
    """Tell whether a unit may be quoted, and not only counted."""
    kept_back = {SAFEGUARDING, COUNTED_ONLY}.intersection(coded.flags)
    return coded.unit.is_codable and not kept_back


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
class QuestionCount:
    """How a survey question was answered, in answers."""

    question: str
    substantive: int = 0
    placeholder: int = 0
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Heard:
    """Who was heard, and where.

    ``withheld`` counts the units with a safeguarding flag: they are counted, and
    never quoted.
    """

    groups: tuple[GroupHeard, ...] = ()
    sources: tuple[SourceCount, ...] = ()
    questions: tuple[QuestionCount, ...] = ()
    withheld: int = 0

    @property
    def people(self) -> int:
        """How many people were heard."""
        return sum(group.people for group in self.groups)

    @property
    def units(self) -> int:
        """How many units were heard that could carry a code."""
        return sum(group.units for group in self.groups)


@dataclass(frozen=True, slots=True)
class CodeFindings:
    """What was said of one code: sentences, counts by role, quotes."""

    id: str
    name: str
    definition: str
    sentences: tuple[str, ...] = ()
    groups: tuple[GroupCount, ...] = ()
    quotes: tuple[Quote, ...] = ()
    colour: str | None = None

    @property
    def people(self) -> Balance:
        """Everybody who spoke of it, by what they said."""
        return sum((group.people for group in self.groups), Balance())

    @property
    def mentions(self) -> Balance:
        """Every unit that speaks of it, by what it says."""
        return sum((group.mentions for group in self.groups), Balance())


@dataclass(frozen=True, slots=True)
class ThemeFindings:
    """What was said of one theme's own codes; ``within`` names the themes above it."""

    id: str
    name: str
    definition: str = ""
    within: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    groups: tuple[GroupCount, ...] = ()
    codes: tuple[CodeFindings, ...] = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two codes' ids, and how many units carry both."""

    first: str
    second: str
    units: int


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a report says, in the order in which it says it.

    ``summary`` and ``silences`` are sentences; ``silences`` say whose voice is
    missing and what nobody raised. ``remarks`` are what a reader must know before
    trusting or passing on the rest.
    """

    title: str
    codebook: str
    version: str
    heard: Heard = Heard()
    summary: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()
    themes: tuple[ThemeFindings, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    method: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def all_codes(self) -> Iterator[CodeFindings]:
        """Yield each code, in the codebook's order."""
        for theme in self.themes:
            yield from theme.codes
