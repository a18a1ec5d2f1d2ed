from __future__ import annotations

from collections import Counter

from voicecode.analysis import closed_answers
from voicecode.domain.survey_counts import ClosedCounts


def test_answers_of_which_everybody_gave_one_are_counted() -> None:
    answers = Counter({"Never": 1, "Always": 3})
    found = closed_answers.counts("How often?", answers)
    assert found == ClosedCounts("How often?", 4, {"Never": 1, "Always": 3})


def test_several_answers_of_one_person_count_each() -> None:
    answers = Counter({"Nan; Dog": 2, "Dog": 1, "Nan; Nan;": 1})
    found = closed_answers.counts("Who helps?", answers)
    assert found == ClosedCounts("Who helps?", 4, {"Nan": 3, "Dog": 3}, is_several=True)


def test_answers_that_all_differ_are_no_closed_question() -> None:
    assert closed_answers.counts("Mail", Counter({"a": 1, "b": 1})) is None
    many = Counter({str(number): 2 for number in range(40)})
    assert closed_answers.counts("Postcode", many) is None
