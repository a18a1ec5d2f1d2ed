from __future__ import annotations

import csv
import io
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voicecode.domain.codings import CodedUnit
from voicecode.domain.documents import Columns
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import BadInputError
from voicecode.exchange import coded_units
from voicecode.intake import delimited
from voicecode.intake.sources import Source


@pytest.mark.parametrize(
    ("sample", "mark"),
    [
        ("a,b\n1,2\n", ","),
        ("a;b\n1,5;2\n3,7;4\n", ";"),
        ("a\tb\n1, and 2\tx\n", "\t"),
        ("a|b\n1|2\n", "|"),
        ('a,b\n"one;\ntwo;",2\n', ","),
        ("text\nI like her, truly\n", "\x1f"),
        ("", "\x1f"),
    ],
)
def test_the_delimiter_is_what_cuts_rows_like_the_header(sample: str, mark: str):
    assert delimited.delimiter(sample) == mark


def test_quoted_line_breaks_stay_in_their_cell(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.csv"
    path.write_bytes(b'id,text\r\n1,"I like\r\nher"\r\n\r\n2,"NA"\r\n')
    assert [text for _, text in aloud.said(path)] == ["I like\r\nher", "NA"]


def test_one_column_of_text_needs_no_delimiter(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.csv"
    path.write_text('text\nI like her, truly\n\n"She came,\nlate"\n')
    assert [text for _, text in aloud.said(path)] == [
        "I like her, truly",
        "She came,\nlate",
    ]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1252"])
def test_tables_come_in_every_encoding(tmp_path: Path, aloud: ModuleType, codec: str):
    path = tmp_path / "a.tsv"
    path.write_bytes("id\ttext\n1\tit cost £5\n".encode(codec))
    assert [text for _, text in aloud.said(path)] == ["it cost £5"]


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"text\n" + b"x" * 1_000_001, "row 2: a cell is longer"),
        (b"text\n" + b"x" * 4_000_001, "line 2: the line never ends"),
        (b"a,text\n1,\x81" + b"\xe9", "not text"),
        (b"\n,,\n", "empty"),
        (b"a," * 17_000, "columns"),
    ],
)
def test_absurd_tables_are_refused(
    tmp_path: Path, aloud: ModuleType, raw: bytes, problem: str
):
    path = tmp_path / "a.csv"
    path.write_bytes(raw)
    with pytest.raises(BadInputError, match=problem):
        aloud.documents(path)


def test_a_cell_may_be_long_and_the_csv_module_is_left_as_it_was(
    tmp_path: Path, aloud: ModuleType
):
    path = tmp_path / "a.csv"
    path.write_text("text\n" + "word " * 100_000)
    limit = csv.field_size_limit()
    [(_, text)] = aloud.said(path)
    assert len(text) == 500_000
    assert csv.field_size_limit() == limit


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    rows=st.lists(
        st.lists(
            st.text(
                alphabet=st.characters(
                    exclude_characters="\0", exclude_categories=("Cs", "Cc")
                )
                | st.sampled_from(',;\t|"\n'),
            ),
            min_size=2,
            max_size=2,
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_round_trip_gives_every_cell(
    tmp_path: Path, aloud: ModuleType, rows: list[list[str]]
):
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([["Good?", "Bad?"], *rows])
    path = tmp_path / "a.csv"
    path.write_bytes(written.getvalue().encode())
    columns = Columns(text=("Good?", "Bad?"))
    back = [
        passage.span.of(document.text)
        for document in aloud.documents(path, columns)
        for passage in document.passages
    ]
    kept = [row for row in rows if any(cell.strip() for cell in row)]
    assert back == [cell if cell.strip() else "" for row in kept for cell in row]


def test_an_open_table_gives_its_rows_as_they_are_asked_for(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("id;text\n1;Hi\n\n2;Ho\n")
    with delimited.opened(Source(path.name, path)) as table:
        assert table.headers == ("id", "text")
        assert [(row.number, row.cells[1]) for row in table.rows] == [
            (2, "Hi"),
            (4, "Ho"),
        ]


def test_units_written_as_csv_are_read_back(tmp_path: Path, aloud: ModuleType):
    unit = Unit("yp.docx", 5, "=So it was.", Span(30, 41), speaker="Zoe")
    coded_units.write(tmp_path / "u.csv", [CodedUnit(unit)])
    [document] = aloud.documents(tmp_path / "u.csv")
    assert (document.source, document.start, document.text) == (
        "yp.docx",
        30,
        "=So it was.",
    )


def test_nothing_is_read_where_a_later_row_is_wrong(tmp_path: Path, aloud: ModuleType):
    path = tmp_path / "a.csv"
    rows = "".join(f"{n},It was late on day {n}\n" for n in range(2000))
    path.write_text(f'id,text\n{rows}2001,"never closed\n{"words " * 200_000}')
    read: list[object] = []
    with pytest.raises(BadInputError, match="row 2002"):
        read.extend(aloud.each(path))
    assert read == []
