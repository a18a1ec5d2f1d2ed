"""Review text: a sheet, the codes and the commands as lines that can be read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voicecode.cli.review_commands import VERBS
from voicecode.domain.codebooks import Code, Theme
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Candidate, Hit, Progress, Sheet
from voicecode.domain.units import Unit
from voicecode.terminal_text import in_place
from voicecode.tui import wording
from voicecode.workflows.review_sheet import Seat

_CONTEXT = 2  # units read out on each side


def place(sheet: Sheet, at: int | None, far: Progress, seat: Seat) -> str:
    """Say which unit it is, and how far the coder is."""
    queue = wording.QUEUES[seat.queue]
    where = wording.progress(at, far, gap=", ")
    return f"{sheet.unit.name}: {where}, {queue}"


def unit(sheet: Sheet, seat: Seat) -> Iterator[str]:
    """Read out a unit in its context, and the codes that are up for decision."""
    yield from _context("Before", sheet.before[-_CONTEXT:])
    yield "This unit:"
    yield from _said(sheet.unit)
    yield from _context("After", sheet.after[:_CONTEXT])
    yield from _of_the_unit(sheet)
    yield from _asked(sheet)
    if seat.is_blind and not sheet.candidates:
        yield "You code blindly: nothing that is proposed is shown."
    elif not sheet.candidates:
        yield "No code is proposed."
    else:
        yield "Disputed codes:" if seat.queue is Queue.DISAGREEMENTS else "Codes:"
    for number, candidate in enumerate(sheet.candidates, start=1):
        yield candidate_line(number, candidate, sheet, seat)


def candidate_line(number: int, candidate: Candidate, sheet: Sheet, seat: Seat) -> str:
    """Read out a code that is up for decision, and what speaks for it."""
    name = seat.names.get(candidate.code, "no longer in the codebook")
    said = [
        ", ".join(wording.reasons(candidate)),
        wording.words(candidate, sheet.unit.text),
        f"note: {candidate.held.memo}"
        if candidate.held and candidate.held.memo
        else "",
    ]
    told = "; ".join(filter(None, said))
    return f"{number}. {candidate.code}: {name}. {told}".rstrip()


def definition(theme: Theme, code: Code) -> Iterator[str]:
    """Read out what a code means."""
    yield f"{code.name} ({code.id}), of {theme.name}: {code.definition}"
    for head, texts in (("Include", code.include), ("Exclude", code.exclude)):
        for text in texts:
            yield f"{head}: {text}"


def codes(seat: Seat) -> Iterator[str]:
    """List all codes with their numbers, under their themes."""
    last = ""
    for number, (theme, code) in enumerate(seat.codes, start=1):
        if theme.id != last:
            yield f"{theme.name}:"
            last = theme.id
        yield f"{number:>3}  {code.id}: {code.name}"


def hits(found: Iterable[Hit]) -> Iterator[str]:
    """List the units that a search found."""
    for hit in found:
        yield f"{hit.unit}: {hit.text}"


def commands() -> Iterator[str]:
    """List the commands, and what each does."""
    for name, verb in VERBS.items():
        yield f"{f'{name} {verb.follows}'.rstrip():<24}  {verb.does}"
    yield "WORDS of 'keep' and 'replace': as they stand, or the number of a question."
    yield "CODE: the number of a code listed with the unit, its id or part of its name;"
    yield "after 'add' a number is that of the codebook, as 'codes' lists them."


def _context(head: str, units: Iterable[Unit]) -> Iterator[str]:
    told = [line for one in units for line in _said(one)]
    if told:
        yield f"{head}:"
        yield from told


def _said(one: Unit) -> Iterator[str]:
    speaker, role = wording.who(one)
    who = f"{speaker} ({role})" if speaker and role else speaker or role
    if one.question:
        yield f"  Question: {' '.join(one.question.split())}"
    words = in_place(one.text).strip().split("\n")
    yield f"  {who}: {words[0]}" if who else f"  {words[0]}"
    yield from (f"  {line}" for line in words[1:])


def _asked(sheet: Sheet) -> Iterator[str]:
    """Read out which words may name somebody."""
    if sheet.questions:
        yield "Names? Say 'keep 1' where it is none, 'replace 1=KIND' where it is one."
    for number, one in enumerate(sheet.questions, start=1):
        many = "1 place" if one.times == 1 else f"{one.times:,} places"
        kept = "; it names nobody" if one.is_kept else ""
        yield f"{number}. “{one.words}”, in {many}{kept}"


def _of_the_unit(sheet: Sheet) -> Iterator[str]:
    if sheet.is_flagged:
        yield "Flagged for safeguarding."
    if sheet.standing.is_starred:
        yield "Starred for the quote bank."
    if sheet.standing.memo:
        yield f"Note: {sheet.standing.memo}"
    if sheet.standing.is_done:
        yield "Done."
