from __future__ import annotations

from collections.abc import Sequence

import pytest

from voicecode.intake import sheet_tops
from voicecode.intake.sheet_tops import Merged
from voicecode.intake.tables import Table


def _table(rows: Sequence[Sequence[str]], *merged: Merged) -> Table:
    found = sheet_tops.table(((n, list(row)) for n, row in enumerate(rows, 1)), merged)
    assert found is not None
    return found


_TITLED = [
    ["Your voice 2025", "", "", ""],
    ["Collected by the team", "", "CONFIDENTIAL", ""],
    ["", "", "", ""],
    ["Ref", "School", "Who", "Comment"],
    ["R1", "Hill", "Pupil", "They came late"],
    ["R2", "", "", "She is kind"],
    ["", "", "", ""],
    ["R3", "Dale", "Pupil", ""],
]


def test_the_header_stands_below_the_titles():
    table = _table(_TITLED, Merged(0, 0, 0, 3))
    assert table.headers == ("Ref", "School", "Who", "Comment")
    assert [row.number for row in table.rows] == [5, 6, 8]


def test_a_cell_merged_downwards_says_the_same_in_each_row():
    table = _table(_TITLED, Merged(4, 1, 5, 1), Merged(4, 2, 6, 2))
    assert [(row.cells, row.repeated) for row in table.rows] == [
        (["R1", "Hill", "Pupil", "They came late"], frozenset()),
        (["R2", "Hill", "Pupil", "She is kind"], frozenset({1, 2})),
        (["R3", "Dale", "Pupil", ""], frozenset()),
    ]


def test_a_row_merged_across_is_a_heading_within_the_table():
    rows = [*_TITLED[3:5], ["Year 7", "", "", ""], ["R2", "Hill", "Pupil", "So"]]
    table = _table(rows, Merged(2, 0, 2, 3))
    assert [row.left_out for row in table.rows] == ["", "headings", ""]


def test_a_question_merged_over_its_options_is_a_header():
    rows = [
        ["ID", "How is...", "", "", "More?"],
        ["", "home", "school", "worker", ""],
        ["1", "Good", "Bad", "OK", "The bus"],
    ]
    table = _table(rows, Merged(0, 1, 0, 3), Merged(0, 0, 1, 0))
    assert table.headers == ("ID", "How is...", "Column 3", "Column 4", "More?")
    assert next(table.rows).cells == ["", "home", "school", "worker", ""]


def test_merged_titles_are_no_header():
    rows = [["Your voice", "", "2025", ""], *_TITLED[3:]]
    table = _table(rows, Merged(0, 0, 0, 1), Merged(0, 2, 0, 3))
    assert table.headers == ("Ref", "School", "Who", "Comment")


def test_a_column_without_a_header_is_not_lost():
    table = _table([["ID", "Comment"], ["1", "So", "and so"], ["2", "No"]])
    assert table.headers == ("ID", "Comment", "Column 3")
    assert [row.cells for row in table.rows] == [["1", "So", "and so"], ["2", "No", ""]]


def test_one_wide_row_does_not_make_a_header_of_another():
    rows = [["ID", "Comment"], *([["1", "So"]] * 12), ["2", "No", *"abcdefgh"]]
    assert _table(rows).headers[:2] == ("ID", "Comment")


@pytest.mark.parametrize("rows", [[], [["only a title"]], [["a", "b"]], [["", ""]]])
def test_titles_alone_are_no_table(rows: list[list[str]]):
    assert sheet_tops.table(enumerate(rows, 1)) is None


def test_one_column_is_a_table():
    table = _table([["text"], ["Hi"], ["Ho"]])
    assert (table.headers, [row.cells for row in table.rows]) == (
        ("text",),
        [["Hi"], ["Ho"]],
    )
