from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import INTERVIEW, written
from tests.whole_projects import FIRST, begun, imported
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.documents import NOT_PROTECTED
from voicecode.store import log_table, project_file


def test_what_was_imported_is_counted_and_nothing_said_to_be_replaced(
    typed: Typed, tmp_path: Path
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    first, second = (typed("import", path, "-p", project) for _ in range(2))
    assert (first.code, first.out, second.code, second.out) == (0, "", 0, "")
    assert first.err.splitlines() == [
        "Sources: 1 new. They have 4 units.",
        NOT_PROTECTED,
    ]
    assert "1 there already, left as they are" in second.err


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


@pytest.mark.parametrize("flag", [(), ("--no-protect",)])
def test_no_protect_is_understood(
    typed: Typed, tmp_path: Path, flag: tuple[str, ...]
) -> None:
    path = written(tmp_path / "yp-01.txt", INTERVIEW)
    said = typed("import", path, "-p", begun(tmp_path), *flag)
    assert said.code == 0
    assert NOT_PROTECTED in said.err


def test_without_a_project_nothing_is_imported(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = typed("import", written(tmp_path / "yp-01.txt", INTERVIEW))
    assert said.code == 2
    assert is_calm(said)
    assert "voicecode init" in said.err
