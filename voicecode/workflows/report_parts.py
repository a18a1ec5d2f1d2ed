"""Report parts: count and choose in one pass, and print what may be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from voicecode.analysis import contrasts, published
from voicecode.analysis import findings as findings_of
from voicecode.analysis.matrices import MatrixCounts
from voicecode.analysis.quotes import Pool
from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import SAFEGUARDING, Findings
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import FigureTable, Parts
from voicecode.domain.scales import Scale
from voicecode.errors import BadInputError
from voicecode.language import inflections
from voicecode.store import queue_rows, units_table
from voicecode.workflows import project_remarks, provenance
from voicecode.workflows.attributions import SaidBy
from voicecode.workflows.final_codings import FinalCodings
from voicecode.workflows.proving import Prover

_Said = TypeVar("_Said")


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
    tally, pool = Tally(), Pool(seed=terms.seed)
    survey = SurveyAnswers(_stem(terms.book))
    matrix = MatrixCounts(terms.by)
    for coded in final.units():
        for counts in (tally, pool, survey, matrix):
            counts.add(coded)
    _check(tally, matrix, terms)
    found = findings_of.findings(terms.book, tally, pool, terms.scale)
    remarks = tuple(project_remarks.of(final, terms.publication))
    found = replace(found, title=terms.title or found.title, remarks=remarks)
    people: set[str] = set()
    found = _looked_up(found, _Looking(final, said_by, people))
    parts = Parts(
        heard=published.heard(found.heard, terms.publication),
        sources=published.sources(found.heard),
        questions=published.questions(found.heard, terms.publication),
        by_theme=_by_theme(found, terms.publication),
        by_code={
            code.id: published.by_code(code, terms.publication)
            for code in found.all_codes()
        },
        found=dict(_said(found, terms, contrasts.on_topic)),
        key=dict(_said(found, terms, contrasts.key_finding)),
        evidence=published.evidence(found, terms.publication),
        survey=survey.parts(
            {code.id: code.name for code in found.all_codes()}, terms.publication
        ),
        matrix=matrix.matrix(terms.book, seed=terms.seed),
        provenance=provenance.of(final, seed=terms.seed),
    )
    return Gathered(found, parts, tuple(sorted(people)))


def _check(tally: Tally, matrix: MatrixCounts, terms: Terms) -> None:
    if not tally.heard().units:
        raise BadInputError(
            "there is nothing to report on: nobody is heard in this project.",
            hint="'voicecode import' brings evidence in; whoever withdrew is left out.",
        )
    if terms.by is not None and not len(matrix):
        raise BadInputError(
            f"nobody has the attribute {terms.by!r}.",
            hint="'voicecode participants' shows what is known; 'participants set ID"
            f" {terms.by}=...' adds it.",
        )


def _stem(book: Codebook) -> inflections.Stem:
    return inflections.stem if book.language == "en" else str


def _by_theme(found: Findings, publication: Publication) -> Mapping[str, FigureTable]:
    roles = published.roles_of(found)
    return {
        theme.id: published.by_theme(theme, roles, publication)
        for theme in found.themes
    }


def _said(
    found: Findings, terms: Terms, saying: Callable[..., _Said]
) -> Iterator[tuple[str, _Said]]:
    """Say something of every theme and code, by their ids."""
    topics = [(theme.id, theme.groups) for theme in found.themes]
    topics.extend((code.id, code.groups) for code in found.all_codes())
    for name, groups in topics:
        yield name, saying(groups, found.heard, terms.scale, terms.publication)


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
