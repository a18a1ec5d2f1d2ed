from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests import doubly_coded, small_projects
from tests.cli import Typed, is_calm

UNIT = "yp-01.txt#2"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = small_projects.made(tmp_path / "study")
    doubly_coded.code(folder, "Ana", u2="promises", u4="")
    doubly_coded.code(folder, "Ben", u2="listened promises", u4="decisions")
    return folder


def test_without_a_terminal_the_disputes_are_listed(typed: Typed, folder: Path) -> None:
    listed = (
        "unit         code       given by  not by  decision\n"
        "yp-01.txt#2  listened   Ben       Ana\n"
        "yp-01.txt#4  decisions  Ben       Ana\n"
    )
    assert typed("adjudicate", "-p", folder).out == listed
    assert typed("adjudicate", "-p", folder, "--list").out == listed


def test_disputes_are_told_as_json(typed: Typed, folder: Path) -> None:
    doubly_coded.decide(folder, f"Eve {UNIT} settle listened")
    told = json.loads(typed("adjudicate", "-p", folder, "--json", "--all").out)
    assert told == [
        {
            "unit": UNIT,
            "code": "listened",
            "given_by": ["Ben"],
            "not_by": ["Ana"],
            "decision": "settle",
        },
        {
            "unit": "yp-01.txt#4",
            "code": "decisions",
            "given_by": ["Ben"],
            "not_by": ["Ana"],
            "decision": None,
        },
    ]


def test_a_table_is_written_decided_in_and_read(
    typed: Typed, folder: Path, tmp_path: Path
) -> None:
    table = tmp_path / "disputes.csv"
    written = typed("adjudicate", "-p", folder, "-o", table)
    assert (written.code, written.out) == (0, "")
    assert written.err.startswith(f"{table}: 2 rows.")
    text = table.read_text("utf-8-sig")
    table.write_text(text.replace(",listened,,", ",listened,settle,"), "utf-8")
    said = typed("adjudicate", "-p", folder, "--from", table, "--coder", "Eve")
    assert said.out == ("1 settled, 0 dismissed, 0 decided so before; 1 still open.\n")
    assert "listened" not in typed("adjudicate", "-p", folder).out
    left = typed("adjudicate", "-p", folder, "--from", table, "--coder", "Eve", "-q")
    assert (left.code, left.out, left.err) == (0, "", "")


def test_disputes_are_decided_line_by_line(
    typed: Typed, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed_in = "reject decisions\nadd promises\nskip\naccept 1\n"
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed_in))
    said = typed("adjudicate", "-p", folder, "--plain", "--coder", "Eve")
    assert said.code == 0
    done = json.loads(typed("adjudicate", "-p", folder, "--json", "--all").out)
    assert [one["decision"] for one in done] == ["settle", "dismiss"]
    log = json.loads(typed("log", "-p", folder, "--json").out)
    assert [(one["action"], one["code"]) for one in log if one["coder"] == "Eve"] == [
        ("dismiss", "decisions"),
        ("settle", "promises"),
        ("settle", "listened"),
    ]
    nothing = typed("adjudicate", "-p", folder)
    assert nothing.out == "Coders differ on nothing that is not decided.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--from", "d.csv", "-o", "e.csv"],
        ["--list", "--plain"],
        ["--json", "-o", "e.csv"],
    ],
)
def test_ways_to_adjudicate_exclude_each_other(typed: Typed, folder, words) -> None:
    said = typed("adjudicate", "-p", folder, *words)
    assert said.code == 2
    assert is_calm(said)
    assert "exclude each other" in said.err


def test_a_wrong_table_is_told_calmly(typed: Typed, folder: Path) -> None:
    table = folder / "d.csv"
    table.write_text(f"unit,code,decision\n{UNIT},listened,maybe\n", "utf-8")
    said = typed("adjudicate", "-p", folder, "--from", table, "--coder", "Eve")
    assert said.code == 2
    assert is_calm(said)
    assert "d.csv, row 2: “maybe” is no decision" in said.err
