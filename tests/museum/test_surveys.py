"""Surveys as platforms and people make them, each strange in one way, all invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from voicecode.domain.documents import Refusal, Remark
from voicecode.domain.units import Unit
from voicecode.workflows import read
from voicecode.workflows.read import Inputs, Watch

_HERE = Path(__file__).parent
_WORDS = "What would you change?"
_ELSE = "Anything else?"
_TOLD = "What would you change? (tell us anything)"
_LIKE = "What do you like about your worker?"

# What each respondent answers: number, role, question, class and words.
_ANSWERED: dict[str, list[tuple[str, str, str | None, str, str]]] = {
    "microsoft-form-names-first.xlsx": [
        ("1", "child", _LIKE, "substantive", "She listens to me"),
        ("1", "child", _TOLD, "substantive", "Nothing"),
        ("2", "parent", _LIKE, "placeholder", "n/a"),
        ("2", "parent", _TOLD, "substantive", "Ring me back"),
    ],
    "qualtrics-utf-16-tabs.csv": [
        (
            "R_1",
            "child",
            "What would you change about your worker?",
            "substantive",
            "Be on time – and listen",
        ),
        (
            "R_4",
            "parent",
            "What would you change about your worker?",
            "substantive",
            "Nothing",
        ),
    ],
    "limesurvey-codes-and-unfinished.csv": [
        ("1", "child", _WORDS, "substantive", "They should turn up"),
        ("1", "child", _ELSE, "placeholder", "n/a"),
        ("3", "carer", _WORDS, "substantive", "Nothing"),
        ("3", "carer", _ELSE, "placeholder", "-"),
    ],
    "smartsurvey-two-headers.xlsx": [
        ("101", "child", f"3. {_WORDS}", "substantive", "Someone who turns up"),
        ("102", "parent", f"3. {_WORDS}", "placeholder", "."),
    ],
    "roles-by-ticks.csv": [
        ("114", "child", _WORDS, "substantive", "They are late"),
        ("114", "child", _ELSE, "substantive", "No"),
        ("115", "parent", _WORDS, "substantive", "Nothing"),
        ("115", "parent", _ELSE, "substantive", "Thank you"),
        ("116", "carer", _WORDS, "substantive", "Ring back"),
        ("116", "carer", _ELSE, "blank", ""),
    ],
    "kept-by-hand.xlsx": [
        ("R1", "child", None, "substantive", "They never come on time"),
        ("R2", "child", None, "substantive", "She is kind to me"),
        ("R3", "child", None, "blank", ""),
        ("R4", "child", None, "substantive", "I like the dog"),
    ],
    "cells-of-numbers-and-dates.xlsx": [
        (
            "1",
            "unknown",
            "What did you think?",
            "substantive",
            "Good, they rang me back",
        ),
        ("2", "unknown", "What did you think?", "substantive", "7"),
        ("3", "unknown", "What did you think?", "substantive", "2025-01-01"),
        ("4", "unknown", "What did you think?", "substantive", "=1+1"),
    ],
    "blank-placeholder-nothing.csv": [
        ("1", "child", _WORDS, "substantive", "Nothing"),
        ("2", "child", _WORDS, "placeholder", "n/a"),
        ("3", "parent", _WORDS, "placeholder", "."),
        ("4", "parent", _WORDS, "blank", ""),
        ("5", "unknown", _WORDS, "substantive", "None"),
        ("6", "child", _WORDS, "substantive", "the bus is late"),
    ],
    "several-open-questions.csv": [
        (
            "1",
            "child",
            "What do you like?",
            "substantive",
            "The dinners.\n\nAnd my teacher",
        ),
        ("1", "child", _WORDS, "substantive", "Nothing"),
        ("1", "child", "Please tell us why", "blank", ""),
        ("2", "child", "What do you like?", "placeholder", "."),
        ("2", "child", _WORDS, "substantive", "The taxis"),
        ("2", "child", "Please tell us why", "substantive", "They are late"),
        ("3", "parent", "What do you like?", "substantive", "They ring me"),
        ("3", "parent", _WORDS, "substantive", "Shorter waits"),
        ("3", "parent", "Please tell us why", "substantive", "It was months"),
    ],
}
# The closed answers of the first respondent: never a name, an address or a time.
_ATTRIBUTES: dict[str, dict[str, str]] = {
    "microsoft-form-names-first.xlsx": {"How old are you?": "14"},
    "qualtrics-utf-16-tabs.csv": {},
    "limesurvey-codes-and-unfinished.csv": {
        "What helps you?": "My family",
        "Age": "14",
    },
    "smartsurvey-two-headers.xlsx": {
        "2. How is...: your home": "Good",
        "2. How is...: your school": "Bad",
        "2. How is...: your worker": "OK",
    },
    "kept-by-hand.xlsx": {"School": "Hill", "Age group": "11-14"},
    "cells-of-numbers-and-dates.xlsx": {"Score": "4.5", "Share": "0.25"},
    "several-open-questions.csv": {
        "How old are you?": "12",
        "How safe do you feel?": "Very safe",
    },
}
# What is said of how it was read, beside which columns were taken for what.
_REMARKED: dict[str, list[str]] = {
    "qualtrics-utf-16-tabs.csv": [
        "read as UTF-16, as it is not UTF-8",
        "rows left out as previews: 1",
        "rows left out as unfinished: 1",
        "2 answers: 2 substantive, 0 placeholder, 0 blank",
    ],
    "limesurvey-codes-and-unfinished.csv": [
        "rows left out as unfinished: 1",
        "4 answers: 2 substantive, 2 placeholder, 0 blank; "
        "“What would you change?” 2 substantive, 0 placeholder, 0 blank; "
        "“Anything else?” 0 substantive, 2 placeholder, 0 blank",
    ],
    "kept-by-hand.xlsx": [
        "left alone, as hidden: sheet “KEY”",
        "read from sheet “Responses”, not “Notes”",
        "rows left out as headings: 1",
        "rows left out as totals: 1",
        "4 answers: 3 substantive, 0 placeholder, 1 blank",
    ],
}
_LEFT_OUT = {
    "microsoft-form-names-first.xlsx": (
        "left out: “Start time”, “Completion time”, “Email”, “Name”, "
        "“Your name (optional)”"
    ),
    "qualtrics-utf-16-tabs.csv": (
        "left out: “Start Date”, “Response Type”, “IP Address”, “Progress”, "
        "“Finished”, “Recipient Email”, “Location Latitude”"
    ),
    "limesurvey-codes-and-unfinished.csv": (
        "left out: “Date submitted”, “Last page”, “Start language”, “Seed”, "
        "“IP address”"
    ),
    "smartsurvey-two-headers.xlsx": "left out: “Name”, “IP Address”, “Ended”",
    "several-open-questions.csv": "left out: “Timestamp”, “Email Address”",
    "kept-by-hand.xlsx": "left out: “Column 6”",
}


@pytest.mark.parametrize("name", _ANSWERED)
def test_who_answers_what_is_read_right(name: str):
    answered, _ = _read(name)
    assert [
        (
            (one.participant or "").removeprefix(f"{name}/"),
            one.role,
            one.question,
            one.answer,
            one.text,
        )
        for one in answered
    ] == _ANSWERED[name]


@pytest.mark.parametrize("name", _ATTRIBUTES)
def test_closed_questions_are_attributes_and_nothing_that_names(name: str):
    answered, _ = _read(name)
    assert dict(answered[0].attributes) == _ATTRIBUTES[name]


@pytest.mark.parametrize("name", _REMARKED)
def test_what_does_not_count_is_counted(name: str):
    _, remarks = _read(name)
    others = [text for text in remarks if not text.startswith("answers: ")]
    assert others == _REMARKED[name]


@pytest.mark.parametrize("name", _LEFT_OUT)
def test_what_tells_who_somebody_is_stays_out(name: str):
    _, remarks = _read(name)
    [told] = [text for text in remarks if text.startswith("answers: ")]
    assert told.endswith(_LEFT_OUT[name])


def test_merged_cells_say_the_same_of_all_their_rows():
    answered, _ = _read("kept-by-hand.xlsx")
    assert [
        (one.attributes["School"], one.attributes["Age group"]) for one in answered
    ] == [("Hill", "11-14"), ("Hill", "11-14"), ("Hill", "15-17"), ("Dale", "7-10")]


def test_an_answer_longer_than_a_cell_of_excel_is_whole():
    answered, _ = _read("longer-than-a-cell.csv")
    assert answered[0].text == ('They said they would ring, and " no. ' * 1100).strip()
    assert answered[1].text == "No"


def _read(name: str) -> tuple[list[Unit], list[str]]:
    told: list[Remark | Refusal] = []
    opened = read.opened(Inputs((_HERE / name,)))
    units = list(read.units(opened, Watch(tell=told.append)))
    return units, [one.text for one in told if isinstance(one, Remark)]
