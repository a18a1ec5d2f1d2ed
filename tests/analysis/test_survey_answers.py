from __future__ import annotations

from dataclasses import replace

from voicecode.analysis.survey_answers import SurveyAnswers
from voicecode.domain.documents import Kind
from voicecode.domain.survey_counts import ClosedCounts, OpenCounts
from voicecode.domain.units import Answer


def _answer(
    said, who, text="They listened.", *codes, question="What helped?", **ticked
):
    one = said(
        text, *codes, who=who, kind=Kind.SURVEY, question=question, answer="substantive"
    )
    return replace(one, unit=replace(one.unit, attributes=ticked))


def _counts(*units):
    answers = SurveyAnswers(str)
    for one in units:
        answers.add(one)
    return answers.counts()


def test_each_answer_to_a_closed_question_is_counted(said):
    units = [
        _answer(said, "1", age="9"),
        _answer(said, "2", age="9"),
        _answer(said, "3", age="10"),
        _answer(said, "4", age=" "),
    ]
    found = _counts(*units).closed
    assert found == (ClosedCounts("age", 3, {"9": 2, "10": 1}),)


def test_a_respondent_counts_once_for_what_they_ticked(said):
    units = [_answer(said, "1", question=f"Q{n}?", age="9") for n in range(3)]
    units += [_answer(said, "2", age="9")]
    assert _counts(*units).closed == (ClosedCounts("age", 2, {"9": 2}),)


def test_who_only_ticked_counts_among_those_who_answered(said):
    blank = replace(
        (one := _answer(said, "2", "", age="9")),
        unit=replace(one.unit, answer=Answer.BLANK),
    )
    found = _counts(_answer(said, "1", age="9"), blank)
    assert found.closed[0].people == 2
    assert found.open[0].people == 1


def test_open_answers_are_counted_by_people(said):
    units = [
        _answer(said, "1", "One.", "a+"),
        _answer(said, "2", "Two.", "a-", "b-"),
        _answer(said, "2", "Three.", "a-"),
        _answer(said, "3", "Four."),
    ]
    [asked] = _counts(*units).open
    assert asked == OpenCounts("What helped?", 3, {"a": 2, "b": 1})


def test_words_that_several_people_use_are_counted(said):
    units = [_answer(said, who, "A lantern, always.") for who in "12"]
    assert _counts(*units).open[0].words == (("lantern", 2),)


def test_a_column_in_which_all_differ_is_no_closed_question(said):
    found = _counts(*(_answer(said, str(n), mail=f"m{n}") for n in range(4)))
    assert found.closed == ()
    assert found.left_out == ("mail",)


def test_interviews_have_no_part_in_a_survey(said):
    found = _counts(said("They came.", "a+"))
    assert (found.closed, found.open) == ((), ())


def test_open_questions_stand_in_the_order_asked_whoever_answers_first(said):
    first = _answer(said, "1", "", question="What helped?")
    blank = replace(first, unit=replace(first.unit, answer=Answer.BLANK))
    found = _counts(
        blank,
        _answer(said, "1", question="What would you change?"),
        _answer(said, "2", question="What helped?"),
        replace(blank, unit=replace(blank.unit, question="Anything else?")),
    )
    assert [asked.question for asked in found.open] == [
        "What helped?", "What would you change?",
    ]  # fmt: skip
