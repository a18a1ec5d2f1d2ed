from __future__ import annotations

from datetime import UTC, datetime

from voicecode.cli import project_text
from voicecode.domain.decisions import Action, Decision, Entry
from voicecode.domain.projects import Stranded

AT = datetime(2026, 11, 29, 9, 5, 3, tzinfo=UTC)


def test_times_are_said_in_utc_whatever_the_width() -> None:
    assert project_text.moment(AT) == "2026-11-29 09:05:03Z"
    assert project_text.day(AT) == "2026-11-29"


def test_a_stranded_decision_is_said_in_a_line() -> None:
    decision = Decision("a.txt#1", Action.ACCEPT, "Ana", "trust")
    entry = Entry(7, AT, "accept", "Ana", decision)
    said = project_text.stranded(Stranded(entry, "its words were changed"))
    assert said == "7, Ana: accept trust on a.txt#1: its words were changed"


def test_attributes_are_listed_as_far_as_there_is_room() -> None:
    assert project_text.attributes({"age": "14", "sex": "f"}) == "age: 14, sex: f"
    long = project_text.attributes({"where": "x" * 100})
    assert (len(long), long[-1]) == (60, "…")
