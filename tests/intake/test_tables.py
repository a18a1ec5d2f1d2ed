from __future__ import annotations

import datetime as dt

import pytest

from voicecode.intake import tables


def test_headers_become_distinct():
    assert tables.distinct(["What\n else?"]) == ("What else?",)
    assert tables.distinct(["Comment", "", "Comment", " Comment ", "Comment (2)"]) == (
        "Comment",
        "Column 2",
        "Comment (2)",
        "Comment (3)",
        "Comment (2) (2)",
    )


def test_rows_are_made_as_wide_as_the_headers():
    assert tables.fitted(3, ["a", "b"], 2) == tables.Row(3, ["a", "b"])
    assert tables.fitted(3, ["a"], 3) == tables.Row(3, ["a", "", ""], -2)
    assert tables.fitted(3, ["a", "b", " "], 2) == tables.Row(3, ["a", "b"])
    assert tables.fitted(3, ["a", "b", "c"], 2) == tables.Row(3, ["a", "b, c"], 1)
    assert tables.fitted(3, ["a", "b", "c"], 2, joint=";").cells == ["a", "b;c"]


def test_a_row_of_repeated_cells_is_blank():
    assert tables.Row(3, ["a", " "], repeated=frozenset({0})).is_blank
    assert not tables.Row(3, ["a", "b"], repeated=frozenset({0})).is_blank


def test_a_table_wider_than_a_spreadsheet_is_refused_by_name():
    assert "a.csv" in tables.too_wide("a.csv").problem


def test_short_cells_are_quoted_in_messages_and_long_ones_counted():
    assert tables.shown(" being\non time ") == "“being on time”"
    assert tables.shown("a_code_of_one_long_word:negativ" * 2).startswith("“a_code")
    assert tables.shown("She never came " * 4) == "an entry of 60 characters"


def test_headers_are_listed_and_long_ones_by_their_place():
    headers = ["text", "What would you change about your social worker?", " a\nb"]
    assert tables.listed(headers) == "text, (number 2, a long one), a b"
    assert tables.listed(["x"] * 31).endswith("x, x and more")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("Hi", "Hi"),
        (7, "7"),
        (7.0, "7"),
        (0.5, "0.5"),
        (1e300, "1e+300"),
        (float("nan"), "nan"),
        (True, "True"),
        (dt.date(2026, 2, 1), "2026-02-01"),
        (dt.datetime(2026, 2, 1), "2026-02-01"),  # as in files
        (dt.datetime(2026, 2, 1, 9, 30), "2026-02-01 09:30:00"),
        (dt.time(9, 30), "09:30:00"),
        (b"caf\xc3\xa9", "café"),
        ({"a": ["é"]}, '{"a": ["é"]}'),
    ],
)
def test_values_are_written_plainly(value: object, text: str):
    assert tables.plain(value) == text
