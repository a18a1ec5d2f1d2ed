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
