"""Published survey: a ledger's counts of answers set out as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from voicecode.analysis import count_cells, small_numbers
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.disclosure import Cell
from voicecode.domain.report_parts import FigureTable, OpenQuestion, SurveyParts
from voicecode.domain.survey_counts import OpenCounts, SurveyCounts

_NO_SHARE = "–"


def parts(
    ledger: Ledger, survey: SurveyCounts, names: Mapping[str, str]
) -> SurveyParts:
    """Set out a survey's answers; ``names`` has those of the codes."""
    return SurveyParts(
        closed=tuple(
            _closed(ledger, question, list(answers))
            for question, answers in survey.closed.items()
        ),
        open=tuple(_open(ledger, asked, names) for asked in survey.open),
        left_out=survey.left_out,
    )


def _closed(ledger: Ledger, question: str, answers: Sequence[str]) -> FigureTable:
    base = count_cells.closed(question)
    cells = [(answer, count_cells.closed(question, answer)) for answer in answers]
    caption = f"{question} ({ledger.printed(base)} answered)"
    return _shares(ledger, caption, "Answer", cells)


def _open(ledger: Ledger, asked: OpenCounts, names: Mapping[str, str]) -> OpenQuestion:
    topics = [
        (names[code], count_cells.about(asked.question, code))
        for code in asked.codes
        if code in names
    ]
    about = f"What answers to “{asked.question}” are about"
    return OpenQuestion(
        question=asked.question,
        answered=ledger.printed(count_cells.asked(asked.question)),
        themes=_shares(ledger, about, "Code", topics),
        words=_words(ledger, asked),
    )


def _shares(
    ledger: Ledger, caption: str, first: str, counts: Sequence[tuple[str, Cell]]
) -> FigureTable:
    """Set counts out, the largest first as far as print tells, with their shares."""
    ranked = sorted(counts, key=lambda pair: (-ledger.length(pair[1]), pair[0]))
    rows = tuple(
        (
            name,
            ledger.printed(cell),
            _share(ledger, cell),
        )
        for name, cell in ranked
    )
    lengths = tuple(ledger.length(cell) for _, cell in ranked)
    head = (first, "People", "Share of those who answered")
    return FigureTable(caption, head, rows, lengths)


def _share(ledger: Ledger, cell: Cell) -> str:
    """Give the share of a count that is printed itself, where it may be said."""
    is_shown = ledger.is_number(cell) or not ledger.is_there(cell)
    return (
        (ledger.says(count_cells.share(cell)) or _NO_SHARE) if is_shown else _NO_SHARE
    )


def _words(ledger: Ledger, asked: OpenCounts) -> FigureTable:
    """Give the words that the most people use; a small count is not given."""
    publication = ledger.publication
    of = ledger.printed(count_cells.asked(asked.question))
    shown = sorted(
        (
            (word, small_numbers.rounded(count, publication.rounding))
            for word, count in asked.words
            if not small_numbers.is_small(count, publication)
        ),
        key=lambda pair: (-pair[1], pair[0]),
    )
    return FigureTable(
        f"Words that people use when asked “{asked.question}” ({of} answered)",
        ("Word", "People"),
        tuple((word, f"{count:,}") for word, count in shown),
        tuple(count for _, count in shown),
    )
