"""Parts: all tables and sentences of a report, from one ledger."""

from __future__ import annotations

from voicecode.analysis import contrasts, count_cells, grids, published
from voicecode.analysis.count_cells import Topic
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.counts import Counts
from voicecode.domain.findings import Findings
from voicecode.domain.report_parts import Parts


def of(ledger: Ledger, counts: Counts, findings: Findings) -> Parts:
    """Set out what the findings are made of, as far as it may be printed."""
    codes = list(findings.all_codes())
    topics = _topics(findings)
    return Parts(
        heard=published.heard(ledger, counts.heard),
        sources=published.sources(counts.heard.sources),
        questions=published.questions(ledger, counts.heard.questions),
        evidence=published.evidence(ledger, findings),
        by_side=published.by_side(ledger, codes),
        by_group=published.by_group(ledger, codes),
        quotable=published.quotable(ledger, findings),
        together=grids.together(ledger, codes),
        by_theme={
            theme.id: published.by_theme(ledger, theme) for theme in findings.themes
        },
        by_code={code.id: published.by_code(ledger, code) for code in codes},
        found={name: contrasts.on_topic(ledger, at) for name, at in topics.items()},
        key={name: contrasts.key_finding(ledger, at) for name, at in topics.items()},
    )


def _topics(findings: Findings) -> dict[str, Topic]:
    """Give every theme and code by its id; a code's stands where both are one."""
    themes = {theme.id: count_cells.theme(theme.id) for theme in findings.themes}
    codes = {code.id: count_cells.code(code.id) for code in findings.all_codes()}
    return {**themes, **codes}
