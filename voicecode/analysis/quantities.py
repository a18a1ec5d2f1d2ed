"""Quantities: numbers in sentences, as far as they may be printed."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.analysis import count_cells
from voicecode.analysis.ledgers import Ledger
from voicecode.analysis.wording import all_of, capital, listed, number
from voicecode.domain.counts import SourceCount
from voicecode.domain.disclosure import Cell
from voicecode.domain.documents import Kind
from voicecode.domain.findings import counted

_KINDS = {
    Kind.TRANSCRIPT: ("transcript", "transcripts"),
    Kind.SURVEY: ("survey file", "survey files"),
    Kind.RECORD: ("case record", "case records"),
}


def about(ledger: Ledger) -> str:
    """Say that numbers are rounded, where they are."""
    return "about " if ledger.publication.rounding > 1 else ""


def fewer(ledger: Ledger) -> str:
    """Say that a number is small."""
    return f"fewer than {ledger.publication.threshold:,}"


def some_of(ledger: Ledger, cell: Cell) -> str:
    """Say how many of those spoken of: "about 20", or "some"."""
    if not ledger.is_number(cell):
        return "some"
    return f"{about(ledger)}{ledger.length(cell):,}"


def things(ledger: Ledger, cell: Cell, one: str, many: str) -> str:
    """Count things: "about 20 passages", "fewer than 5 passages", "some passages"."""
    if ledger.is_number(cell):
        return about(ledger) + number(ledger.length(cell), one, many)
    return f"{fewer(ledger)} {many}" if ledger.is_small(cell) else f"some {many}"


def passages(ledger: Ledger, cell: Cell) -> str:
    """Count units in a reader's word."""
    return things(ledger, cell, "passage", "passages")


def on_heard(ledger: Ledger, sources: Sequence[SourceCount]) -> tuple[str, ...]:
    """Say how many people were heard, who they are, and in what."""
    if not ledger.is_there(count_cells.units()):
        return ("Nobody was heard in this evidence.",)
    read = [_files(ledger, one) for one in sources]
    where = f"{passages(ledger, count_cells.units())} from {listed(read)}"
    if not ledger.roles:
        return (f"{capital(where)} were read; no person could be counted in them.",)
    return _people(ledger), f"What they said fills {where}."


def _files(ledger: Ledger, of: SourceCount) -> str:
    """Count sources; all but surveys may be one person's each."""
    one, many = _KINDS[of.kind]
    if of.kind is Kind.SURVEY:
        return number(of.sources, one, many)
    return things(ledger, count_cells.sources(of.kind), one, many)


def _people(ledger: Ledger) -> str:
    """Say how many were heard; of few it is enough to say who they are."""
    whole = count_cells.heard()
    if ledger.is_small(whole) and len(ledger.roles) > 1:
        groups = listed([all_of(role) for role in ledger.roles])
        return f"{capital(fewer(ledger))} people were heard: {groups}."
    groups = listed(_groups(ledger))
    if len(ledger.roles) == 1 or not ledger.is_number(whole):
        were = "was" if groups.startswith("1 ") else "were"
        opening = about(ledger) if groups[:1].isdigit() else ""
        return f"{capital(opening + groups)} {were} heard."
    people = things(ledger, whole, "person", "people")
    return f"{capital(people)} were heard: {groups}."


def _groups(ledger: Ledger) -> list[str]:
    """Count the people of each group; those of which few were heard come together."""
    cells = {role: count_cells.heard(role) for role in ledger.roles}
    groups = [
        counted(role, ledger.length(cell))
        for role, cell in cells.items()
        if ledger.is_number(cell)
    ]
    small = [all_of(role) for role, cell in cells.items() if ledger.is_small(cell)]
    if small:
        each = " each of " if len(small) > 1 else " "
        groups.append(f"{fewer(ledger)}{each}{listed(small)}")
    rest = [
        all_of(role)
        for role, cell in cells.items()
        if not (ledger.is_number(cell) or ledger.is_small(cell))
    ]
    if rest:
        groups.append(f"some {listed(rest)}")
    return groups


def on_most_raised(
    ledger: Ledger, raised: Sequence[tuple[str, Cell]]
) -> tuple[str, ...]:
    """Name the topics that the largest numbers of people raised, ties together.

    ``raised`` has names and the cells of their people.
    """
    ranked = sorted(
        (
            (ledger.length(cell), name)
            for name, cell in raised
            if ledger.is_number(cell)
        ),
        key=lambda pair: -pair[0],
    )
    if not ranked:
        return ()
    least = ranked[min(3, len(ranked)) - 1][0]
    if sum(length >= least for length, _ in ranked) > 5:
        least += 1
    named = [
        f"“{name}” ({about(ledger)}{length:,})"
        for length, name in ranked
        if length >= least
    ]
    if not named:
        return ()
    return (f"Raised by the largest numbers of people: {listed(named)}.",)
