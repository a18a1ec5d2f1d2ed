from __future__ import annotations

import pytest

from voicecode.intake import choices, tables
from voicecode.intake.tables import Table


def _table(headers: tuple[str, ...], *rows: list[str]) -> Table:
    return Table(headers, (tables.Row(n, row) for n, row in enumerate(rows, 2)))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Who are you?: Parent", "Who are you?: Other (please specify)"),
        ("Who are you? [Parent]", "Who are you? [Other]"),
    ],
)
def test_who_was_asked_by_ticks_is_said_in_words(first: str, second: str):
    table = choices.with_chosen(
        _table(("ID", first, second), ["1", "Yes", "No"], ["2", "", "Nan"],
               ["3", "Parent", "Nan"], ["4", "No", ""])
    )  # fmt: skip
    assert table.headers[3:] == ("Who are you?",)
    assert [row.cells[3] for row in table.rows] == ["Parent", "Nan", "Parent; Nan", ""]


@pytest.mark.parametrize(
    "headers",
    [
        ("ID", "How was: the food", "Comment: Dog"),
        ("ID", "Who are you?: Parent", "Age"),
        ("Who are you?", "Who are you?: Parent", "Who are you?: Other"),
    ],
)
def test_other_options_stay_as_they_are(headers: tuple[str, ...]):
    table = choices.with_chosen(_table(headers, ["1", "Yes", "No"]))
    assert table.headers == headers
    assert [row.cells for row in table.rows] == [["1", "Yes", "No"]]


def test_an_option_is_known_by_its_question():
    headers = ("Who are you?", "Age")
    assert choices.is_option_of("Who are you?: Parent", headers)
    assert not choices.is_option_of("Who helps?: Parent", headers)
    assert not choices.is_option_of("Age", headers)
    assert not choices.is_option_of("x" * 1000, headers)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("What helps?: My nan", "What helps?: My dog"),
        ("What helps? [My nan]", "What helps? [My dog]"),
        (
            "What helps? - Selected Choice - My nan",
            "What helps? - Selected Choice - My dog",
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([["Yes", "No"], ["Yes", "Yes"], ["No", "No"], ["", ""]],
         ["My nan", "My nan; My dog", "None of these", ""]),
        ([["My nan", ""], ["", "My dog"], ["", ""]], ["My nan", "My dog", ""]),
        ([["1", "0"], ["0", "1"]], ["My nan", "My dog"]),
    ],
)  # fmt: skip
def test_what_was_ticked_is_said_in_one_column(first, second, rows, said):
    table = choices.with_chosen(_table((first, second), *rows))
    assert table.headers[2:] == ("What helps?",)
    assert [row.cells[2] for row in table.rows] == said


def test_ratings_and_words_are_no_ticks():
    headers = ("How good?: Food", "How good?: Bed", "Why?: Food", "Why?: Other")
    rows = [["Good", "Bad", "Yes", "It was late."], ["Bad", "Good", "", ""]]
    table = choices.with_chosen(_table(headers, *rows))
    assert table.headers == headers
    assert [row.cells for row in table.rows] == rows
