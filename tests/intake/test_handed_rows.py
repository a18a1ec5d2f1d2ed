from __future__ import annotations

import datetime as dt

import pytest

from voicecode.errors import BadInputError
from voicecode.intake import handed_rows, tables
from voicecode.intake.handed_rows import Batch, Headers


def test_headers_and_batches_become_a_table():
    day = dt.datetime(2026, 2, 1)  # a file's dates have no zone
    parts = iter([Headers(("a", "a")), Batch([[1.0, None]]), Batch([[day, b"x"]])])
    found = handed_rows.headers(parts, source="a.sav")
    table = handed_rows.table(found, parts)
    assert table.headers == ("a", "a (2)")
    assert [(row.number, row.cells) for row in table.rows] == [
        (1, ["1", ""]),
        (2, ["2026-02-01", "x"]),
    ]


@pytest.mark.parametrize("parts", [[], [Batch([])]])
def test_a_table_without_headers_is_broken(parts: list[handed_rows.Part]):
    with pytest.raises(BadInputError, match="broken"):
        handed_rows.headers(iter(parts), source="a.sav")


def test_more_columns_than_a_spreadsheet_has_are_refused():
    names = tuple(map(str, range(tables.MOST_COLUMNS + 1)))
    with pytest.raises(BadInputError, match="columns"):
        handed_rows.headers(iter([Headers(names)]), source="a.sav")
