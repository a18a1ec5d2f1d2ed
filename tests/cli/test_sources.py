from __future__ import annotations

import json
from pathlib import Path

from tests.cli import Typed
from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, add, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.documents import NOT_PROTECTED
from voicecode.store import log_table, project_file


def test_sources_are_a_table_or_json(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    said = typed("sources", "-p", project)
    assert said.code == 0
    head, first, second = (line.split() for line in said.out.splitlines())
    assert head == "source id imported protected version units characters".split()
    assert first[0] == "survey.csv"
    assert second[:3] == ["yp-01.txt", "Transcript", "2"]
    assert second[4:] == ["no", "1", "4", str(len(INTERVIEW))]
    assert NOT_PROTECTED in said.err
    listed = json.loads(typed("sources", "-p", project, "--json").out)
    assert [one["source"] for one in listed] == ["survey.csv", "yp-01.txt"]
    assert [one["id"] for one in listed] == ["Survey 1", "Transcript 2"]
    assert len(listed[0]["sha256"]) == 64


def test_decisions_that_found_no_place_are_listed(typed: Typed, tmp_path: Path) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        log_table.append(file, [Decision(FIRST, Action.ADD, "Ana", "listened")])
    changed = INTERVIEW.replace("She was late. Naïve of me “to hope”.", "No.")
    add(project, written(tmp_path / "in" / "yp-01.txt", changed))
    said = typed("sources", "-p", project)
    assert "Look at these decisions again" in said.out
    assert f"  4, Ana: add listened on {FIRST}: " in said.out
