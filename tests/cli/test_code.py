from __future__ import annotations

import csv
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.cli import Typed, is_calm, names
from tests.small_inputs import INTERVIEW, book, evidence, written
from tests.whole_projects import FIRST, imported


@pytest.mark.parametrize("name", ["coded.jsonl", "coded.csv", "coded.parquet"])
def test_units_are_coded_and_written(typed: Typed, tmp_path: Path, name: str) -> None:
    folder, output = evidence(tmp_path / "in"), tmp_path / name
    said = typed("code", folder, "-c", book(tmp_path), "-o", output)
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[-1] == f"12 units written to {output}."
    assert names(tmp_path) == sorted(["book.yaml", "in", name])


def test_the_formats_hold_the_same_units(typed: Typed, tmp_path: Path) -> None:
    folder, codebook = evidence(tmp_path / "in"), book(tmp_path)
    for name in ("a.jsonl", "a.csv", "a.parquet"):
        typed("code", folder, "-c", codebook, "-o", tmp_path / name, "-q")
    text = (tmp_path / "a.jsonl").read_text("utf-8")
    records = [json.loads(line) for line in text.splitlines()]
    table = pq.read_table(tmp_path / "a.parquet")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [list(record) for record in records] == [list(rows[0])] * 12
    assert table.column_names == list(rows[0])
    assert [record["text"] for record in records] == table["text"].to_pylist()
    assert [record["text"] for record in records] == [row["text"] for row in rows]


def test_a_dash_is_stdout_and_holds_nothing_but_units(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "yp.txt", INTERVIEW)
    said = typed("code", path, "-c", book(tmp_path), "-o", "-")
    records = [json.loads(line) for line in said.out.splitlines()]
    assert [[c["code"] for c in record["codings"]] for record in records] == [
        [],
        ["punctuality"],
        [],
        ["listened"],
    ]


def test_quiet_says_nothing(typed: Typed, tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    words = ("-c", book(tmp_path), "-o", tmp_path / "a.csv")
    said = typed("code", folder, *words, "--quiet")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_one_bad_file_in_a_folder_ends_in_1(typed: Typed, tmp_path: Path) -> None:
    folder = evidence(tmp_path / "in")
    written(folder / "empty.txt", b"")
    output = tmp_path / "a.csv"
    said = typed("code", folder, "-c", book(tmp_path), "-o", output, "-q")
    assert said.code == 1
    assert said.err.startswith("not read: empty.txt: ")
    assert output.is_file()


def test_two_jobs_write_what_one_writes(typed: Typed, tmp_path: Path) -> None:
    folder, codebook = evidence(tmp_path / "in"), book(tmp_path)
    for jobs in (1, 2):
        output = tmp_path / f"{jobs}.csv"
        said = typed("code", folder, "-c", codebook, "-o", output, "--jobs", jobs)
        assert said.code == 0
    assert (tmp_path / "1.csv").read_bytes() == (tmp_path / "2.csv").read_bytes()


def test_rules_only_is_understood(typed: Typed, tmp_path: Path) -> None:
    path = written(tmp_path / "yp.txt", INTERVIEW)
    words = ("-c", book(tmp_path), "-o", tmp_path / "a.csv", "--rules-only")
    assert typed("code", path, *words).code == 0


def test_without_files_the_project_is_coded(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("code", "-p", project, "--rules-only")
    assert (said.code, said.out) == (0, "")
    first, second = said.err.splitlines()
    assert first == "Run 1, codebook version 1: 4 codes proposed for 4 of 4 units."
    assert second.startswith("No passage was found that may speak of harm.")
    reject = ("reject", "--coder", "Ana", "-p", project)
    assert typed("decide", FIRST, "punctuality", *reject).code == 0
    assert typed("code", "-p", project, "--rules-only", "-q").err == ""


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (("in",), "-o"),
        (("-o", "a.csv"), "INPUT"),
        (("in", "-o", "a.csv", "-p", "."), "INPUT"),
        (("-c", "childrens-voice"), "codebook.yaml"),
    ],
)
def test_files_and_a_project_are_not_mixed(
    typed: Typed, words: tuple[str, ...], hint: str
) -> None:
    said = typed("code", *words)
    assert said.code == 2
    assert is_calm(said)
    assert hint in said.err
