from __future__ import annotations

from tests.counted import RULES, ticked
from voicecode.analysis import count_cells, survey_entries
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import Heard, QuestionCount, SourceCount
from voicecode.domain.documents import Kind
from voicecode.domain.survey_counts import OpenCounts, SurveyCounts


def _known(entries):
    return [dict(bound.weights) for bound in entries.table().bounds]


def _questions(*asked, kinds=(Kind.SURVEY,), units=20):
    entries = Entries()
    entries.enter(count_cells.units(), units)
    sources = tuple(SourceCount(kind, 1) for kind in kinds)
    survey_entries.enter_questions(entries, Heard((), sources, asked))
    return entries


def test_questions_of_one_survey_have_as_many_rows():
    entries = _questions(QuestionCount("a", 12, 2, 1), QuestionCount("b", 8, 7))
    assert {("rows", "a"): 1, ("rows", "b"): -1} in _known(entries)
    assert entries[count_cells.unanswered("a")] == 3
    assert {("rows", "a"), ("rows", "b")} <= entries.table().unprinted


def test_where_all_is_surveys_their_answers_are_all_there_is():
    answers = {
        count_cells.answered("a"): 1,
        count_cells.answered("b"): 1,
        count_cells.units(): -1,
    }
    asked = (QuestionCount("a", 12), QuestionCount("b", 8))
    assert answers in _known(_questions(*asked))
    both = (Kind.SURVEY, Kind.TRANSCRIPT)
    assert answers not in _known(_questions(*asked, kinds=both))


def test_the_answers_to_a_closed_question_add_up():
    entries = Entries()
    entries.enter(count_cells.heard(), 90)
    survey = ticked("Age?", {"9": 30, "10": 6})
    survey_entries.enter(entries, survey, RULES)
    table = entries.table()
    assert table.counts[count_cells.closed("Age?")] == 36
    claims = {bound.claim for bound in table.bounds if bound.claim}
    assert claims == {
        count_cells.share(count_cells.closed("Age?", answer)) for answer in ("9", "10")
    }


def test_who_raises_a_code_answered_the_question():
    entries = Entries()
    asked = OpenCounts("Why?", 30, {"a": 12})
    entries.enter(count_cells.answered("Why?"), 30)
    survey_entries.enter(entries, SurveyCounts(open=(asked,)), RULES)
    base, about = count_cells.asked("Why?"), count_cells.about("Why?", "a")
    assert {base: 1, about: -1} in _known(entries)
    assert {base: 1, count_cells.answered("Why?"): -1} in _known(entries)
