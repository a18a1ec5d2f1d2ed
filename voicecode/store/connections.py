"""Connections: a database opened so that it can be trusted, and trusts nothing."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from urllib.parse import quote

PATIENCE = 60.0  # seconds to wait while another process writes
WAL, ROLLBACK = "wal", "delete"
# A write-ahead log needs memory that all who have the file open share.
_SHARED = frozenset({"9p", "afs", "cifs", "nfs", "nfs4", "smb3", "smbfs", "ncpfs"})
_OVER_FUSE = "fuse."


def connected(path: Path) -> sqlite3.Connection:
    """Open a database that is there; no transaction is begun unasked.

    Raises:
        sqlite3.Error: it cannot be opened.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode=rw",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
    )
    _distrust(connection)
    return connection


def _distrust(connection: sqlite3.Connection) -> None:
    """Run nothing that the file brings along, and look at what it says it holds."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA mmap_size = 0")
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def make_durable(connection: sqlite3.Connection, path: Path) -> str:
    """See to it that what is committed is on the disk; say by which journal.

    Raises:
        sqlite3.Error: no journal works here.
    """
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")
    journal = _journal(connection, path)
    # In a rollback journal's mode only EXTRA also syncs the folder it is deleted from.
    level = "FULL" if journal == WAL else "EXTRA"
    connection.execute(f"PRAGMA synchronous = {level}")
    return journal


def _journal(connection: sqlite3.Connection, path: Path) -> str:
    if is_shared(path):
        return _in_mode(connection, ROLLBACK)
    try:
        return _in_mode(connection, WAL)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL):
            raise
        return _in_mode(connection, ROLLBACK)


def _in_mode(connection: sqlite3.Connection, journal: str) -> str:
    [mode] = connection.execute(f"PRAGMA journal_mode = {journal}").fetchone()
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return str(mode)


def is_shared(path: Path, *, mounts: Path = Path("/proc/self/mounts")) -> bool:
    """Tell whether a path lies on a disk that other machines may write to as well."""
    try:
        lines = mounts.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return False
    whole = path.resolve()
    found = [fields for line in lines if len(fields := line.split(" ")) > 2]
    over = [
        (len(where), kind)
        for _, mount, kind, *_ in found
        if whole.is_relative_to(where := _plain(mount))
    ]
    _, kind = max(over, default=(0, ""))
    return kind in _SHARED or kind.startswith(_OVER_FUSE)


def _plain(mount: str) -> str:
    return mount.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
