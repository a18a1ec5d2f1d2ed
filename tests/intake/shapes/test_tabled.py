from __future__ import annotations

import pytest

from voicecode.intake.shapes import tabled


def _said(rows: list[list[str]]) -> list[tuple[str | None, float | None, str]]:
    return [(t.passage.speaker, t.passage.at, t.text) for t in tabled.turns(rows)]


def test_columns_are_known_by_their_headers():
    rows = [["Timespan", "Content", "Speaker"], ["0:03.9 - 0:14.7", "Hello.", "Int"]]
    assert _said(rows) == [("Int", 3.9, "Hello.")]


def test_columns_are_known_by_what_they_hold():
    rows = [["Int:", "How?"], ["YP1:", "So."], ["", "And so."], ["Int:", "Yes."]]
    assert _said(rows) == [
        ("Int", None, "How?"),
        ("YP1", None, "So."),
        ("YP1", None, "And so."),
        ("Int", None, "Yes."),
    ]


def test_a_column_of_times_may_come_first():
    rows = [["0:01", "Zoe", "Hi."], ["0:04", "Ash", "Hey."], ["0:09", "Zoe", "So."],
            ["0:11", "Ash", "Oh."]]  # fmt: skip
    assert _said(rows)[0] == ("Zoe", 1.0, "Hi.")


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [["Only one cell"]],
        [["Date", "Contact", "Summary"], ["3 March", "Visit", "She was out."]],
        [["Worry", "That nobody comes"], ["Strength", "Her nan"]],
    ],
)
def test_other_tables_have_no_turns(rows: list[list[str]]):
    assert tabled.turns(rows) == []


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["Date", "Contact"], ["3 March 2025", "Came late."], ["4 May", "Sorry."]],
         ["Came late.", "Sorry."]),
        ([["Date", "3 March"], ["Age", "15"]], ["Date: 3 March", "Age: 15"]),
        ([["Same", "Same", "Other"]], ["Same", "Other"]),
        ([["12", "Words."]], ["Words."]),
    ],
)  # fmt: skip
def test_other_tables_are_prose(rows: list[list[str]], expected: list[str]):
    assert list(tabled.paragraphs(rows)) == expected
