"""Wording: what a sheet says, in the words that both screens and plain lines use."""

from __future__ import annotations

from collections.abc import Mapping

from voicecode.domain.codings import Coding
from voicecode.domain.decisions import Held
from voicecode.domain.people import Role
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Candidate, Progress
from voicecode.domain.units import Unit
from voicecode.terminal_text import in_a_line

OPEN, HOLDS, FAILS, AGAIN = "[ ]", "[✓]", "[✗]", "[!]"
QUEUES: Mapping[Queue, str] = {
    Queue.UNSURE: "unsure first",
    Queue.RANDOM: "random sample",
    Queue.SAFEGUARDING: "safeguarding",
    Queue.ALL: "all units",
    Queue.DISAGREEMENTS: "disagreements",
    Queue.OUTDATED: "outdated codes",
}


def mark(candidate: Candidate) -> str:
    """Give the box before a code: open, holds, does not hold, or to be seen again."""
    if candidate.by_others:
        return {None: OPEN, True: HOLDS, False: FAILS}[candidate.settled]
    if candidate.is_outdated:
        return AGAIN
    if candidate.held:
        return HOLDS
    return FAILS if candidate.is_rejected else OPEN


def standing(candidate: Candidate) -> str:
    """Say what stands of a code; empty while nobody said anything."""
    if candidate.by_others:
        return {None: "", True: "holds", False: "dismissed"}[candidate.settled]
    if candidate.is_outdated:
        return "its definition has changed since"
    if candidate.held:
        return "accepted" if candidate.suggestion else "added"
    return "rejected" if candidate.is_rejected else ""


def reasons(candidate: Candidate) -> list[str]:
    """Say in short what stands of a code, and what speaks for it.

    Between coders it is what each of them gave; else the valence, the machine's
    confidence, and whether rules or the classifier propose it.
    """
    suggestion = candidate.suggestion
    said = [standing(candidate)]
    if candidate.by_others:
        said += [f"{who}: {_of(held)}" for who, held in candidate.by_others.items()]
        return list(filter(None, [*said, f"machine: {_of(suggestion)}"]))
    said.append(str(candidate.valence or ""))
    if suggestion:
        said += [f"{suggestion.confidence:.0%}", " + ".join(suggestion.by)]
    return list(filter(None, said))


def words(candidate: Candidate, text: str) -> str:
    """Quote the words of a unit's text that earn a code; empty where none are said."""
    spans = candidate.spans
    return ", ".join(f"“{in_a_line(span.of(text))}”" for span in spans)


def _of(given: Held | Coding | None) -> str:
    """Say whether a code was given, and with which valence."""
    if given is None:
        return "–"
    return f"✓ {given.valence}" if given.valence else "✓"


def who(unit: Unit) -> tuple[str, str]:
    """Say who speaks, and in which role; an answer may have no speaker."""
    speaker = in_a_line(unit.speaker or "")
    is_told = unit.role is Role.UNKNOWN or speaker.casefold() == unit.role
    return speaker, "" if is_told else unit.role.value


def attributes(unit: Unit) -> str:
    """Say what the source tells of the speaker."""
    told = (f"{name} {value}" for name, value in unit.attributes.items() if value)
    return in_a_line(" · ".join(told))


def progress(place: int | None, far: Progress, *, gap: str = " · ") -> str:
    """Say where in the queue the coder is; ``place`` counts from 1."""
    here = f"{place:,} of {far.units:,}" if place else "outside the queue"
    return gap.join((here, f"{far.done:,} done", f"{far.today:,} today"))
