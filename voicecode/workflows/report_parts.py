"""Report parts: count and choose in one pass, and print what may be printed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voicecode.analysis import contrasts, published, together
from voicecode.analysis import findings as findings_of
from voicecode.analysis.matrices import MatrixCounts
from voicecode.analysis.mode_counts import ModeCounts
from voicecode.analysis.quotes import Pool
from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import (
    SAFEGUARDING,
    CodeFindings,
    Findings,
    ThemeFindings,
)
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import Parts, Said
from voicecode.domain.scales import Scale
from voicecode.errors import BadInputError
from voicecode.language import inflections
from voicecode.store import queue_rows, sources_table, units_table
from voicecode.workflows import project_remarks, provenance
from voicecode.workflows.attributions import SaidBy
from voicecode.workflows.final_codings import FinalCodings
from voicecode.workflows.proving import Prover


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms a report counts and quotes.

    ``by`` is the attribute whose values are a matrix's rows, None for participants.
    ``seed`` settles all that is left to chance.
    """

    book: Codebook
    scale: Scale
    publication: Publication
    title: str = ""
    by: str | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a report says, and whose words it quotes."""

    findings: Findings
    parts: Parts
    people: tuple[str, ...]


def gathered(final: FinalCodings, said_by: SaidBy, terms: Terms) -> Gathered:
    """Count what holds of a project, choose quotes and prove them.

    Raises:
        BadInputError: nobody is heard, or nobody has the attribute asked for.
        CheckFailedError: a quote cannot be proven.
    """
    counted = _counted(final, terms)
    _check(counted, terms)
    found = findings_of.findings(terms.book, counted.tally, counted.pool, terms.scale)
    remarks = tuple(project_remarks.of(final, terms.publication))
    found = replace(found, title=terms.title or found.title, remarks=remarks)
    people: set[str] = set()
    found = _looked_up(found, _Looking(final, said_by, people))
    parts = _parts(found, counted, terms)
    parts = replace(parts, provenance=provenance.of(final, seed=terms.seed))
    return Gathered(found, parts, tuple(sorted(people)))


@dataclass(frozen=True, slots=True)
class _Counted:
    """What was counted while the units streamed past."""

    tally: Tally
    pool: Pool
    survey: SurveyAnswers
    matrix: MatrixCounts
    modes: ModeCounts


def _counted(final: FinalCodings, terms: Terms) -> _Counted:
    modes = sources_table.modes(final.file)
    counted = _Counted(
        Tally(),
        Pool(seed=terms.seed),
        SurveyAnswers(_stem(terms.book)),
        MatrixCounts(terms.by, only=_in_rows(modes, terms.by)),
        ModeCounts(modes),
    )
    for coded in final.units(every_answer=True):
        counted.tally.add(coded)
        counted.pool.add(coded)
        counted.survey.add(coded)
        counted.matrix.add(coded)
        counted.modes.add(coded)
    return counted


def _in_rows(modes: Mapping[str, Mode], by: str | None) -> Kind | None:
    """Say who is set out row by row: those spoken with, where anybody was."""
    is_spoken = {Mode.INTERVIEW, Mode.GROUP}.intersection(modes.values())
    return Kind.TRANSCRIPT if is_spoken and by is None else None


def _check(counted: _Counted, terms: Terms) -> None:
    if not counted.tally.heard().units:
        raise BadInputError(
            "there is nothing to report on: nobody is heard in this project.",
            hint="'voicecode import' brings evidence in; whoever withdrew is left out.",
        )
    if terms.by is not None and not len(counted.matrix):
        raise BadInputError(
            f"nobody has the attribute {terms.by!r}.",
            hint="'voicecode participants' shows what is known; 'participants set ID"
            f" {terms.by}=...' adds it.",
        )


def _stem(book: Codebook) -> inflections.Stem:
    return inflections.stem if book.language == "en" else str


def _parts(found: Findings, counted: _Counted, terms: Terms) -> Parts:
    printing = terms.publication
    figures = published.figures(found, counted.modes, printing)
    codes = list(found.all_codes())
    return Parts(
        heard=published.heard(figures),
        heard_where=published.heard_where(figures),
        sources=published.sources(figures, counted.modes, printing),
        questions=published.questions(found.heard, printing),
        rules=published.rules(printing),
        by_role={one.id: published.by_role(one, figures) for one in found.themes},
        by_side={one.id: published.by_side(one, figures) for one in found.themes},
        by_code={one.id: published.by_code(one, figures) for one in codes},
        of_theme=_said(found.themes, found, terms),
        of_code=_said(codes, found, terms),
        evidence=published.evidence(found, figures),
        evidence_where=published.evidence_where(found, figures),
        together=together.of(found, printing),
        survey=counted.survey.parts({one.id: one.name for one in codes}, printing),
        matrix=counted.matrix.matrix(terms.book, seed=terms.seed),
    )


def _said(
    topics: Sequence[ThemeFindings] | Sequence[CodeFindings],
    found: Findings,
    terms: Terms,
) -> Said:
    """Say in sentences without numbers what was said of themes or codes."""
    rest = (found.heard, terms.scale, terms.publication)
    return Said(
        found={one.id: contrasts.on_topic(one.groups, *rest) for one in topics},
        key={one.id: contrasts.key_finding(one.groups, *rest) for one in topics},
    )


@dataclass(frozen=True, slots=True)
class _Looking:
    """Where quotes are looked up again, and who turns out to be quoted."""

    final: FinalCodings
    said_by: SaidBy
    people: set[str]


def _looked_up(found: Findings, looking: _Looking) -> Findings:
    """Prove every quote, and add who may be said to have said it, and its context."""
    prover = Prover(looking.final.file)
    themes = tuple(
        replace(
            theme,
            codes=tuple(
                replace(
                    code,
                    quotes=tuple(
                        _in_context(quote, looking, prover) for quote in code.quotes
                    ),
                )
                for code in theme.codes
            ),
        )
        for theme in found.themes
    )
    return replace(found, themes=themes)


def _in_context(quote: Quote, looking: _Looking, prover: Prover) -> Quote:
    around = units_table.around(looking.final.file, quote.unit, before=1, after=0)
    unit = around[-1]
    prover.check(unit, quote.parts)
    if unit.participant:
        looking.people.add(unit.participant)
    before = around[0]
    is_asked = before is not unit and before.role is Role.INTERVIEWER
    # Who asks may say again what nobody has cleared yet.
    may_stand = SAFEGUARDING not in queue_rows.flags_of(looking.final.file, before.name)
    return replace(
        quote,
        said_by=looking.said_by(unit),
        whole=unit.text,
        asked=before.text if is_asked and may_stand else None,
    )
