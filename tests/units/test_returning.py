from __future__ import annotations

import pytest

from voicecode.domain.documents import Document, Kind, Passage
from voicecode.domain.people import Person, Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.units import cutting, returning


def _document(kind: Kind = Kind.TRANSCRIPT, **told: object) -> Document:
    passage = Passage(Span(0, 3), unit=7, **told)  # type: ignore[arg-type] # any field
    return Document("yp.docx", kind, "So.", (passage,), start=40)


def test_a_unit_stays_what_it_was():
    document = _document(
        speaker="Zoe", role="child", participant="P03", attributes={"age": "14"}
    )
    assert list(returning.units(document, people={})) == [
        Unit(
            "yp.docx", 7, "So.", Span(40, 43), Kind.TRANSCRIPT, Role.CHILD, "Zoe",
            "P03", {"age": "14"},
        )
    ]  # fmt: skip


def test_an_answer_is_classified_again():
    [unit] = returning.units(_document(Kind.SURVEY, question="Why?"), people={})
    assert (unit.answer, unit.question) == (Answer.SUBSTANTIVE, "Why?")


@pytest.mark.parametrize(
    ("role", "read"),
    [
        ("partner", Role.PARTNER), (" Interviewer ", Role.INTERVIEWER),
        ("Foster carer", Role.CARER), ("?", Role.UNKNOWN), (None, Role.UNKNOWN),
    ],
)  # fmt: skip
def test_a_role_is_one_or_is_read_as_a_label_is(role: str | None, read: Role):
    [unit] = returning.units(_document(role=role), people={})
    assert unit.role is read


@pytest.mark.parametrize("name", ["zoe", "p03"])
def test_a_roles_file_overrides(name: str):
    person = Person(name, Role.CARER, "P09", {"age": "50"})
    document = _document(
        speaker="Zoe", role="child", participant="P03", attributes={"sex": "f"}
    )
    [unit] = returning.units(document, people=cutting.people_by_speaker([person]))
    assert (unit.role, unit.participant) == (Role.CARER, "P09")
    assert unit.attributes == {"sex": "f", "age": "50"}


def test_cutting_leaves_them_as_they_are():
    [unit] = cutting.units(_document(speaker="Zoe"), people={}, first=1)
    assert (unit.number, unit.role) == (7, Role.UNKNOWN)
