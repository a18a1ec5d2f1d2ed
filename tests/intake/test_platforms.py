from __future__ import annotations

from voicecode.intake import platforms, tables
from voicecode.intake.tables import Table


def _table(*lines: list[str]) -> Table:
    header, *rows = lines
    fitted = (tables.fitted(n, row, len(header)) for n, row in enumerate(rows, 2))
    return Table(tables.distinct(header), fitted)


def test_an_ordinary_table_stays_as_it_is():
    table = platforms.plain(_table(["id", "text"], ["1", "a"], ["2", "b"]))
    assert table.headers == ("id", "text")
    assert [row.cells for row in table.rows] == [["1", "a"], ["2", "b"]]
    assert list(platforms.plain(_table(["text"])).rows) == []


def test_qualtrics_has_three_header_rows():
    table = platforms.plain(
        _table(
            ["Status", "Finished", "Q1"],
            ["Response Type", "Finished", "What would\nyou change?"],
            ['{"ImportId":"status"}', '{"ImportId":"f"}', '{"ImportId":"QID1"}'],
            ["IP Address", "True", "The worker"],
            ["Survey Preview", "True", "test"],
            ["IP Address", "False", "half"],
        )
    )
    assert table.headers == ("Response Type", "Finished", "What would you change?")
    assert [(row.number, row.cells[2], row.left_out) for row in table.rows] == [
        (4, "The worker", ""),
        (5, "test", "previews"),
        (6, "half", "unfinished"),
    ]


def test_options_stand_under_their_question():
    table = platforms.plain(
        _table(
            ["Who helps?", "", "Why?"],
            ["Nan", "Worker", "Open-Ended Response"],
            ["yes", "", "she rings"],
        )
    )
    assert table.headers == ("Who helps?: Nan", "Who helps?: Worker", "Why?")
    assert [row.cells for row in table.rows] == [["yes", "", "she rings"]]


def test_limesurvey_writes_codes_before_questions_and_when_it_was_sent():
    table = platforms.plain(
        _table(
            ["id. Response ID", "submitdate. Date submitted", "lastpage. Last page",
             "G01Q02[SQ001]. What helps? [Nan]", "G02Q03. What would you change?"],
            ["1", "2024-03-01 10:02:11", "3", "Yes", "The worker"],
            ["2", "", "1", "No", "Half an ans"],
            ["3", "1980-01-01 00:00:00", "3", "No", "Nothing"],
        )
    )  # fmt: skip
    assert table.headers == (
        "Response ID",
        "Date submitted",
        "Last page",
        "What helps? [Nan]",
        "What would you change?",
    )
    assert [(row.number, row.left_out) for row in table.rows] == [
        (2, ""),
        (3, "unfinished"),
        (4, ""),
    ]


def test_limesurvey_may_write_codes_alone():
    table = platforms.plain(
        _table(["id", "submitdate", "startlanguage", "Q1"], ["1", "", "en", "half"])
    )
    assert table.headers == ("id", "submitdate", "startlanguage", "Q1")
    assert [row.left_out for row in table.rows] == ["unfinished"]


def test_options_are_known_without_a_mark():
    table = platforms.plain(
        _table(
            ["UserID", "How is...", "", "What would you change?"],
            ["", "your home", "your school", ""],
            ["101", "Good", "Bad", "The bus"],
            ["102", "Bad", "Bad", ""],
        )
    )
    assert table.headers == (
        "UserID",
        "How is...: your home",
        "How is...: your school",
        "What would you change?",
    )
    assert [row.cells[0] for row in table.rows] == ["101", "102"]


def test_a_row_of_answers_is_no_second_header():
    rows = [["", "4", "5", ""], ["102", "Bad", "Bad", ""]]
    table = platforms.plain(_table(["UserID", "How is it?", "", "More?"], *rows))
    assert [row.cells for row in table.rows] == rows
