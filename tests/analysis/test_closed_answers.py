from __future__ import annotations

from collections import Counter

from voicecode.analysis import closed_answers
from voicecode.domain.disclosure import Publication

ONE = Publication(rounding=1, threshold=1)


def test_answers_have_their_shares_and_their_order() -> None:
    answers = Counter({"Never": 1, "Always": 3})
    table = closed_answers.table("How often?", answers, ONE)
    assert table is not None
    assert table.caption == "How often? (4 answered)"
    assert table.rows == (("Always", "3", "75%"), ("Never", "1", "25%"))


def test_several_answers_of_one_person_count_each() -> None:
    answers = Counter({"Nan; Dog": 2, "Dog": 1, "Nan; Nan;": 1})
    table = closed_answers.table("Who helps?", answers, ONE)
    assert table is not None
    assert table.caption == "Who helps? (4 answered; several answers could be given)"
    assert table.rows == (("Dog", "3", "75%"), ("Nan", "3", "75%"))


def test_a_small_one_of_several_answers_is_not_given_and_no_other_hidden() -> None:
    answers = Counter({"Nan; Dog": 20, "Nan; Cat": 3, "Nan; Dog; Hen": 9, "Hen": 8})
    table = closed_answers.table("Who helps?", answers, Publication())
    assert table is not None
    assert [row[1] for row in table.rows] == ["30", "30", "15", "fewer than 5"]
    assert [row[2] for row in table.rows] == ["80%", "72%", "42%", "–"]
    assert table.lengths[-1] == 0


def test_the_rest_of_the_shares_does_not_give_a_small_answer_away() -> None:
    answers = Counter({"a": 23, "b": 16, "c": 15, "d": 5, "e": 2})
    table = closed_answers.table("Which?", answers, Publication())
    assert table is not None
    assert [row[2] for row in table.rows] == ["38%", "26%", "25%", "–", "–"]


def test_answers_that_all_differ_are_no_closed_question() -> None:
    assert closed_answers.table("Mail", Counter({"a": 1, "b": 1}), ONE) is None
    many = Counter({str(number): 2 for number in range(40)})
    assert closed_answers.table("Postcode", many, ONE) is None


def test_how_many_answered_is_not_told_where_it_would_tell_too_much() -> None:
    table = closed_answers.table("Which?", Counter({"a": 4, "b": 4}), Publication())
    assert table is not None
    assert table.caption == "Which?"
