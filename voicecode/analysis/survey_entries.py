"""Survey entries: the counts of a survey's answers, and what a reader knows of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voicecode.analysis import claims, count_cells, small_numbers
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import Heard
from voicecode.domain.disclosure import Cell, Publication
from voicecode.domain.documents import Kind
from voicecode.domain.survey_counts import ClosedCounts, OpenCounts, SurveyCounts


def enter_questions(entries: Entries, heard: Heard) -> None:
    """Enter how open questions were answered; the units heard are entered before.

    Questions of one survey have as many answers and blanks together, and readers may
    know that they are of one.
    """
    rows: dict[int, Cell] = {}
    for one in heard.questions:
        cells = (
            entries.enter(count_cells.answered(one.question), one.substantive),
            entries.enter(
                count_cells.unanswered(one.question), one.placeholder + one.blank
            ),
        )
        whole = ("rows", one.question)
        entries.add_up(whole, cells, is_printed=False)
        same = rows.setdefault(entries[whole], whole)
        if same != whole:
            _tie(entries, same, whole)
    answers = [count_cells.answered(one.question) for one in heard.questions]
    entries.is_most([count_cells.units()], answers)
    if all(one.kind is Kind.SURVEY for one in heard.sources):
        entries.is_most(answers, [count_cells.units()])


def enter(entries: Entries, survey: SurveyCounts, publication: Publication) -> None:
    """Enter what respondents ticked, and what they raised in their own words."""
    bases: dict[int, Cell] = {}
    for one in survey.closed:
        base = _closed(entries, one, publication)
        same = bases.setdefault(entries[base], base)
        if same != base:
            _tie(entries, same, base)
    for asked in survey.open:
        base = entries.enter(count_cells.asked(asked.question), asked.people)
        entries.is_most([count_cells.heard()], [base])
        _tie(entries, base, count_cells.answered(asked.question))
        cells = []
        for identity, count in asked.codes.items():
            cell = entries.enter(count_cells.about(asked.question, identity), count)
            cells.append(cell)
            entries.is_most([base], [cell])
            whole = count_cells.people(count_cells.code(identity))
            entries.is_most([whole], [cell])
        cells.extend(_words(entries, asked, base, publication))
        _shares(entries, cells, base, publication)


def _closed(entries: Entries, one: ClosedCounts, publication: Publication) -> Cell:
    """Enter what was ticked; where it may be several, answers do not add up."""
    cells = [
        entries.enter(count_cells.closed(one.question, answer), count)
        for answer, count in one.answers.items()
    ]
    base = count_cells.closed(one.question)
    if one.is_several:
        entries.enter(base, one.people)
        for cell in cells:
            entries.is_most([base], [cell])
        entries.is_most(cells, [base])
    else:
        entries.add_up(base, cells)
    entries.is_most([count_cells.heard()], [base])
    _shares(entries, cells, base, publication)
    return base


def _words(
    entries: Entries, asked: OpenCounts, base: Cell, publication: Publication
) -> Iterator[Cell]:
    """Enter how many use each word that may be printed, which is no rare one."""
    for said, count in asked.words:
        if not small_numbers.is_small(count, publication):
            cell = entries.enter(count_cells.uses(asked.question, said), count)
            entries.is_most([base], [cell])
            yield cell


def _tie(entries: Entries, one: Cell, other: Cell) -> None:
    """Take it that a reader knows two counts to be one, where they are."""
    entries.is_most([one], [other])
    entries.is_most([other], [one])


def _shares(
    entries: Entries, cells: Iterable[Cell], base: Cell, publication: Publication
) -> None:
    for cell in cells:
        shown = small_numbers.per_cent(entries[cell], entries[base], publication)
        if shown is not None:
            given = claims.of_share(shown, (cell, base))
            entries.claim(count_cells.share(cell), f"{shown}%", given)
