from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, add, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.store import log_table, project_file


def tampered(project: Path) -> Path:
    connection = sqlite3.connect(project / "voicecode.db")
    connection.execute("UPDATE page SET body = replace(body, 'carer', 'enemy')")
    connection.commit()
    connection.close()
    return project


def test_a_good_project_ends_in_0(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("check", "-p", project)
    assert (said.code, said.out) == (0, "All is as it was written.\n")
    said = typed("check", "-p", project, "--json")
    assert json.loads(said.out) == {
        "good": True,
        "findings": [],
        "look_again": [],
        "journal": "wal",
    }


def test_a_finding_ends_in_1_and_says_where(typed: Typed, tmp_path: Path) -> None:
    project = tampered(imported(tmp_path))
    said = typed("check", "-p", project)
    assert said.code == 1
    assert "yp-01.txt, version 1  the text is not the one" in said.out
    assert said.out.endswith("1 thing is wrong.\n")
    said = typed("check", "-p", project, "--json")
    assert said.code == 1
    [finding] = json.loads(said.out)["findings"]
    assert finding["place"] == "yp-01.txt, version 1"


def test_decisions_to_look_at_again_are_no_finding(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        log_table.append(file, [Decision(FIRST, Action.ADD, "Ana", "listened")])
    changed = INTERVIEW.replace("She was late. Naïve of me “to hope”.", "No.")
    add(project, written(tmp_path / "in" / "yp-01.txt", changed))
    said = typed("check", "-p", project)
    assert said.code == 0
    assert f"  4, Ana: add listened on {FIRST}: " in said.out
    [again] = json.loads(typed("check", "-p", project, "--json").out)["look_again"]
    assert (again["seq"], again["unit"]) == (4, FIRST)


@pytest.mark.parametrize("content", [b"", b"not a database" * 9])
def test_a_broken_file_is_told_calmly(
    typed: Typed, tmp_path: Path, content: bytes
) -> None:
    project = imported(tmp_path)
    written(project / "voicecode.db", content)
    said = typed("check", "-p", project)
    assert said.code == 2
    assert is_calm(said)
