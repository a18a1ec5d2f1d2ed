from __future__ import annotations

from tests.counted import EXACT, RULES, SCALE, C, code, counts, ticked
from voicecode.analysis import ledgers, published_survey
from voicecode.domain.counts import Balance, QuestionCount
from voicecode.domain.disclosure import Publication
from voicecode.domain.survey_counts import OpenCounts, SurveyCounts

NAMES = {"a": "Listening", "b": "Lateness"}


def _parts(survey: SurveyCounts, publication: Publication = EXACT):
    made = counts(
        {C: 60},
        [code("a", {C: Balance(20, 20)})],
        questions=(QuestionCount("Why?", 3, 1),),
    )
    ledger = ledgers.of(made, SCALE, publication, survey)
    return published_survey.parts(ledger, survey, NAMES)


def test_shares_are_of_those_who_answered_the_question():
    [table] = _parts(ticked("age", {"10": 1, "9": 2})).closed
    assert table.caption == "age (3 answered)"
    assert table.rows == (("9", "2", "67%"), ("10", "1", "33%"))
    assert table.lengths == (2, 1)


def test_a_small_answer_has_no_count_and_no_share():
    [table] = _parts(ticked("age", {"9": 11, "10": 1}), RULES).closed
    assert table.rows[1] == ("10", "fewer than 5", "–")
    assert table.rows[0][2] == "–"  # or the other share would be known


def test_shares_that_would_pin_a_small_answer_down_are_not_given():
    answers = {"yes": 12, "no": 25, "perhaps": 3}  # of 40: 30%, 62% and so 3
    [table] = _parts(ticked("Did it help?", answers), RULES).closed
    shares = {row[0]: row[2] for row in table.rows}
    assert "–" in (shares["yes"], shares["no"])


def test_small_answers_stand_in_no_order_of_their_own():
    answers = {"b": 1, "c": 4, "a": 2, "d": 30}
    [table] = _parts(ticked("q", answers), RULES).closed
    assert [row[0] for row in table.rows] == ["d", "a", "b", "c"]


def test_open_answers_are_ranked_by_people():
    asked = OpenCounts("Why?", 3, {"b": 1, "a": 2, "zzz": 3})
    [table] = _parts(SurveyCounts(open=(asked,))).open
    assert table.answered == "3"
    assert table.themes.rows == (("Listening", "2", "67%"), ("Lateness", "1", "33%"))


def test_a_word_that_few_people_use_is_not_printed():
    asked = OpenCounts("Why?", 30, words=(("lantern", 12), ("path", 4)))
    [table] = _parts(SurveyCounts(open=(asked,)), RULES).open
    assert table.words.rows == (("lantern", "10", "40%"),)
