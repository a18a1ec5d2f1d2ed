from __future__ import annotations

import sqlite3
from pathlib import Path

from tests import small_projects
from voicecode.store import (
    checking,
    migrations,
    project_file,
    questions_table,
    units_table,
)


def older(folder: Path) -> Path:
    """Make a project as it was before there was a place for questions."""
    project = small_projects.made(folder)
    connection = sqlite3.connect(project / project_file.NAME, isolation_level=None)
    names = ("question", "asked", "read_for_names", "replaced")
    for table in ("answered", *names, "notice", "looked_through"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM migration WHERE number > 1")
    connection.execute("PRAGMA user_version = 1")
    assert migrations.schema(connection) == migrations.expected(1)
    connection.close()
    return project


def test_an_older_project_is_brought_up_and_its_texts_wait_to_be_looked_through(
    tmp_path: Path,
) -> None:
    with project_file.opened(older(tmp_path)) as file:
        assert questions_table.waiting(file) == [1]
        assert len(list(units_table.units(file))) == 6
        assert list(checking.findings(file)) == []
    assert len(project_file.copies(tmp_path)) == 1
