"""Parts: all tables and sentences of a report, from one ledger."""

from __future__ import annotations

from collections.abc import Mapping

from voicecode.analysis import (
    contrasts,
    count_cells,
    grids,
    published,
    published_modes,
    wording,
)
from voicecode.analysis.count_cells import Topic
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.counts import Counts
from voicecode.domain.findings import Findings
from voicecode.domain.report_parts import Parts, Said


def of(ledger: Ledger, counts: Counts, findings: Findings) -> Parts:
    """Set out what the findings are made of, as far as it may be printed."""
    codes, themes = list(findings.all_codes()), findings.themes
    return Parts(
        heard=published.heard(ledger, counts.heard),
        heard_where=published_modes.heard_where(ledger, counts.heard),
        sources=published_modes.sources(ledger, counts.heard),
        questions=published.questions(ledger, counts.heard.questions),
        rules=(findings.numbers, wording.ON_SHARES),
        evidence=published.evidence(ledger, findings),
        evidence_where=published_modes.evidence_where(ledger, counts.heard, findings),
        sides=published.sides(ledger, codes),
        groups=published.groups(ledger, codes),
        quotable=published.quotable(ledger, findings),
        together=grids.together(ledger, codes),
        by_role={one.id: published.by_role(ledger, one) for one in themes},
        by_side={one.id: published.by_side(ledger, one) for one in themes},
        by_code={one.id: published.by_code(ledger, one) for one in codes},
        of_theme=_said(ledger, {one.id: count_cells.theme(one.id) for one in themes}),
        of_code=_said(ledger, {one.id: count_cells.code(one.id) for one in codes}),
    )


def _said(ledger: Ledger, topics: Mapping[str, Topic]) -> Said:
    """Say in sentences without numbers what was said of topics, by their ids."""
    return Said(
        found={name: contrasts.on_topic(ledger, at) for name, at in topics.items()},
        key={name: contrasts.key_finding(ledger, at) for name, at in topics.items()},
    )
