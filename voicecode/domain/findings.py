"""Findings: what the evidence says, counted and quoted, ready to be set out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Refusal
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
class CodeFindings:
    """What was said of one code: sentences and quotes.

    ``is_raised`` says that people who can be counted raised it, ``is_found`` that it
    stands anywhere, such as in a case record.

    ``reach`` orders codes by the people who raised them as far as print tells it:
    it is rounded, and 0 where the number is small or nobody raised it.
    """

    id: str
    name: str
    definition: str
    sentences: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    colour: str | None = None
    is_raised: bool = False
    is_found: bool = False
    reach: int = 0


@dataclass(frozen=True, slots=True)
class ThemeFindings:
    """What was said of one theme's own codes; ``within`` names the themes above it."""

    id: str
    name: str
    definition: str = ""
    within: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    codes: tuple[CodeFindings, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a report says in words, in the order in which it says it.

    No exact number is in it that may not be printed. ``summary`` and ``silences`` are
    sentences; ``silences`` say whose voice is missing and what nobody raised.
    ``numbers`` says how numbers are printed; ``remarks`` are what a reader must know
    before trusting or passing on the rest.
    """

    title: str
    codebook: str
    version: str
    summary: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()
    themes: tuple[ThemeFindings, ...] = ()
    numbers: str = ""
    method: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def all_codes(self) -> Iterator[CodeFindings]:
        """Yield each code, in the codebook's order."""
        for theme in self.themes:
            yield from theme.codes
