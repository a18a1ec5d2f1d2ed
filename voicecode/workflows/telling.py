"""Telling: make findings and figures of what was counted, through one ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voicecode.analysis import counting, ledgers, published_survey
from voicecode.analysis import findings as findings_of
from voicecode.analysis import parts as parts_of
from voicecode.analysis.counting import Quotes
from voicecode.analysis.findings import Making
from voicecode.analysis.mode_counts import ModeCounts
from voicecode.analysis.quotes import Pool
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Refusal
from voicecode.domain.findings import Findings
from voicecode.domain.report_parts import Parts
from voicecode.domain.scales import Scale
from voicecode.domain.survey_counts import SurveyCounts

_NO_SURVEY = SurveyCounts()


@dataclass(frozen=True, slots=True)
class Terms:
    """By what all is told: a codebook, a scale's words, and how print is covered."""

    book: Codebook
    scale: Scale
    publication: Publication


@dataclass(frozen=True, slots=True)
class Counted:
    """What streamed past: a tally, the pool of quotes, a survey's answers and modes."""

    tally: Tally
    pool: Pool
    survey: SurveyCounts = _NO_SURVEY
    modes: ModeCounts | None = None


def told(
    counted: Counted,
    quotes: Quotes,
    speakers: Mapping[str, str],
    terms: Terms,
    *,
    remarks: Sequence[str] = (),
    refused: Sequence[Refusal] = (),
) -> tuple[Findings, Parts]:
    """Tell what was counted and chosen, with no number that may not be printed.

    ``speakers`` tell apart, by a quote's unit, the people who are quoted.
    """
    counts = counting.counts(terms.book, counted.tally, quotes, speakers, counted.modes)
    ledger = ledgers.of(counts, terms.scale, terms.publication, counted.survey)
    making = Making(
        terms.scale,
        counted.pool.per_code,
        counted.pool.per_person,
        counted.tally.proposed_by,
    )
    findings = findings_of.findings(
        terms.book,
        counts,
        ledger,
        making,
        remarks=remarks,
        refused=[refusal.unnamed for refusal in refused],
    )
    names = {code.id: code.name for code in findings.all_codes()}
    survey = published_survey.parts(ledger, counted.survey, names)
    return findings, replace(parts_of.of(ledger, counts, findings), survey=survey)
