from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import written
from tests.whole_projects import MEETING, add, begun
from voicecode.store import erasing, exports_table, models_table, project_file

SAM, KIT = "meeting.txt/Sam Okoro", "meeting.txt/Kit"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = begun(tmp_path)
    add(folder, written(tmp_path / "in" / "meeting.txt", MEETING))
    return folder


def test_who_leaves_nothing_to_see_to_ends_in_0(typed: Typed, project: Path) -> None:
    said = typed("erase", KIT, "-p", project)
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "Erased: 0 sources removed, 1 written anew without them, 0 decisions emptied.\n"
    )


def test_what_is_left_to_see_to_is_listed_and_ends_in_1(
    typed: Typed, project: Path
) -> None:
    with project_file.opened(project) as file:
        for path in ("in.model", "/out.model"):
            models_table.record(file, path, digest=path, participants=[SAM])
        exports_table.record(file, "quotes.csv", participants=[SAM])
    written(project / "in.model", "x")
    written(project / "copy.txt", MEETING)
    said = typed("erase", SAM, "-p", project)
    assert said.code == 1
    assert said.out.splitlines()[1:] == [
        "Models that learnt from them, and are deleted; train anew:",
        "  in.model",
        "Models that learnt from them, to be deleted and trained anew:",
        "  /out.model",
        "Exports that hold their words, to be deleted:",
        "  quotes.csv",
        "Files in this folder that hold their words, or may:",
        f"  {project / 'copy.txt'}",
        "Units in which others say their name:",
        "  meeting.txt#3",
    ]
    assert typed("check", "-p", project).code == 0


def test_an_interrupted_erasure_is_finished_first(typed: Typed, project: Path) -> None:
    with project_file.opened(project) as file, file.writing():
        erasing.begin(file)
    assert typed("check", "-p", project).code == 1
    said = typed("erase", "nobody", "-p", project)
    assert said.code == 2
    assert said.err.startswith("An erasure that was interrupted is finished now.\n")
    assert typed("check", "-p", project).code == 0


def test_on_a_terminal_one_is_asked_first(
    typed: Typed, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return "n\n"

    monkeypatch.setattr("sys.stdin", Terminal())
    said = typed("erase", KIT, "-p", project)
    assert said.code == 1
    assert KIT in typed("participants", "-p", project).out
    assert typed("erase", KIT, "-p", project, "--yes").code == 0


def test_an_unknown_participant_is_told_calmly(typed: Typed, project: Path) -> None:
    said = typed("erase", "meeting.txt/Kitt", "-p", project)
    assert said.code == 2
    assert is_calm(said)
    assert KIT in said.err


def test_the_key_outside_the_project_is_not_forgotten(
    typed: Typed, tmp_path: Path
) -> None:
    project = begun(tmp_path)
    path = written(tmp_path / "in" / "meeting.txt", MEETING)
    assert typed("import", path, "-p", project).code == 0
    listed = json.loads(typed("participants", "-p", project, "--json").out)
    said = typed("erase", listed[0]["participant"], "-p", project, "--yes")
    assert "the key and the lists beside it may still hold" in said.out
    assert "keys/project-" in said.out
