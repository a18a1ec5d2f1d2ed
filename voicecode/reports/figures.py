"""Figures: the charts that a report shows beside its tables."""

from __future__ import annotations

from collections.abc import Iterator

from voicecode.domain.findings import Findings, attribution
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable
from voicecode.domain.valences import Valence
from voicecode.reports.charts import PrintedChart, printed_bars

IN_ALL = "In all"


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
    yield from ((role.value, attribution(role)) for role in Role if role in quoted)


def side(valence: Valence | None) -> str:
    """Name a valence for a style: its value, or "unsaid"."""
    return valence or "unsaid"
