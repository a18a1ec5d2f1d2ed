from __future__ import annotations

from dataclasses import replace

from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.domain.disclosure import Publication
from voicecode.domain.documents import Kind
from voicecode.domain.units import Answer

ONE = Publication(rounding=1, threshold=1)


def _answer(
    said, who, text="They listened.", *codes, question="What helped?", **ticked
):
    one = said(
        text, *codes, who=who, kind=Kind.SURVEY, question=question, answer="substantive"
    )
    return replace(one, unit=replace(one.unit, attributes=ticked))


def _parts(units, publication=ONE):
    answers = SurveyAnswers(str)
    for one in units:
        answers.add(one)
    return answers.parts({"a": "Listening", "b": "Lateness"}, publication)


def test_shares_are_of_those_who_answered_the_question(said):
    units = [
        _answer(said, "1", age="9"),
        _answer(said, "2", age="9"),
        _answer(said, "3", age="10"),
        _answer(said, "4", age=" "),
    ]
    [table] = _parts(units).closed
    assert table.caption == "age (3 answered)"
    assert table.rows == (("9", "2", "67%"), ("10", "1", "33%"))
    assert table.lengths == (2, 1)


def test_a_respondent_counts_once_for_what_they_ticked(said):
    units = [_answer(said, "1", question=f"Q{n}?", age="9") for n in range(3)]
    units += [_answer(said, "2", age="9")]
    [table] = _parts(units).closed
    assert table.rows == (("9", "2", "100%"),)


def test_a_small_answer_has_no_count_and_no_share(said):
    units = [_answer(said, str(n), age="9" if n else "10") for n in range(12)]
    [table] = _parts(units, Publication()).closed
    assert table.rows[1] == ("10", "fewer than 5", "–")
    assert table.rows[0][2] == "–"  # or the other share would be known


def test_who_only_ticked_counts_among_those_who_answered(said):
    blank = replace(
        (one := _answer(said, "2", "", age="9")),
        unit=replace(one.unit, answer=Answer.BLANK),
    )
    parts = _parts([_answer(said, "1", age="9"), blank])
    assert parts.closed[0].caption == "age (2 answered)"
    assert parts.open[0].answered == "1"


def test_open_answers_are_ranked_by_people(said):
    units = [
        _answer(said, "1", "One.", "a+"),
        _answer(said, "2", "Two.", "a-", "b-"),
        _answer(said, "2", "Three.", "a-"),
        _answer(said, "3", "Four."),
    ]
    [asked] = _parts(units).open
    assert asked.answered == "3"
    assert asked.themes.rows == (("Listening", "2", "67%"), ("Lateness", "1", "33%"))


def test_a_column_in_which_all_differ_is_no_closed_question(said):
    parts = _parts([_answer(said, str(n), mail=f"m{n}") for n in range(4)])
    assert parts.closed == ()
    assert parts.left_out == ("mail",)


def test_interviews_have_no_part_in_a_survey(said):
    parts = _parts([said("They came.", "a+")])
    assert (parts.closed, parts.open) == ((), ())


def test_topics_that_few_raised_are_named_and_not_counted(said):
    units = [_answer(said, str(n), "One.", "a+") for n in range(8)]
    units += [_answer(said, "9", "Two.", "b-")]
    [asked] = _parts(units, Publication()).open
    assert [row[0] for row in asked.themes.rows] == ["Listening"]
    assert asked.seldom == ("Lateness",)


def test_the_answer_of_most_people_leads(said):
    units = [_answer(said, str(n), age="9" if n else "10") for n in range(30)]
    leading = _parts(units).leading
    assert leading is not None
    assert leading.rows == (("age", "9", "29", "97%"),)
