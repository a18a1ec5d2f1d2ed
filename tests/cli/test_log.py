from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli import Typed
from tests.whole_projects import FIRST, imported

KEYS = ["seq", "at", "action", "coder", "unit", "code", "valence", "memo", "run"]


def test_the_log_is_a_table_or_json(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path, coded=True)
    words = ("--coder", "Ana", "--memo", "so\nit is", "-p", project)
    assert typed("decide", FIRST, "listened", "add", *words).out == "ok 5\n"
    said = typed("log", "-p", project)
    assert said.code == 0
    *_, last = said.out.splitlines()
    assert last.split()[2:] == ["Ana", "add", FIRST, "listened", "so", "it", "is", "5"]
    entries = json.loads(typed("log", "-p", project, "--json").out)
    assert [list(entry) for entry in entries] == [KEYS] * 5
    assert entries[-1] == {
        "seq": 5,
        "at": entries[-1]["at"],
        "action": "add",
        "coder": "Ana",
        "unit": FIRST,
        "code": "listened",
        "valence": None,
        "memo": "so\nit is",
        "run": 1,
    }
    assert [
        entry["action"] for entry in entries[:4]
    ] == "init import import code".split()
    [latest] = json.loads(typed("log", "-p", project, "--json", "--last", "1").out)
    assert latest == entries[-1]


def test_times_are_those_that_are_settled(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    project = imported(tmp_path)
    entries = json.loads(typed("log", "-p", project, "--json").out)
    assert {entry["at"] for entry in entries} == {"1970-01-02T00:00:00+00:00"}
    assert typed("log", "-p", project).out.count("1970-01-02 00:00:00Z") == 3


def test_a_memo_cannot_command_the_terminal(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    words = ("--coder", "Ana", "--memo", "\x1b[2Jgone", "-p", project)
    typed("decide", FIRST, "listened", "add", *words)
    assert "\x1b" not in typed("log", "-p", project).out
    assert "\x1b" not in typed("log", "-p", project, "--json").out
