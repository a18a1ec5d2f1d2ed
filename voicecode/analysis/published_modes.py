"""Published modes: what was heard and read, by how, set out as tables."""

from __future__ import annotations

from voicecode.analysis import count_cells
from voicecode.analysis.count_cells import ALL
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.counts import Heard
from voicecode.domain.documents import Kind
from voicecode.domain.findings import Findings, group
from voicecode.domain.modes import Mode
from voicecode.domain.report_parts import FigureTable

_IN_ALL = "In all"
_NOT_ADDED = "–"  # where nobody speaks in person
_KINDS = {
    Kind.TRANSCRIPT: "Interviews and groups",
    Kind.SURVEY: "Survey files",
    Kind.RECORD: "Case files",
}


def heard_where(ledger: Ledger, of: Heard) -> FigureTable:
    """Print how many people of each group were heard in which mode, if it is known."""
    modes = [one.mode for one in of.modes if one.people]
    rows = (
        (
            name,
            *(ledger.printed(count_cells.heard_in(who, mode)) for mode in modes),
            ledger.printed(count_cells.heard(who)),
        )
        for name, who in (
            *((group(role), role) for role in ledger.roles),
            (_IN_ALL, ALL),
        )
    )
    head = ("Group", *(mode.name_of_all for mode in modes), _IN_ALL)
    caption = "People heard, by group and how"
    return FigureTable(caption, head, tuple(rows) if modes else ())


def sources(ledger: Ledger, of: Heard) -> FigureTable:
    """Print how many sources were read, and what was heard in each mode if known.

    An interview or a case file is one person's, so their number is printed as those
    of people are.
    """
    if of.modes:
        return _modes(ledger, of)
    return FigureTable(
        "Sources read",
        ("Sources", "Number"),
        tuple(
            (_KINDS[one.kind], _number(ledger, one.kind, one.sources))
            for one in of.sources
        ),
    )


def _modes(ledger: Ledger, of: Heard) -> FigureTable:
    rows = (
        (
            one.mode.name_of_all,
            _number(ledger, one.mode, one.sources),
            ledger.printed(count_cells.heard_in(ALL, one.mode))
            if one.people
            else _NOT_ADDED,
            ledger.printed(count_cells.units_in(one.mode)),
        )
        for one in of.modes
    )
    head = ("Evidence", "Number", "People", "Passages")
    return FigureTable("What was heard and read", head, tuple(rows))


def _number(ledger: Ledger, of: Kind | Mode, files: int) -> str:
    is_survey = of == Kind.SURVEY
    return f"{files:,}" if is_survey else ledger.printed(count_cells.sources(of))


def evidence_where(ledger: Ledger, of: Heard, findings: Findings) -> FigureTable:
    """Print in how many passages of which mode each code is found, if it is known."""
    modes = [one.mode for one in of.modes]
    rows = (
        (
            code.name,
            *(ledger.printed(count_cells.mentions_in(code.id, mode)) for mode in modes),
            ledger.printed(count_cells.mentions(code.id)),
        )
        for code in findings.all_codes()
        if ledger.is_there(count_cells.mentions(code.id))
    )
    head = ("Code", *(mode.name_of_all for mode in modes), _IN_ALL)
    caption = "Passages for each code, by where they stand"
    return FigureTable(caption, head, tuple(rows) if modes else ())
