from __future__ import annotations

from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.units import answer_counts


def _unit(question: str | None, answer: Answer | None) -> Unit:
    return Unit("s.csv", 1, "", Span(0, 0), question=question, answer=answer)


def test_answers_to_one_question_are_counted_by_class():
    counts = answer_counts.of(
        [
            _unit("Why?", Answer.SUBSTANTIVE),
            _unit("Why?", Answer.BLANK),
            _unit("Why?", Answer.SUBSTANTIVE),
            _unit(None, None),
        ]
    )
    assert answer_counts.message(counts) == (
        "3 answers: 2 substantive, 0 placeholder, 1 blank"
    )


def test_each_of_several_questions_is_counted():
    counts = answer_counts.of(
        [_unit("Why?", Answer.SUBSTANTIVE), _unit("x" * 90, Answer.PLACEHOLDER)]
    )
    assert answer_counts.message(counts) == (
        "2 answers: 1 substantive, 1 placeholder, 0 blank; "
        "“Why?” 1 substantive, 0 placeholder, 0 blank; "
        f"“{'x' * 60}…” 0 substantive, 1 placeholder, 0 blank"
    )


def test_of_very_many_questions_the_first_are_told():
    units = [_unit(f"Q{n}", Answer.BLANK) for n in range(25)]
    said = answer_counts.message(answer_counts.of(units))
    assert said.endswith("; and 5 more questions")


def test_one_answer_is_one():
    counts = answer_counts.of([_unit("Why?", Answer.BLANK)])
    assert answer_counts.message(counts).startswith("1 answer: ")


def test_turns_are_no_answers():
    assert not answer_counts.of([_unit(None, None)])
