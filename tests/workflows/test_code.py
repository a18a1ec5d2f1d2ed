from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.small_inputs import BOOK, SURVEY, book, evidence, rules, written
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit
from voicecode.errors import BadCodebookError, BadInputError, OutputError
from voicecode.workflows import code
from voicecode.workflows.read import Inputs, Watch


def written_by(tmp_path: Path, name: str, *, jobs: int = 1) -> Path:
    folder = evidence(tmp_path / "in")
    output = tmp_path / name
    done = code.code(
        Inputs((folder,)),
        output,
        how=rules(str(book(tmp_path)), jobs=jobs),
        watch=Watch(),
    )
    assert done == code.Written(12)
    return output


def records(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def codes(record: dict[str, Any]) -> list[tuple[str, str]]:
    return [(coding["code"], coding["valence"]) for coding in record["codings"]]


def test_units_are_coded_in_the_order_in_which_they_were_read(tmp_path: Path) -> None:
    coded = records(written_by(tmp_path, "coded.jsonl"))
    assert [(r["source"], r["unit"], codes(r)) for r in coded[:8]] == [
        ("interviews/yp-01.txt", 1, []),
        ("interviews/yp-01.txt", 2, [("punctuality", "negative")]),
        ("interviews/yp-01.txt", 3, []),
        ("interviews/yp-01.txt", 4, [("listened", "positive")]),
        ("survey.csv", 1, [("punctuality", "negative")]),
        ("survey.csv", 2, []),
        ("survey.csv", 3, [("listened", "positive")]),
        ("survey.csv", 4, []),
    ]


def test_evidence_is_exact_and_names_its_rule(tmp_path: Path) -> None:
    for record in records(written_by(tmp_path, "coded.jsonl")):
        for coding in record["codings"]:
            assert coding["by"] == ["rules"]
            assert coding["theme"] == "reliability"
            for found in coding["evidence"]:
                span = Span(found["start"], found["end"])
                assert span.of(record["text"]) == found["text"]
                assert found["rule"].startswith(coding["code"] + ".")


def unit(number: int, text: str, role: Role, answer: Answer | None = None) -> Unit:
    return Unit("a", number, text, Span(0, len(text)), role=role, answer=answer)


def test_neither_interviewers_nor_answers_that_say_nothing_are_coded(
    tmp_path: Path,
) -> None:
    said = [
        unit(1, "late", Role.INTERVIEWER),
        unit(2, "late", Role.CHILD, Answer.PLACEHOLDER),
        unit(3, "late", Role.CHILD),
        unit(4, "late", Role.UNKNOWN, Answer.SUBSTANTIVE),
        unit(5, "", Role.CHILD, Answer.BLANK),
    ]
    coded = list(code.coded(said, how=rules(str(book(tmp_path)))))
    assert [one.unit for one in coded] == said
    assert [len(one.codings) for one in coded] == [0, 0, 1, 1, 0]


def test_no_units_are_no_coded_units(tmp_path: Path) -> None:
    assert list(code.coded([], how=rules(str(book(tmp_path))))) == []


def test_units_are_taken_a_batch_at_a_time(tmp_path: Path) -> None:
    taken = []

    def said():
        for number in range(1, 9_001):
            taken.append(number)
            yield unit(number, "late", Role.CHILD)

    coded = code.coded(said(), how=rules(str(book(tmp_path))))
    next(coded)
    assert len(taken) == 4_000


@pytest.mark.parametrize("name", ["coded.jsonl", "coded.csv", "coded.parquet"])
def test_two_processes_write_the_same_bytes_as_one(tmp_path: Path, name: str) -> None:
    one = written_by(tmp_path / "1", name, jobs=1).read_bytes()
    assert written_by(tmp_path / "2", name, jobs=2).read_bytes() == one


def test_every_format_says_the_same(tmp_path: Path) -> None:
    lines = records(written_by(tmp_path / "1", "coded.jsonl"))
    table = pq.read_table(written_by(tmp_path / "2", "coded.parquet")).to_pylist()
    with written_by(tmp_path / "3", "coded.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        rows = list(csv.DictReader(file))
    for line, cells, row in zip(lines, table, rows, strict=True):
        assert list(line) == list(cells) == list(row)
        assert line["codings"] == json.loads(cells["codings"])
        assert line["codings"] == json.loads(row["codings"])
        assert line["text"] == cells["text"] == row["text"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_codebook_with_a_mistake_is_told_before_anything_is_read(
    tmp_path: Path, jobs: int
) -> None:
    path = book(tmp_path, BOOK.replace('"late"', '"(late"'))
    with pytest.raises(BadCodebookError, match="line 12"):
        code.code(
            Inputs((tmp_path / "missing",)),
            tmp_path / "out.csv",
            how=rules(str(path), jobs=jobs),
            watch=Watch(),
        )
    assert [one.name for one in tmp_path.iterdir()] == ["book.yaml"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_input_that_cannot_be_read_leaves_nothing(tmp_path: Path, jobs: int) -> None:
    bad = written(tmp_path / "bad.docx", "PK\x03\x04 broken")
    codebook = book(tmp_path)
    with pytest.raises(BadInputError, match=r"bad\.docx"):
        code.code(
            Inputs((bad,)),
            tmp_path / "out" / "coded.csv",
            how=rules(str(codebook), jobs=jobs),
            watch=Watch(),
        )
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bad.docx", "book.yaml"]


def test_an_input_is_never_written_over(tmp_path: Path) -> None:
    path = written(tmp_path / "survey.csv", SURVEY)
    with pytest.raises(OutputError, match="would be written over"):
        code.code(Inputs((path,)), path, how=rules(str(book(tmp_path))), watch=Watch())
    assert path.read_text() == SURVEY


def test_coding_a_folder_into_itself_twice_writes_the_same(tmp_path: Path) -> None:
    folder = evidence(tmp_path)
    codebook = str(book(folder))
    output = folder / "coded.csv"

    def coded() -> bytes:
        code.code(Inputs((folder,)), output, how=rules(codebook), watch=Watch())
        return output.read_bytes()

    assert coded() == coded()
