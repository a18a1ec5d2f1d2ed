from __future__ import annotations

import sqlite3
from pathlib import Path

from tests import small_projects
from voicecode.domain.pseudonyms import Question
from voicecode.domain.spans import Span
from voicecode.store import (
    checking,
    log_table,
    migrations,
    project_file,
    questions_table,
)


def older(folder: Path) -> Path:
    """Make a project in which a word was kept before there was a place for that."""
    project = small_projects.made(folder, asked=("late", "asked"))
    with project_file.opened(project) as file:
        seq = log_table.answer(file, "keep", coder="Ana", memo="1 word names nobody")
        questions_table.keep(file, [Question("late", Span(0, 0), "capital")], seq)
    connection = sqlite3.connect(project / project_file.NAME, isolation_level=None)
    connection.execute("DROP TABLE answered")
    connection.execute("DELETE FROM migration WHERE number > 3")
    connection.execute("PRAGMA user_version = 3")
    assert migrations.schema(connection) == migrations.expected(3)
    connection.close()
    return project


def test_what_was_kept_before_can_be_taken_back_too(tmp_path: Path) -> None:
    with project_file.opened(older(tmp_path)) as file:
        [kept] = questions_table.kept(file).values()
        assert questions_table.answered(file, kept) == ["late"]
        assert [one.seq for one in log_table.steps(file, "Ana", last=9)] == [kept]
        assert list(checking.findings(file)) == []
