"""Grids: which codes stand in one unit together, as far as it may be printed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from voicecode.analysis import count_cells, small_numbers
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.disclosure import Cell
from voicecode.domain.findings import CodeFindings
from voicecode.domain.report_parts import FigureTable, Grid, GridCell

_SHADES = 5
_MOST = 24  # codes; more would not be read
_PAIRS = 30  # in the table
_HIDDEN = "…"


def together(ledger: Ledger, codes: Sequence[CodeFindings]) -> Grid:
    """Shade how often two codes stand in one unit, for the codes with most units.

    There is a grid where at least one of its numbers may be printed.
    """
    joined = [
        code
        for code in codes
        if any(ledger.is_there(_cell(code, other)) for other in codes if other != code)
    ]
    ranked = sorted(
        joined, key=lambda one: -ledger.length(count_cells.mentions(one.id))
    )
    shown = [code for code in codes if code in ranked[:_MOST]]
    lengths = [
        ledger.length(_cell(row, column))
        for row in shown
        for column in shown
        if row != column
    ]
    if not any(lengths):
        return Grid()
    most = max(lengths)
    rows = tuple(
        (row.name, tuple(_shaded(ledger, row, column, most) for column in shown))
        for row in shown
    )
    names = tuple(code.name for code in shown)
    return Grid(
        names,
        rows,
        max(0, len(ranked) - _MOST),
        _note(ledger, rows),
        _pairs(ledger, shown),
    )


def _pairs(ledger: Ledger, codes: Sequence[CodeFindings]) -> FigureTable:
    """Set out the pairs with the most units, as far as print tells."""
    ranked = sorted(
        (
            (-ledger.length(cell), sorted((one.name, other.name)), cell)
            for one, other in combinations(codes, 2)
            if ledger.is_number(cell := _cell(one, other))
        ),
        key=lambda pair: pair[:2],
    )
    return FigureTable(
        "Codes said together most often",
        ("Code", "Together with", "Passages"),
        tuple((*names, ledger.printed(cell)) for _, names, cell in ranked[:_PAIRS]),
        is_text=True,
    )


def _cell(code: CodeFindings, other: CodeFindings) -> Cell:
    return count_cells.pair(code.id, other.id)


def _shaded(
    ledger: Ledger, row: CodeFindings, column: CodeFindings, most: int
) -> GridCell | None:
    """Shade a cell by what is printed; what is small is one shade, whatever it is."""
    if row == column:
        return None
    cell = _cell(row, column)
    if ledger.is_number(cell):
        length = ledger.length(cell)
        return GridCell(f"{length:,}", -(-_SHADES * length // most))
    if ledger.is_small(cell):
        return GridCell(f"<{ledger.publication.threshold:,}", 1)
    return GridCell(_HIDDEN, 1) if ledger.is_there(cell) else GridCell("0", 0)


def _note(
    ledger: Ledger, rows: Sequence[tuple[str, tuple[GridCell | None, ...]]]
) -> str:
    printed = {cell.printed for _, cells in rows for cell in cells if cell}
    few = f"<{ledger.publication.threshold:,}"
    notes = [
        f"{few} is {small_numbers.printed(1, ledger.publication)}." * (few in printed),
        f"{_HIDDEN} is {small_numbers.HIDDEN}." * (_HIDDEN in printed),
    ]
    return " ".join(filter(None, notes))
