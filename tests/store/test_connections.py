from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from voicecode.store import connections, log_table, project_file

MOUNTS = """\
/dev/vda / ext4 rw 0 0
server:/share /mnt/team\\040share nfs4 rw 0 0
/dev/sdb /mnt/team\\040share/local ext4 rw 0 0
box /home/ana/box fuse.sshfs rw 0 0
/dev/sdc /media/stick fuseblk rw 0 0
odd
"""


@pytest.mark.parametrize(
    ("path", "is_shared"),
    [
        ("/home/ana/review/voicecode.db", False),
        ("/mnt/team share/review/voicecode.db", True),
        ("/mnt/team share", True),
        ("/mnt/team share/local/voicecode.db", False),
        ("/home/ana/box/voicecode.db", True),
        ("/media/stick/voicecode.db", False),
    ],
)
def test_disks_that_other_machines_write_to_are_known(
    tmp_path: Path, path: str, is_shared: bool
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)
    assert connections.is_shared(Path(path), mounts=mounts) is is_shared


def test_where_no_mounts_are_listed_a_disk_is_ones_own(tmp_path: Path) -> None:
    assert not connections.is_shared(tmp_path, mounts=tmp_path / "none")


def test_on_a_shared_disk_a_rollback_journal_is_used_and_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "is_shared", lambda _: True)
    with project_file.opened(folder) as file:
        [level] = file.connection.execute("PRAGMA synchronous").fetchone()
        assert (file.journal, level) == ("delete", 3)
        log_table.note(file, "import")
        assert log_table.length(file) == 1


class _NoSharedMemory(sqlite3.Connection):
    """A disk on which a write-ahead log cannot be kept."""

    def execute(self, sql: str, *more: object) -> sqlite3.Cursor:
        if sql == "PRAGMA journal_mode = wal":
            error = sqlite3.OperationalError("locking protocol")
            error.sqlite_errorcode = sqlite3.SQLITE_PROTOCOL
            raise error
        return super().execute(sql, *more)


def test_where_a_write_ahead_log_fails_a_rollback_journal_is_used(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path, factory=_NoSharedMemory)) as connection:
        assert connections.make_durable(connection, path) == "delete"


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connections.connected(tmp_path / "a.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["what?.db", "a#b.db", "100%.db", "ŵy.db"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    with closing(connections.connected(path)) as connection:
        connection.execute("CREATE TABLE a (b)")
    assert [one.name for one in tmp_path.iterdir()] == [name]
    assert path.stat().st_size
