"""Together: which codes stand in one passage, as it may be printed."""

from __future__ import annotations

from collections.abc import Mapping

from voicecode.analysis import linked_counts, small_numbers
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import CodeFindings, Findings
from voicecode.domain.report_parts import FigureTable, Together

SHADES = 5
_MOST = 24  # codes; more would not be read
_PAIRS = 30  # in the table


def of(findings: Findings, publication: Publication) -> Together | None:
    """Print how often two codes are said together, for the most frequent codes.

    None where no two codes are together in enough passages to be printed.
    """
    units = {
        frozenset((pair.first, pair.second)): pair.units
        for pair in findings.pairings
        if not small_numbers.is_small(pair.units, publication)
    }
    shown = _shown(findings, units)
    most = max(
        (linked_counts.length(count, publication) for count in units.values()),
        default=0,
    )
    if not most:
        return None
    rows = tuple(
        tuple(
            None
            if row is column
            else _shade(units.get(frozenset((row.id, column.id)), 0), most, publication)
            for column in shown
        )
        for row in shown
    )
    names = {code.id: code.name for code in findings.all_codes()}
    return Together(
        names=tuple(code.name for code in shown),
        shades=rows,
        pairs=_pairs(units, names, publication),
    )


def _shown(
    findings: Findings, units: Mapping[frozenset[str], int]
) -> list[CodeFindings]:
    """Give the codes that stand with others, the most frequent, in their order."""
    together = {code for pair in units for code in pair}
    codes = [code for code in findings.all_codes() if code.id in together]
    ranked = sorted(codes, key=lambda code: -code.mentions.total)[:_MOST]
    return [code for code in codes if code in ranked]


def _shade(count: int, most: int, publication: Publication) -> int:
    """Give a shade from 0, for what is small or nothing, to 5, by the printed count."""
    return -(-SHADES * linked_counts.length(count, publication) // most)


def _pairs(
    units: Mapping[frozenset[str], int],
    names: Mapping[str, str],
    publication: Publication,
) -> FigureTable:
    ranked = sorted(
        (
            (sorted((names[one] for one in pair)), count)
            for pair, count in units.items()
        ),
        key=lambda pair: (-pair[1], pair[0]),
    )
    return FigureTable(
        "Codes said together most often",
        ("Code", "Together with", "Passages"),
        tuple(
            (first, second, small_numbers.printed(count, publication))
            for (first, second), count in ranked[:_PAIRS]
        ),
        is_text=True,
    )
