from __future__ import annotations

from dataclasses import replace

import pytest

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.people import Person, Role
from voicecode.domain.spans import Span
from voicecode.units import inferring

_TALK = [
    ("Hannah", "How was it?"),
    ("Zoe", "Fine."),
    ("Hannah", "Why?"),
    ("Zoe", "You know?"),
    ("Hannah", "OK."),
    ("Zoe", "So."),
    ("Zoe", "And so."),
    ("Hannah", "Who came?"),
    ("Zoe", "Nan."),
]


def _document(
    turns: list[tuple[str | None, str]],
    *,
    source: str = "a.txt",
    kind: Kind = Kind.TRANSCRIPT,
    role: str | None = None,
) -> Document:
    text, passages = "", []
    for speaker, words in turns:
        span = Span(len(text), len(text) + len(words))
        passages.append(Passage(span, speaker=speaker, role=role))
        text += words + "\n"
    return Document(source, kind, text, tuple(passages))


def _roles(document: Document, **people: Person) -> dict[str | None, Role]:
    return inferring.roles_of(document, people=people)


def test_who_asks_is_the_interviewer():
    assert _roles(_document(_TALK)) == {
        "Hannah": Role.INTERVIEWER,
        "Zoe": Role.UNKNOWN,
    }


def test_nobody_asks_where_both_do():
    both = [("A", "Why?"), ("B", "What?"), ("A", "Who?"), ("B", "Me?")]
    assert Role.INTERVIEWER not in _roles(_document(both)).values()


def test_one_voice_alone_asks_nobody():
    assert _roles(_document([("A", "Why?")])) == {"A": Role.UNKNOWN}


def test_a_known_role_does_not_become_interviewer():
    turns = [("Mum", "Why?"), ("Zoe", "So."), ("Mum", "What?"), ("Zoe", "Yes.")]
    assert _roles(_document(turns))["Mum"] is Role.PARENT


def test_a_known_interviewer_stays_the_only_one():
    turns = [("Int", "Yes."), ("Zoe", "Why?"), ("Int", "So."), ("Zoe", "What?")]
    assert _roles(_document(turns))["Zoe"] is Role.UNKNOWN


def test_the_roles_file_comes_first():
    people = {
        "hannah": Person("Hannah", Role.STAFF),
        "zoe": Person("ZOE", Role.UNKNOWN),
    }
    found = _roles(_document(_TALK, source="yp-01.txt"), **people)
    assert found == {"Hannah": Role.STAFF, "Zoe": Role.UNKNOWN}


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("interviews/yp-03.docx", Role.CHILD),
        ("young-person-3.txt", Role.CHILD),
        ("mum-01.txt", Role.PARENT),
        ("staff/a-04.txt", Role.STAFF),
        ("foster/a.txt", Role.UNKNOWN),
        ("foster-carers/a.txt", Role.CARER),
        ("parents-and-carers/a.txt", Role.UNKNOWN),
        ("a.txt", Role.UNKNOWN),
    ],
)
def test_a_single_respondent_is_named_by_the_file(source: str, role: Role):
    assert _roles(_document(_TALK, source=source))["Zoe"] is role


def test_what_the_file_says_inside_comes_before_its_name():
    document = _document(_TALK, source="yp-01.txt", role="Care leaver's mum")
    assert _roles(document)["Zoe"] is Role.PARENT


def test_several_respondents_are_not_named_by_the_file():
    turns = [*_TALK, ("Ash", "Me too.")]
    assert _roles(_document(turns, source="yp-01.txt"))["Ash"] is Role.UNKNOWN


def test_beside_a_known_respondent_a_name_stays_unknown():
    turns = [("Int", "Why?"), ("Mum", "So."), ("Zoe", "Yes.")]
    assert _roles(_document(turns, source="mum-1.txt"))["Zoe"] is Role.UNKNOWN


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        (Kind.SURVEY, Role.CHILD),
        (Kind.RECORD, Role.UNKNOWN),
        (Kind.TRANSCRIPT, Role.UNKNOWN),
    ],
)
def test_only_a_survey_without_speakers_is_named_by_the_file(kind: Kind, role: Role):
    document = _document([(None, "So.")], source="children-survey.csv", kind=kind)
    assert _roles(document) == {None: role}


def test_labels_match_whatever_case_and_spaces():
    people = {inferring.key(" Young  PERSON 1 "): Person("x", Role.CHILD)}
    assert inferring.person_of("young person 1", people) is not None
    assert inferring.person_of(None, people) is None
    assert inferring.person_of("zoe", {}) is None


def test_a_cover_may_say_who_asks_and_who_several_are():
    turns = [("HP", "So."), ("Jay", "Yes."), ("Ash", "No."), ("HP", "OK.")]
    document = _document(turns)
    said = {"HP": "interviewer", "Jay": "care leaver", "Ash": None}
    passages = tuple(replace(p, role=said[p.speaker or ""]) for p in document.passages)
    assert _roles(replace(document, passages=passages)) == {
        "HP": Role.INTERVIEWER,
        "Jay": Role.CHILD,
        "Ash": Role.UNKNOWN,
    }


def test_a_blank_in_a_surveys_role_column_says_nothing():
    document = _document([(None, "a"), (None, "b")], source="yp.csv", kind=Kind.SURVEY)
    first, second = document.passages
    passages = (replace(first, role="Parent"), second)
    assert _roles(replace(document, passages=passages)) == {None: Role.UNKNOWN}


@pytest.mark.parametrize("named", ["in/a.txt", "A.TXT"])
def test_the_files_own_name_says_who_speaks_unnamed(named: str):
    document = _document([(None, "So."), ("Int", "OK")], source="in/a.txt")
    people = {inferring.key(named): Person(named, Role.CARER)}
    assert _roles(document, **people)[None] is Role.CARER


def test_questions_are_known_in_other_scripts():
    turns = [("A", "كيف؟"), ("B", "نعم."), ("A", "لماذا؟"), ("B", "لا.")]
    assert _roles(_document(turns))["A"] is Role.INTERVIEWER


def test_a_cover_does_not_say_which_of_two_it_is_about():
    document = _document([("A", "So."), ("B", "Yes.")], role="care leaver")
    assert set(_roles(document).values()) == {Role.UNKNOWN}
