from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.people import Person, Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.units import cutting

_Piece = tuple[str | None, str]


def _document(pieces: list[_Piece], *, kind: Kind = Kind.TRANSCRIPT) -> Document:
    text, passages = "", []
    for speaker, words in pieces:
        text += "Label: "
        passages.append(Passage(Span(len(text), len(text) + len(words)), speaker))
        text += words + "\n"
    return Document("in/a.txt", kind, text, tuple(passages))


def _cut(pieces: list[_Piece], kind: Kind = Kind.TRANSCRIPT) -> list[Unit]:
    return cutting.units(_document(pieces, kind=kind), people={})


def test_neighbours_of_one_speaker_are_one_turn():
    units = _cut([("Int", "How?"), ("Mum", " So. "), ("Mum", "Yes."), ("Int", "OK")])
    assert [(one.number, one.role, one.text) for one in units] == [
        (1, Role.INTERVIEWER, "How?"),
        (2, Role.PARENT, "So. \nLabel: Yes."),
        (3, Role.INTERVIEWER, "OK"),
    ]


def test_blank_passages_are_dropped_and_part_what_others_say():
    units = _cut(
        [("Mum", "a"), ("Int", " \n"), ("Mum", "b"), ("Mum", " "), ("Mum", "c")]
    )
    assert [one.text for one in units] == ["a", "b\nLabel:  \nLabel: c"]
    assert _cut([("Mum", " ")]) == []


def test_unnamed_passages_stay_apart():
    units = _cut([(None, "a"), (None, "b")], Kind.RECORD)
    assert [(one.text, one.participant, one.kind) for one in units] == [
        ("a", None, Kind.RECORD),
        ("b", None, Kind.RECORD),
    ]


def test_turns_do_not_cross_questions():
    document = _document([("Mum", "a"), ("Mum", "b")])
    first, second = document.passages
    document = replace(document, passages=(first, replace(second, question="Why?")))
    units = cutting.units(document, people={})
    assert [(one.text, one.question) for one in units] == [("a", None), ("b", "Why?")]


def test_participants_are_named_for_source_and_label():
    units = _cut([("Int", "How?"), ("Mum", "So.")])
    assert [one.participant for one in units] == [None, "in/a.txt/Mum"]


def test_the_roles_file_names_the_participant():
    person = Person(" MUM ", Role.CARER, "P03", {"age": "40"})
    people = cutting.people_by_speaker([person])
    document = _document([("Int", "How?"), ("Mum", "So.")])
    unit = cutting.units(document, people=people)[1]
    assert (unit.role, unit.participant, dict(unit.attributes)) == (
        Role.CARER,
        "P03",
        {"age": "40"},
    )


def test_the_roles_file_may_name_who_speaks_by_the_files_name():
    people = cutting.people_by_speaker([Person("a.txt", Role.CARER, "P05")])
    units = cutting.units(_document([(None, "a"), (None, "b")]), people=people)
    assert [(one.role, one.participant) for one in units] == [(Role.CARER, "P05")] * 2


def test_an_interviewer_takes_no_facts_from_the_header():
    document = _document([("Int", "How?"), ("Mum", "So.")])
    passages = tuple(replace(p, attributes={"age": "15"}) for p in document.passages)
    units = cutting.units(replace(document, passages=passages), people={})
    assert [dict(one.attributes) for one in units] == [{}, {"age": "15"}]


def _survey(*answers: str, role: str | None = None) -> Document:
    text = "\n".join(answers)
    passages, start = [], 0
    for number, answer in enumerate(answers, start=1):
        span = Span(start, start + len(answer))
        passages.append(
            Passage(span, role=role, participant=str(number), question="Why?")
        )
        start += len(answer) + 1
    return Document("in/s.v2.csv", Kind.SURVEY, text, tuple(passages), start=100)


def test_answers_never_merge_and_are_classed():
    units = cutting.units(_survey(" So. ", "", "n/a", role="Foster carer"), people={})
    assert [(one.text, one.answer, one.participant) for one in units] == [
        ("So.", Answer.SUBSTANTIVE, "in/s.v2.csv/1"),
        ("", Answer.BLANK, "in/s.v2.csv/2"),
        ("n/a", Answer.PLACEHOLDER, "in/s.v2.csv/3"),
    ]
    assert {one.role for one in units} == {Role.CARER}
    assert [one.span for one in units] == [
        Span(101, 104),
        Span(106, 106),
        Span(107, 110),
    ]


def test_the_roles_file_settles_a_survey_too():
    by_id = cutting.people_by_speaker([Person("2", Role.STAFF, "P02")])
    units = cutting.units(_survey("a", "b", role="Lodger"), people=by_id)
    assert [(one.role, one.participant) for one in units] == [
        (Role.UNKNOWN, "in/s.v2.csv/1"),
        (Role.STAFF, "P02"),
    ]
    by_role = cutting.people_by_speaker([Person("lodger", Role.OTHER)])
    units = cutting.units(_survey("a", role="Lodger"), people=by_role)
    assert (units[0].role, units[0].participant) == (Role.OTHER, "in/s.v2.csv/1")


def test_numbers_go_on_from_the_first():
    assert [
        one.number for one in cutting.units(_survey("a", "b"), people={}, first=7)
    ] == [
        7,
        8,
    ]


_PIECES = st.lists(
    st.tuples(
        st.sampled_from(["Int", "Mum", "Zoe", None]), st.text(alphabet="ab \n\u00a0é?")
    )
)


@given(_PIECES, st.sampled_from(list(Kind)), st.integers(0, 50))
def test_spans_cut_exactly_the_units_text(pieces: list[_Piece], kind: Kind, start: int):
    document = replace(_document(pieces, kind=kind), start=start)
    source = " " * start + document.text
    for unit in cutting.units(document, people={}):
        assert unit.span.of(source) == unit.text
        assert unit.text == unit.text.strip()


@given(_PIECES)
def test_all_that_was_said_comes_back_in_order(pieces: list[_Piece]):
    said = "".join("".join(words.split()) for _, words in pieces)
    units = _cut(pieces)
    back = "".join("".join(one.text.replace("Label:", "").split()) for one in units)
    assert back == said
    assert [one.number for one in units] == list(range(1, len(units) + 1))
