from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, begun, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.documents import NOT_PROTECTED
from voicecode.store import log_table, project_file


def test_what_was_imported_is_counted_and_what_was_replaced_said(
    typed: Typed, tmp_path: Path
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    first, second = (typed("import", path, "-p", project) for _ in range(2))
    assert (first.code, first.out, second.code, second.out) == (0, "", 0, "")
    counted, replaced, asked, key, log = first.err.splitlines()
    assert counted == "Sources: 1 new. They have 4 units."
    assert replaced.startswith("No name, place or number")
    assert key.startswith("The key to the stand-ins: ")
    assert asked == "No odd capital or number was left for a person to decide on."
    assert log.startswith("The log")
    assert "1 there already, left as they are" in second.err


def test_what_is_open_leads_to_the_command_that_decides(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.txt", "Int: So?\n\nYP: We took the Ferry.\n")
    said = typed("import", path, "-p", begun(tmp_path))
    assert "1 word or number is an open question, in 1 place" in said.err
    assert "'voicecode pseudonymise' lists what is open" in said.err


def test_a_changed_file_says_what_became_of_decisions(
    typed: Typed, tmp_path: Path
) -> None:
    project = imported(tmp_path)
    with project_file.opened(project) as file:
        decisions = [
            Decision(unit, Action.ADD, "Ana", "listened")
            for unit in (FIRST, "yp-01.txt#4")
        ]
        log_table.append(file, decisions)
    changed = INTERVIEW.replace("She was late. Naïve of me “to hope”.", "No.")
    path = written(tmp_path / "in" / "yp-01.txt", changed)
    said = typed("import", path, "-p", project)
    assert said.code == 0
    assert "yp-01.txt: version 2; 3 units say the same as before, and 1" in said.err
    assert f"yp-01.txt: look again: 4, Ana: add listened on {FIRST}: " in said.err
    quiet = typed("import", path, "-p", project, "-q")
    assert (quiet.code, quiet.err) == (0, "")


def test_one_bad_file_in_a_folder_ends_in_1(typed: Typed, tmp_path: Path) -> None:
    project = begun(tmp_path)
    written(tmp_path / "in" / "a.txt", INTERVIEW)
    written(tmp_path / "in" / "b.txt", b"")
    said = typed("import", tmp_path / "in", "-p", project, "-q")
    assert said.code == 1
    assert said.err.startswith("not read: b.txt: ")


def test_without_protection_every_word_stays_and_it_is_said(
    typed: Typed, tmp_path: Path
) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    said = typed("import", path, "-p", begun(tmp_path), "--no-protect")
    assert said.code == 0
    assert said.err.splitlines()[-1] == NOT_PROTECTED


def test_a_key_in_the_project_is_refused_and_nothing_imported(
    typed: Typed, tmp_path: Path
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    said = typed("import", path, "-p", project, "--key", project / "k.json")
    assert said.code == 2
    assert is_calm(said)
    assert typed("sources", "-p", project, "--json").out.strip() == "[]"


def test_without_a_project_nothing_is_imported(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = typed("import", written(tmp_path / "yp-01.txt", INTERVIEW))
    assert said.code == 2
    assert is_calm(said)
    assert "voicecode init" in said.err
