from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.tui import passages


def _unit(text: str, **more: object) -> Unit:
    return Unit("a", 1, text, Span(0, len(text)), **more)


def test_a_turn_shows_who_speaks_over_the_words() -> None:
    turn = _unit(
        "She was late.", speaker="Sam", role=Role.CHILD, attributes={"age": "14"}
    )
    assert passages.unit(turn).plain == "Sam  child · age 14\nShe was late."


def test_an_answer_shows_what_was_asked() -> None:
    answer = _unit("Come on time.", question="What would\nyou change?")
    assert passages.unit(answer).plain == "What would you change?\nCome on time."
    assert passages.neighbour(answer).plain == passages.unit(answer).plain


def test_a_record_shows_its_words_alone() -> None:
    assert passages.unit(_unit("Visit.\r\nOn time.")).plain == "Visit. \nOn time."


def test_neighbours_stand_apart() -> None:
    shown = passages.neighbours([_unit("One.\n"), _unit("Two.")])
    assert shown.plain == "One.\n\nTwo."
    assert passages.neighbours([]).plain == ""


def test_words_that_may_be_names_are_styled_over_what_earns_a_code() -> None:
    turn = _unit("Late at Ferry.", speaker="Sam")
    asked = [(Span(8, 13), passages.ASKED_NOW)]
    shown = passages.unit(turn, [Span(0, 4)], asked)
    styles = {shown.plain[one.start : one.end]: one.style for one in shown.spans}
    assert styles["Ferry"] == passages.ASKED_NOW
    assert styles["Late"] == passages.MARK


TEXTS = st.text(st.characters() | st.sampled_from("\r\n\t\x1b\x07\x08[]\u0302"))


@given(TEXTS, st.data())
def test_marks_stand_on_the_words_that_earn(text: str, chosen: st.DataObject) -> None:
    start = chosen.draw(st.integers(0, len(text)))
    span = Span(start, chosen.draw(st.integers(start, len(text))))
    shown = passages.marked(text, [span])
    assert len(shown.plain) == len(text)
    marks = [(one.start, one.end) for one in shown.spans]
    assert marks == ([(span.start, span.end)] if span.start < span.end else [])


def test_a_mark_reads_without_colour() -> None:
    assert {"bold", "underline"} <= set(passages.MARK.split())


def test_of_neighbours_it_is_told_who_they_are_and_no_more() -> None:
    turn = _unit("Late.", speaker="Sam", role=Role.CHILD, attributes={"age": "14"})
    assert passages.neighbour(turn).plain == "Sam  child\nLate."
