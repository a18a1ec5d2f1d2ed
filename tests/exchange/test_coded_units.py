from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.codings import CodedUnit, Coding, Evidence
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError, OutputError
from voicecode.exchange import coded_units

TEXT = '=1+1 said Zoë\nand "turned up late", always'

CODED = CodedUnit(
    Unit(
        source="@survey.csv",
        number=17,
        text=TEXT,
        span=Span(100, 100 + len(TEXT)),
        kind=Kind.SURVEY,
        role=Role.CHILD,
        speaker="+Young person",
        participant="survey/P03",
        attributes={"age": "14", "=x": "=y"},
        question="-What?",
        answer=Answer.SUBSTANTIVE,
    ),
    (
        Coding(
            code="punctuality",
            theme="reliability",
            valence=Valence.NEGATIVE,
            confidence=0.94,
            by=("rules", "classifier"),
            evidence=(Evidence("punctuality.3", Span(19, 33), "turned up late"),),
        ),
        Coding("listened", "voice", None, 0.5, ("classifier",), ()),
    ),
    ("safeguarding",),
)
BARE = CodedUnit(Unit("a.txt", 1, "Hello.", Span(0, 6)))

RECORD: dict[str, Any] = {
    "source": "@survey.csv",
    "unit": 17,
    "participant": "survey/P03",
    "speaker": "+Young person",
    "role": "child",
    "attributes": {"age": "14", "=x": "=y"},
    "question": "-What?",
    "answer": "substantive",
    "text": TEXT,
    "start": 100,
    "end": 100 + len(TEXT),
    "codings": [
        {
            "code": "punctuality",
            "theme": "reliability",
            "valence": "negative",
            "confidence": 0.94,
            "by": ["rules", "classifier"],
            "evidence": [
                {
                    "rule": "punctuality.3",
                    "start": 19,
                    "end": 33,
                    "text": "turned up late",
                }
            ],
        },
        {
            "code": "listened",
            "theme": "voice",
            "valence": None,
            "confidence": 0.5,
            "by": ["classifier"],
            "evidence": [],
        },
    ],
    "flags": ["safeguarding"],
}
NESTED = ("attributes", "codings", "flags")
WRITTEN = ("source", "speaker", "question", "text")


def test_a_record_says_all_of_a_coded_unit() -> None:
    assert coded_units.record(CODED) == RECORD


def test_what_a_unit_does_not_have_is_null_or_empty() -> None:
    record = coded_units.record(BARE)
    empty = {name: value for name, value in record.items() if value in (None, {}, [])}
    assert empty == {
        "participant": None,
        "speaker": None,
        "attributes": {},
        "question": None,
        "answer": None,
        "codings": [],
        "flags": [],
    }


def test_a_record_has_the_columns_in_their_order() -> None:
    assert tuple(coded_units.record(CODED)) == coded_units.COLUMNS


def test_a_line_is_one_line_and_reads_back() -> None:
    line = coded_units.line(CODED)
    assert line.endswith("}\n")
    assert len(line.splitlines()) == 1
    assert "Zoë" in line
    assert json.loads(line) == RECORD


@given(st.text(alphabet='aé=\n\r\t"\\\x00\x1b\x7f\x9b\x85\u2028\u202e\ufeff😀\ud800'))
def test_any_words_stand_in_one_harmless_line_and_read_back(text: str) -> None:
    unit = Unit("a.txt", 1, text, Span(0, len(text)))
    line = coded_units.line(CodedUnit(unit))
    assert len(line.splitlines()) == 1
    assert not set("\x00\x1b\x7f\x9b\u202e") & set(line)
    assert json.loads(line.encode().decode())["text"] == text


def test_units_are_passed_on_as_their_lines_are_written() -> None:
    file = StringIO()
    passed = coded_units.write_lines(file, [CODED, BARE])
    assert file.getvalue() == ""
    assert next(passed) is CODED
    assert json.loads(file.getvalue()) == RECORD
    assert list(passed) == [BARE]
    assert len(file.getvalue().splitlines()) == 2


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet", "A.CSV"])
def test_units_are_counted(tmp_path: Path, name: str) -> None:
    assert coded_units.write(tmp_path / name, [CODED, BARE]) == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_json_lines_hold_the_words_to_the_letter(tmp_path: Path) -> None:
    coded_units.write(tmp_path / "a.jsonl", [CODED, BARE])
    content = (tmp_path / "a.jsonl").read_bytes().decode("utf-8")
    assert content == coded_units.line(CODED) + coded_units.line(BARE)


def csv_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_the_same_columns_and_values_with_formulas_guarded(
    tmp_path: Path,
) -> None:
    coded_units.write(tmp_path / "a.csv", [CODED, BARE])
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfsource,unit,")
    coded, bare = csv_rows(tmp_path / "a.csv")
    assert tuple(coded) == coded_units.COLUMNS
    for name, value in RECORD.items():
        if name in NESTED:
            assert json.loads(coded[name]) == value
        else:
            guard = "'" if name in WRITTEN else ""
            assert coded[name] == guard + str(value)
    assert bare["answer"] == bare["speaker"] == ""
    assert bare["codings"] == bare["flags"] == "[]"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋"])
def test_no_cell_of_a_csv_begins_a_formula(tmp_path: Path, start: str) -> None:
    words = f"{start}cmd|' /C calc'!A0"
    unit = Unit(words, 1, words, Span(0, len(words)), speaker=words, question=words)
    coded_units.write(tmp_path / "a.csv", [CodedUnit(unit)])
    ((row),) = csv_rows(tmp_path / "a.csv")
    assert row["text"] == row["source"] == row["speaker"] == row["question"]
    assert row["text"] == f"'{words}"


def test_parquet_has_the_same_columns_and_values_to_the_letter(tmp_path: Path) -> None:
    coded_units.write(tmp_path / "a.parquet", [CODED, BARE])
    table = pq.read_table(tmp_path / "a.parquet")
    assert tuple(table.column_names) == coded_units.COLUMNS
    types = {field.name: str(field.type) for field in table.schema}
    numbers = {"unit", "start", "end"}
    assert {name for name, kind in types.items() if kind == "int64"} == numbers
    assert set(types.values()) == {"int64", "string"}
    coded, bare = table.to_pylist()
    for name, value in RECORD.items():
        read = json.loads(coded[name]) if name in NESTED else coded[name]
        assert read == value
    assert bare["answer"] is None


def test_many_units_are_several_groups_of_parquet(tmp_path: Path) -> None:
    units = (CodedUnit(Unit("a", n, "x", Span(n, n + 1))) for n in range(1, 5_002))
    assert coded_units.write(tmp_path / "a.parquet", units) == 5_001
    file = pq.ParquetFile(tmp_path / "a.parquet")
    assert file.num_row_groups == 2
    assert file.read(["unit"])["unit"].to_pylist() == list(range(1, 5_002))


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_no_units_are_a_file_without_rows(tmp_path: Path, name: str) -> None:
    assert coded_units.write(tmp_path / name, []) == 0
    assert (tmp_path / name).is_file()


def test_a_csv_without_rows_has_its_header(tmp_path: Path) -> None:
    coded_units.write(tmp_path / "a.csv", [])
    text = (tmp_path / "a.csv").read_text(encoding="utf-8-sig").strip()
    assert tuple(text.split(",")) == coded_units.COLUMNS


@pytest.mark.parametrize("name", ["a.json", "a.txt", "a", "a.xlsx", "csv", ".csv"])
def test_an_ending_that_is_not_known_is_refused_before_anything_is_read(
    tmp_path: Path, name: str
) -> None:
    units: Iterator[CodedUnit] = iter([CODED])
    with pytest.raises(OutputError, match="no such format") as refused:
        coded_units.write(tmp_path / name, units)
    assert refused.value.hint == "End the name in .jsonl, .csv, .parquet."
    assert next(units) is CODED
    assert list(tmp_path.iterdir()) == []


def test_a_dash_is_json_lines_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert coded_units.write(Path("-"), [CODED, BARE]) == 2
    lines = coded_units.line(CODED) + coded_units.line(BARE)
    assert capsys.readouterr().out == lines


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_a_failure_leaves_what_was_there_and_nothing_else(
    tmp_path: Path, name: str
) -> None:
    def failing() -> Iterator[CodedUnit]:
        yield CODED
        raise BadInputError("broken off")

    (tmp_path / name).write_text("before")
    with pytest.raises(BadInputError, match="broken off"):
        coded_units.write(tmp_path / name, failing())
    assert (tmp_path / name).read_text() == "before"
    with pytest.raises(BadInputError, match="broken off"):
        coded_units.write(tmp_path / "new" / name, failing())
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.parquet"])
def test_a_place_that_cannot_be_written_to_is_refused(
    tmp_path: Path, name: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="cannot write there"):
        coded_units.write(tmp_path / "file" / name, [CODED])
    (tmp_path / name).mkdir()
    with pytest.raises(OutputError, match=f"{name} is a folder"):
        coded_units.write(tmp_path / name, [CODED])
    assert sorted(path.name for path in tmp_path.iterdir()) == [name, "file"]


def test_when_something_was_said_is_an_attribute():
    unit = Unit("a.vtt", 1, "Hi", Span(0, 2), attributes={"age": "9"}, at=64.5)
    assert coded_units.record(CodedUnit(unit))["attributes"] == {
        "at": "0:01:04.5",
        "age": "9",
    }


@pytest.mark.parametrize("coded", [CODED, BARE])
def test_lines_are_read_back_as_they_were_written(coded: CodedUnit) -> None:
    kinds = {coded.unit.source: coded.unit.kind}
    assert list(coded_units.read_lines([coded_units.line(coded)], kinds)) == [coded]
