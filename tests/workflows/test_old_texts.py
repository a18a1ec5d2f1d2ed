from __future__ import annotations

import sqlite3
from pathlib import Path

from tests import small_projects
from voicecode.store import (
    checking,
    log_table,
    project_file,
    question_places,
    questions_table,
)
from voicecode.workflows import keep_names, old_texts

SAID = (
    "Young person: We took the Ferry with [name 1] and Karen.",
    "Interviewer: The QUOX, at [school A]?",
)


def old(folder: Path) -> Path:
    """Make a project whose texts nobody looked through."""
    project = small_projects.made(folder, interviews={"a.txt": SAID}, proposed={})
    connection = sqlite3.connect(project / project_file.NAME, isolation_level=None)
    connection.execute("DELETE FROM read_for_names")
    connection.close()
    return project


def test_what_is_odd_in_a_protected_text_is_asked_about_and_counted(
    tmp_path: Path,
) -> None:
    with project_file.opened(old(tmp_path)) as file:
        old_texts.look_through(file)
        found = [(one.words, one.name) for one in question_places.located(file)]
        summary = questions_table.summary(file)
        assert list(checking.findings(file)) == []
        assert questions_table.waiting(file) == []
    assert found == [("Ferry", "a.txt#1"), ("Karen", "a.txt#1"), ("QUOX", "a.txt#2")]
    assert summary.replaced == {"name": 1, "school": 1}


def test_it_is_done_once_and_what_was_kept_stays_kept(tmp_path: Path) -> None:
    with project_file.opened(old(tmp_path)) as file:
        keep_names.keep(file, ["Quox"], coder="Ana", ahead=True)
        old_texts.look_through(file)
        old_texts.look_through(file)
        still_open = question_places.still_open(file)["a.txt"]
        assert [words for _, words in still_open] == ["Ferry", "Karen"]
        assert log_table.length(file) == 1


def test_a_text_that_was_not_protected_is_left_alone(tmp_path: Path) -> None:
    with project_file.opened(old(tmp_path)) as file:
        file.connection.execute("UPDATE text SET is_protected = 0")
        old_texts.look_through(file)
        assert questions_table.words(file) == []
