"""Report parts: count and choose in one pass, and print what may be printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from voicecode.analysis.matrices import MatrixCounts
from voicecode.analysis.mode_counts import ModeCounts
from voicecode.analysis.quotes import Pool
from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.analysis.tallies import Tally
from voicecode.domain.codebooks import Codebook
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.findings import SAFEGUARDING, Findings
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.report_parts import Parts
from voicecode.domain.scales import Scale
from voicecode.errors import BadInputError
from voicecode.language import inflections
from voicecode.store import queue_rows, sources_table, units_table
from voicecode.workflows import project_remarks, provenance, telling
from voicecode.workflows.citing import Citing
from voicecode.workflows.final_codings import FinalCodings
from voicecode.workflows.proving import Prover
from voicecode.workflows.telling import Counted


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
    """What a report says, and whose words it quotes.

    ``names`` are those of the quoted units, by the places that print gives them.
    """

    findings: Findings
    parts: Parts
    people: tuple[str, ...]
    names: Mapping[str, str]


def gathered(final: FinalCodings, citing: Citing, terms: Terms) -> Gathered:
    """Count what holds of a project, choose quotes and prove them.

    Raises:
        BadInputError: nobody is heard, or nobody has the attribute asked for.
        CheckFailedError: a quote cannot be proven.
    """
    counted, matrix = _counted(final, terms)
    _check(counted.tally, matrix, terms)
    looking = _Looking(final, citing)
    quotes = {
        code: tuple(looking.cited(quote) for quote in several)
        for code, several in counted.pool.chosen().items()
    }
    found, parts = telling.told(
        counted,
        quotes,
        citing.speakers,
        telling.Terms(terms.book, terms.scale, terms.publication),
        remarks=tuple(project_remarks.of(final, terms.publication)),
    )
    # People have reviewed codes here, or the project's own remarks say who has not.
    found = replace(found, title=terms.title or found.title, remarks=found.remarks[1:])
    parts = replace(
        parts,
        matrix=matrix.matrix(terms.book, seed=terms.seed),
        provenance=provenance.of(final, terms.publication, seed=terms.seed),
    )
    return Gathered(found, parts, tuple(sorted(looking.people)), citing.names)


def _counted(final: FinalCodings, terms: Terms) -> tuple[Counted, MatrixCounts]:
    """Count while the units stream past, blank answers among them."""
    modes = sources_table.modes(final.file)
    tally, pool, by_mode = Tally(), Pool(seed=terms.seed), ModeCounts(modes)
    survey = SurveyAnswers(_stem(terms.book))
    matrix = MatrixCounts(terms.by, only=_in_rows(modes, terms.by))
    for coded in final.units(every_answer=True):
        for counts in (tally, pool, survey, matrix, by_mode):
            counts.add(coded)
    return Counted(tally, pool, survey.counts(), by_mode), matrix


def _in_rows(modes: Mapping[str, Mode], by: str | None) -> Kind | None:
    """Say who is set out row by row: those spoken with, where anybody was."""
    is_spoken = {Mode.INTERVIEW, Mode.GROUP}.intersection(modes.values())
    return Kind.TRANSCRIPT if is_spoken and by is None else None


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


class _Looking:
    """Looks quotes up again, and notes who is quoted."""

    def __init__(self, final: FinalCodings, citing: Citing) -> None:
        self.people: set[str] = set()
        self._file = final.file
        self._citing = citing
        self._prover = Prover(final.file)

    def cited(self, quote: Quote) -> Quote:
        """Prove a quote, and add who may be said to have said it, and its context."""
        around = units_table.around(self._file, quote.unit, before=1, after=0)
        before, unit = around[0], around[-1]
        self._prover.check(unit, quote.parts)
        if unit.participant:
            self.people.add(unit.participant)
        is_asked = before is not unit and before.role is Role.INTERVIEWER
        # Who asks may say again what nobody has cleared yet.
        is_asked = is_asked and SAFEGUARDING not in queue_rows.flags_of(
            self._file, before.name
        )
        asked = before.text if is_asked else None
        return replace(self._citing.quote(quote, unit), asked=asked)
