from __future__ import annotations

import pytest

from voicecode.intake.shapes import facts
from voicecode.intake.shapes.facts import Fact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date: 3 March", Fact("date", "3 March")),
        ("**Age:** 12", Fact("age", "12")),
        ("Interviewee name (pseudonym): Leah", Fact("interviewee name", "Leah")),
        ("Participants:", Fact("participants", "")),
        ("Age\t15", Fact("age", "15")),
        ("Zoe\tI went home", None),
        ("just words", None),
        (f"Date: {'x' * 500}", None),
    ],
)
def test_a_line_may_be_a_key_and_a_value(text: str, expected: Fact | None):
    assert facts.of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Date of interview: 12 May 2011", True),
        ("No. of pages: 12", True),
        ("Participant: care leaver", True),
        ("Name: Leah", True),
        ("Name: she never told us what it was", False),
        ("Relationship: she is my nan.", False),
        ("Participant: Hi", False),
        ("Interviewer: Hannah Price", False),
        ("Mum: I went home", False),
        ("Date: when was that?", False),
        ("So I said. Date: unknown", False),
    ],
)
def test_some_facts_are_no_speech_wherever_they_stand(text: str, expected: bool):
    fact = facts.of(text)
    assert fact is not None
    assert facts.is_certain(fact) is expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Age at interview: 16", {"age": "16"}),
        ("Age: 15 years and 3 months", {"age": "15"}),
        ("Age: 14-15", {"age": "14-15"}),
        ("Age group: 11 to 14", {"age": "11-14"}),
        ("Age/sex: 15/F", {"age": "15", "sex": "female"}),
        ("Gender: Prefer not to say", {"sex": "Prefer not to say"}),
        ("Oed: 12", {"age": "12"}),
        ("Participant's age: 17", {"age": "17"}),
        ("Age of child: 4", {}),
        ("Average age: 15", {}),
        ("Age: 12.04.2009", {}),
        ("Age: fifteen", {"age": "fifteen"}),
        ("Age/sex: unknown", {}),
        ("Age:", {}),
        ("Date: 3 March", {}),
    ],
)
def test_only_the_respondents_own_age_and_sex_are_told(text: str, told: dict[str, str]):
    fact = facts.of(text)
    assert fact is not None
    assert facts.told(fact) == told


def test_a_tables_row_may_state_a_fact():
    assert facts.is_pair("Date", "3 March")
    assert not facts.is_pair("Mum", "She never came back, not once.")


def test_a_key_of_cover_sheets_is_nobodys_name():
    assert facts.is_known("Recording date")
    assert not facts.is_known("Leah")


def test_those_present_are_listed_with_their_brackets():
    fact = facts.of("Present: Aisha (F, 15), Tom; Kit and Ash")
    assert fact is not None
    assert facts.is_list(fact)
    assert facts.is_certain(fact)
    assert facts.listed(fact.value) == ["Aisha (F, 15)", "Tom", "Kit", "Ash"]
    assert not facts.is_list(Fact("present", "Aisha"))
    assert not facts.is_certain(Fact("children", "they came, and left"))
