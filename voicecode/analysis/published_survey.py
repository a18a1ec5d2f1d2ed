"""Published survey: a ledger's counts of answers set out as tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from voicecode.analysis import answer_order, count_cells, small_numbers
from voicecode.analysis.ledgers import Ledger
from voicecode.domain.disclosure import Cell
from voicecode.domain.report_parts import FigureTable, OpenQuestion, SurveyParts
from voicecode.domain.survey_counts import ClosedCounts, OpenCounts, SurveyCounts

_NO_SHARE = "–"
_SHARES = ("People", "Share of those who answered")


def parts(
    ledger: Ledger, survey: SurveyCounts, names: Mapping[str, str]
) -> SurveyParts:
    """Set out a survey's answers; ``names`` has those of the codes."""
    closed = {one.question: _closed(ledger, one) for one in survey.closed}
    return SurveyParts(
        closed=tuple(closed.values()),
        leading=_leading(closed),
        open=tuple(_open(ledger, asked, names) for asked in survey.open),
        left_out=survey.left_out,
    )


def _closed(ledger: Ledger, one: ClosedCounts) -> FigureTable:
    """Set answers out on their scale, or else by how many gave them in print."""
    cells = {answer: count_cells.closed(one.question, answer) for answer in one.answers}
    order = answer_order.in_order(
        {answer: ledger.length(cell) for answer, cell in cells.items()}
    )
    answered = ledger.printed(count_cells.closed(one.question))
    remarks = [] if answered == small_numbers.HIDDEN else [f"{answered} answered"]
    remarks += ["several answers could be given"] * one.is_several
    caption = f"{one.question} ({'; '.join(remarks)})" if remarks else one.question
    head = ("Answer", *_SHARES)
    return _shares(ledger, caption, head, [(answer, cells[answer]) for answer in order])


def _leading(tables: Mapping[str, FigureTable]) -> FigureTable | None:
    """Print the answer that most people gave to each question, with its share."""
    rows = tuple(
        (question, *table.rows[table.lengths.index(max(table.lengths))])
        for question, table in tables.items()
        if any(table.lengths)
    )
    if not rows:
        return None
    head = ("Question", "Answered most often", *_SHARES)
    return FigureTable("The answers that most people ticked", head, rows, is_text=True)


def _open(ledger: Ledger, asked: OpenCounts, names: Mapping[str, str]) -> OpenQuestion:
    topics = [
        (names[code], count_cells.about(asked.question, code))
        for code, count in asked.codes.items()
        if code in names and count
    ]
    few = [pair for pair in topics if ledger.is_small(pair[1])]
    principal = _ranked(ledger, [pair for pair in topics if pair not in few])
    about = f"What answers to “{asked.question}” are about"
    return OpenQuestion(
        question=asked.question,
        answered=ledger.printed(count_cells.asked(asked.question)),
        themes=_shares(ledger, about, ("Code", *_SHARES), principal),
        words=_words(ledger, asked),
        seldom=tuple(sorted(name for name, _ in few)),
    )


def _ranked(
    ledger: Ledger, counts: Sequence[tuple[str, Cell]]
) -> list[tuple[str, Cell]]:
    """Put the largest first, as far as print tells by numbers and then by shares."""

    def rank(pair: tuple[str, Cell]) -> tuple[int, int, str]:
        share = _share(ledger, pair[1])
        per_cent = 0 if share == _NO_SHARE else int(share.rstrip("%"))
        return -ledger.length(pair[1]), -per_cent, pair[0]

    return sorted(counts, key=rank)


def _shares(
    ledger: Ledger,
    caption: str,
    head: tuple[str, ...],
    counts: Sequence[tuple[str, Cell]],
) -> FigureTable:
    """Set counts out with their shares, in their order."""
    rows = tuple(
        (name, ledger.printed(cell), _share(ledger, cell)) for name, cell in counts
    )
    return FigureTable(
        caption, head, rows, tuple(ledger.length(cell) for _, cell in counts)
    )


def _share(ledger: Ledger, cell: Cell) -> str:
    """Give the share of a count that is printed itself, where it may be said."""
    is_shown = ledger.is_number(cell) or not ledger.is_there(cell)
    said = ledger.says(count_cells.share(cell)) if is_shown else None
    return said or _NO_SHARE


def _most_used(ledger: Ledger, asked: OpenCounts) -> list[tuple[str, Cell]]:
    """Give the words that the most people use; a small count is not given."""
    cells = ((said, count_cells.uses(asked.question, said)) for said, _ in asked.words)
    return _ranked(ledger, [pair for pair in cells if ledger.is_number(pair[1])])


def _words(ledger: Ledger, asked: OpenCounts) -> FigureTable:
    of = ledger.printed(count_cells.asked(asked.question))
    caption = f"Words that people use when asked “{asked.question}” ({of} answered)"
    return _shares(ledger, caption, ("Word", *_SHARES), _most_used(ledger, asked))
