"""Closed answers: what people ticked, one answer or several."""

from __future__ import annotations

from collections import Counter

from voicecode.domain.survey_counts import ClosedCounts

SEVERAL = ";"  # between several answers of one person
_MOST_ANSWERS = 25  # to a closed question; a column with more holds something else


def counts(question: str, answers: Counter[str]) -> ClosedCounts | None:
    """Count how many gave each answer, and how many any.

    ``answers`` counts respondents by all that they ticked. None where the answers are
    too many or all different, as an id's are.
    """
    ticked = _ticked(answers)
    if len(ticked) > _MOST_ANSWERS or max(ticked.values(), default=0) < 2:
        return None
    is_several = any(SEVERAL in answer for answer in answers)
    return ClosedCounts(question, sum(answers.values()), ticked, is_several)


def _ticked(answers: Counter[str]) -> Counter[str]:
    """Count respondents by answer, each once for an answer."""
    ticked: Counter[str] = Counter()
    for said, count in answers.items():
        for answer in dict.fromkeys(map(str.strip, said.split(SEVERAL))):
            if answer:
                ticked[answer] += count
    return ticked
