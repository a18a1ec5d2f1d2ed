"""Count cells: the names by which a ledger's counts and claims are looked up."""

from __future__ import annotations

from voicecode.domain.disclosure import Cell, Claim
from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role

ALL = "all"
WELL, BADLY, BOTH, UNSAID = SIDES = ("positive", "negative", "mixed", "unsaid")
WITHHELD: Cell = ("withheld",)

Topic = tuple[str, str]  # "code" or "theme", and its id


def code(identity: str) -> Topic:
    """Name a code as a topic."""
    return ("code", identity)


def theme(identity: str) -> Topic:
    """Name a theme as a topic."""
    return ("theme", identity)


def heard(role: Role | str = ALL) -> Cell:
    """Name the count of the people heard in a role, or in all."""
    return ("heard", role)


def units(role: Role | str = ALL) -> Cell:
    """Name the count of the units heard from a role, or in all."""
    return ("units", role)


def heard_in(role: Role | str, mode: Mode) -> Cell:
    """Name the count of the people of a role, or of all, heard in a mode."""
    return ("heard", role, mode)


def units_in(mode: Mode) -> Cell:
    """Name the count of the units heard in a mode."""
    return ("units", ALL, mode)


def sources(of: Kind | Mode) -> Cell:
    """Name the count of the sources of a kind or a mode."""
    return ("sources", of)


def people(topic: Topic, role: Role | str = ALL, side: str = ALL) -> Cell:
    """Name the count of the people of a role who said one thing of a topic."""
    return ("people", topic, role, side)


def mentions(identity: str) -> Cell:
    """Name the count of the units that carry a code."""
    return ("mentions", identity)


def mentions_in(identity: str, mode: Mode) -> Cell:
    """Name the count of the units heard in a mode that carry a code."""
    return ("mentions", identity, mode)


def apart(topic: Topic, role: Role | str = ALL) -> Cell:
    """Name the count of a topic's units in which no person can be counted."""
    return ("apart", topic, role)


def pair(first: str, second: str) -> Cell:
    """Name the count of the units that carry two codes."""
    return ("pair", *sorted((first, second)))


def quotable(identity: str, side: str = ALL) -> Cell:
    """Name the count of a code's units on one side that may be quoted."""
    return ("quotable", identity, side)


def answered(question: str) -> Cell:
    """Name the count of an open question's answers."""
    return ("answered", question)


def unanswered(question: str) -> Cell:
    """Name the count of an open question's blanks and placeholders."""
    return ("unanswered", question)


def closed(question: str, answer: str | None = None) -> Cell:
    """Name the count of those who gave a closed question an answer, or any."""
    return ("closed", question, answer)


def asked(question: str) -> Cell:
    """Name the count of the people who answered an open question."""
    return ("asked", question)


def about(question: str, identity: str) -> Cell:
    """Name the count of those who raised a code when asked an open question."""
    return ("about", question, identity)


def uses(question: str, said: str) -> Cell:
    """Name the count of those who used a word when asked an open question."""
    return ("uses", question, said)


def word(topic: Topic, role: Role) -> Claim:
    """Name the claim that a word of quantity makes of a group and a topic."""
    return ("word", topic, role)


def leaning(topic: Topic, role: Role) -> Claim:
    """Name the claim of which way a group leans on a topic."""
    return ("leaning", topic, role)


def share(count: Cell) -> Claim:
    """Name the claim that a percentage makes of a count."""
    return ("share", count)
