"""Figures: the charts and the grid that a report on findings shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.codings import Valence
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    Heard,
    attribution,
    group,
)
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable
from voicecode.reports.charts import Chart, Key, PrintedChart, printed_bars, stacked
from voicecode.reports.wording import SIDES

_ROLES = tuple(role for role in Role if role is not Role.INTERVIEWER)
_ROLE_KEYS = tuple(Key(role.value, group(role)) for role in _ROLES)
_SIDE_KEYS = tuple(Key(side or "unsaid", name) for side, name in SIDES.items())
_SHADES = 5
IN_ALL = "In all"
_GRID = 24  # codes; more would not be read


@dataclass(frozen=True, slots=True)
class Cell:
    """How many units carry two codes; ``shade`` goes from 0 (none) to 5 (most)."""

    units: int | None
    shade: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Codes by codes: ``rows`` are names with a cell for each name; None on itself."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    left_out: int


def of_people(heard: Heard) -> Chart:
    """Draw the balance of voices: the people heard in each role."""
    rows = [
        (group(one.role), [one.people if role is one.role else 0 for role in _ROLES])
        for one in heard.groups
        if one.people
    ]
    return stacked("heard", "People heard, by group", _ROLE_KEYS, rows)


def of_roles(findings: Findings) -> Chart:
    """Draw how many people of each role raised each code, most raised first."""
    rows = []
    for code in _ranked(findings):
        people = {one.role: one.people.total for one in code.groups}
        rows.append((code.name, [people.get(role, 0) for role in _ROLES]))
    return stacked("by-group", "Who raised what", _ROLE_KEYS, rows)


def of_sides(findings: Findings) -> Chart:
    """Draw what people said of each code, most raised first."""
    rows = [(code.name, _sides(code.people)) for code in _ranked(findings)]
    return stacked("by-side", "What goes well, and what does not", _SIDE_KEYS, rows)


def of_code(code: CodeFindings) -> Chart:
    """Draw what the people of each role said of one code."""
    rows = [
        (group(one.role), _sides(one.people)) for one in code.groups if one.people.total
    ]
    return stacked(f"code-{code.id}-chart", code.name, _SIDE_KEYS, rows)


def of_pairings(findings: Findings) -> Grid:
    """Shade how often two codes stand in one unit, for the most raised codes."""
    units = {}
    for pair in findings.pairings:
        units[pair.first, pair.second] = units[pair.second, pair.first] = pair.units
    together = {code for pair in units for code in pair}
    ranked = [code for code in _ranked(findings, people=False) if code.id in together]
    most = max(units.values(), default=0)
    codes = [code for code in findings.all_codes() if code in ranked[:_GRID]]
    rows = tuple(
        (row.name, tuple(_cell(row.id, column.id, units, most) for column in codes))
        for row in codes
    )
    names = tuple(code.name for code in codes)
    return Grid(names, rows, max(0, len(ranked) - _GRID))


def of_table(table: FigureTable) -> PrintedChart:
    """Draw a table's rows as bars of their printed lengths, beside what is printed."""
    figures = zip(table.rows, table.lengths, strict=False)
    return printed_bars(
        table.caption,
        [(row[0], row[-1 if table.head[-1] == IN_ALL else 1], n) for row, n in figures],
    )


def role_names(findings: Findings) -> Iterator[tuple[str, str]]:
    """Yield the roles that are quoted, as their value and their attribution."""
    quoted = {quote.role for code in findings.all_codes() for quote in code.quotes}
    yield from ((role.value, attribution(role)) for role in _ROLES if role in quoted)


def side(valence: Valence | None) -> str:
    """Name a valence for a style: its value, or "unsaid"."""
    return valence or "unsaid"


def _ranked(findings: Findings, *, people: bool = True) -> list[CodeFindings]:
    counts = {
        code.id: (code.people if people else code.mentions).total
        for code in findings.all_codes()
    }
    raised = [code for code in findings.all_codes() if counts[code.id]]
    return sorted(raised, key=lambda code: -counts[code.id])


def _sides(balance: Balance) -> tuple[int, ...]:
    return (balance.positive, balance.negative, balance.mixed, balance.unsaid)


def _cell(row: str, column: str, units: dict[tuple[str, str], int], most: int) -> Cell:
    if row == column:
        return Cell(None, 0)
    together = units.get((row, column), 0)
    return Cell(together, -(-_SHADES * together // most))
