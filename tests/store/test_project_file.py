from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from voicecode.errors import BadInputError, OutputError, VoicecodeError
from voicecode.store import connections, log_table, migrations, project_file
from voicecode.store.project_file import APPLICATION_ID, NAME, ProjectFile


def plain(path: Path) -> sqlite3.Connection:
    """Open the file as somebody who knows nothing of its rules."""
    return sqlite3.connect(path, isolation_level=None)


def altered(folder: Path, *statements: str) -> Path:
    connection = plain(folder / NAME)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return folder


def refusal(folder: Path) -> str:
    before = (folder / NAME).read_bytes()
    with (
        pytest.raises(BadInputError) as refused,
        project_file.opened(folder) as file,
    ):
        list(log_table.entries(file))
    assert (folder / NAME).read_bytes() == before
    assert refused.value.hint
    return refused.value.problem


def test_a_new_file_says_what_it_is_and_is_its_owners_alone(folder: Path) -> None:
    path = folder / NAME
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    connection = plain(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (
        len(migrations.MIGRATIONS),
    )
    connection.close()


def test_what_is_written_is_written_durably(file: ProjectFile) -> None:
    def setting(name: str) -> object:
        return file.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert (setting("journal_mode"), setting("synchronous")) == ("wal", 2)
    assert setting("foreign_keys") == setting("secure_delete") == 1
    assert (setting("trusted_schema"), setting("cell_size_check")) == (0, 1)
    assert setting("busy_timeout") == connections.PATIENCE * 1000


def test_every_table_is_strict(file: ProjectFile) -> None:
    tables = file.connection.execute(
        "SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"
        " AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert len(tables) > 10
    assert all(strict for _, strict in tables)


def test_a_block_is_written_whole_or_not_at_all(file: ProjectFile) -> None:
    with pytest.raises(RuntimeError), file.writing():
        log_table.note(file, "import")
        with file.writing():
            log_table.note(file, "code")
        raise RuntimeError
    assert list(log_table.entries(file)) == []
    with file.writing():
        log_table.note(file, "import")
    assert [entry.action for entry in log_table.entries(file)] == ["import"]


def test_nobody_reads_what_is_not_yet_committed(
    file: ProjectFile, folder: Path
) -> None:
    with project_file.opened(folder) as other, file.writing():
        log_table.note(file, "import")
        assert log_table.length(other) == 0
    with project_file.opened(folder) as other:
        assert log_table.length(other) == 1


def test_who_waits_too_long_for_another_is_told(
    file: ProjectFile, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "PATIENCE", 0.05)
    with (
        project_file.opened(folder) as other,
        file.writing(),
        pytest.raises(OutputError, match="another voicecode is writing"),
    ):
        log_table.note(other, "import")
    assert log_table.length(file) == 0


def test_who_waits_for_another_then_writes_too(file: ProjectFile, folder: Path) -> None:
    def write() -> None:
        with project_file.opened(folder) as other:
            log_table.note(other, "code")

    with file.writing():
        thread = threading.Thread(target=write)
        thread.start()
        log_table.note(file, "import")
    thread.join()
    assert [entry.action for entry in log_table.entries(file)] == ["import", "code"]


def test_a_folder_without_a_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match=r"voicecode\.db"):
        project_file.opened(tmp_path).__enter__()


def test_a_newer_file_is_refused_and_left_alone(folder: Path) -> None:
    newer = len(migrations.MIGRATIONS) + 1
    assert "newer" in refusal(altered(folder, f"PRAGMA user_version = {newer}"))


def test_a_foreign_database_is_refused(folder: Path) -> None:
    assert "no project" in refusal(altered(folder, "PRAGMA application_id = 7"))


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER t AFTER INSERT ON log BEGIN DELETE FROM log; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE more (a)",
        "DROP INDEX log_unit",
        "ALTER TABLE source ADD COLUMN more TEXT",
        "CREATE VIRTUAL TABLE more USING fts5 (a)",
    ],
)
def test_a_file_with_anything_of_somebody_elses_in_it_is_refused(
    folder: Path, statement: str
) -> None:
    assert "did not make" in refusal(altered(folder, statement))


def test_statistics_that_sqlite_keeps_are_nobody_elses(folder: Path) -> None:
    with project_file.opened(altered(folder, "ANALYZE")) as file:
        assert log_table.length(file) == 0


def _shortened(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _overwritten(content: bytes) -> bytes:
    return content[:4096] + b"\xff" * (len(content) - 4096)


@pytest.mark.parametrize(
    "broken",
    [
        lambda _: b"",
        lambda _: b"SQLite format 3\x00",
        lambda content: b"PK" + content[2:],
        _overwritten,
        _shortened,
    ],
    ids=["empty", "short", "other", "overwritten", "shortened"],
)
def test_a_damaged_file_is_refused_in_one_line(
    folder: Path, broken: Callable[[bytes], bytes]
) -> None:
    path = folder / NAME
    path.write_bytes(broken(path.read_bytes()))
    assert "damaged" in refusal(folder)


def test_a_file_that_only_can_be_read_is_not_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = connections.connected

    def read_only(path: Path) -> sqlite3.Connection:
        connection = real(path)
        connection.execute("PRAGMA query_only = ON")
        return connection

    monkeypatch.setattr(connections, "connected", read_only)
    with (
        pytest.raises(OutputError, match="cannot be written"),
        project_file.opened(folder) as file,
    ):
        log_table.note(file, "import")


def test_a_full_disk_is_told_and_leaves_the_file_as_it_was(
    file: ProjectFile, folder: Path
) -> None:
    [pages] = file.connection.execute("PRAGMA page_count").fetchone()
    file.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OutputError, match="disk is full"):
        log_table.note(file, "import", memo="long " * 100_000)
    with project_file.opened(folder) as other:
        assert log_table.length(other) == 0


def _second(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE second (a TEXT) STRICT")


def test_an_older_file_is_copied_and_brought_up_to_date(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (folder / NAME).read_bytes()
    number = len(migrations.MIGRATIONS)
    steps = (*migrations.MIGRATIONS, _second)
    monkeypatch.setattr(migrations, "MIGRATIONS", steps)
    with project_file.opened(folder) as file:
        file.connection.execute("INSERT INTO second VALUES ('new')")
        done = file.connection.execute("SELECT number, name FROM migration").fetchall()
    assert done[-1] == (number + 1, "_second")
    [copy] = project_file.copies(folder)
    assert copy.name == f"{NAME}.before-{number + 1}"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    os.replace(copy, folder / NAME)  # noqa: PTH105 # as a person would put it back
    monkeypatch.setattr(migrations, "MIGRATIONS", steps[:-1])
    with project_file.opened(folder) as file:
        assert log_table.length(file) == 0
    assert len((folder / NAME).read_bytes()) == len(before)


def test_an_upgrade_that_fails_leaves_the_file_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(connection: sqlite3.Connection) -> None:
        connection.execute("DELETE FROM unit")
        connection.execute("CREATE TABLE log (a)")

    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, fails))
    with pytest.raises(VoicecodeError), project_file.opened(folder):
        pass
    monkeypatch.undo()
    with project_file.opened(folder) as file:
        [units] = file.connection.execute("SELECT count(*) FROM unit").fetchone()
    assert units == 6
