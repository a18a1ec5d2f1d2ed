"""Closed answers: what people ticked, one answer or several, as tables of shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from voicecode.analysis import answer_order, shares, small_numbers
from voicecode.domain.disclosure import Publication
from voicecode.domain.report_parts import FigureTable

SEVERAL = ";"  # between several answers of one person
_MOST_ANSWERS = 25  # to a closed question; a column with more holds something else


def table(
    question: str, answers: Counter[str], publication: Publication
) -> FigureTable | None:
    """Print how many gave each answer, and their share of those who answered.

    ``answers`` counts respondents by all that they ticked. None where the answers are
    too many or all different, as an id's are.
    """
    ticked = _ticked(answers)
    if len(ticked) > _MOST_ANSWERS or max(ticked.values(), default=0) < 2:
        return None
    base = sum(answers.values())
    order = answer_order.in_order(ticked)
    counts = [ticked[answer] for answer in order]
    is_several = any(SEVERAL in answer for answer in answers)
    if is_several:
        answered = small_numbers.printed(base, publication)
        printed = [shares.one(count, base, publication) for count in counts]
    else:
        answered, printed = shares.of_all(counts, publication)
    remarks = [] if answered == small_numbers.HIDDEN else [f"{answered} answered"]
    remarks += ["several answers could be given"] * is_several
    return FigureTable(
        f"{question} ({'; '.join(remarks)})" if remarks else question,
        ("Answer", "People", "Share of those who answered"),
        tuple(
            (answer, one.printed, one.share)
            for answer, one in zip(order, printed, strict=True)
        ),
        tuple(one.length for one in printed),
    )


def leading(tables: Mapping[str, FigureTable]) -> FigureTable | None:
    """Print the answer that most people gave to each question, with its share."""
    rows = tuple(
        (question, *table.rows[table.lengths.index(max(table.lengths))])
        for question, table in tables.items()
        if any(table.lengths)
    )
    if not rows:
        return None
    head = ("Question", "Answered most often", "People", "Share of those who answered")
    return FigureTable("The answers that most people ticked", head, rows, is_text=True)


def _ticked(answers: Counter[str]) -> Counter[str]:
    """Count respondents by answer, each once for an answer."""
    ticked: Counter[str] = Counter()
    for said, count in answers.items():
        for answer in dict.fromkeys(map(str.strip, said.split(SEVERAL))):
            if answer:
                ticked[answer] += count
    return ticked
