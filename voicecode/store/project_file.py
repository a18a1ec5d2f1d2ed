"""The project file: one SQLite database, opened with care and written durably."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from voicecode import clock, output_files
from voicecode.errors import BadInputError
from voicecode.store import connections, failures, migrations

NAME = "voicecode.db"
APPLICATION_ID = int.from_bytes(b"vcpf")
_MAGIC = b"SQLite format 3\x00"
_HEADER = 100  # bytes; source: "Database File Format", sqlite.org, section 1.3
_KEPT = ".before-"  # a copy's name goes on with the version that the file came to


@dataclass(frozen=True, slots=True)
class ProjectFile:
    """An open project file; ``journal`` is how it keeps what is being written.

    It belongs to the thread that opened it.
    """

    path: Path
    connection: sqlite3.Connection
    journal: str
    now: Callable[[], datetime]

    @property
    def folder(self) -> Path:
        """The project's folder."""
        return self.path.parent

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Write all of the block or none of it; it is on the disk on leaving.

        Nobody else writes meanwhile. A block inside another belongs to it.

        Raises:
            VoicecodeError: the file cannot be written to.
        """
        if self.connection.in_transaction:
            yield
            return
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            yield
            self.connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise failures.told(error, self.path) from error
        finally:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")


@contextmanager
def opened(
    folder: Path, *, now: Callable[[], datetime] = clock.now
) -> Iterator[ProjectFile]:
    """Open a project's file; an older one is copied and brought up to date.

    Raises:
        BadInputError: there is none, or it is newer, foreign or damaged.
        VoicecodeError: it cannot be used any more while it is open.
    """
    path = folder / NAME
    _inspect(path)
    try:
        with closing(connections.connected(path)) as connection:
            _admit(connection, path)
            _bring_up(connection, path, at=_said(now()))
            journal = connections.make_durable(connection, path)
            yield ProjectFile(path, connection, journal, now)
    except sqlite3.Error as error:
        raise failures.told(error, path) from error


def create(path: Path, *, now: Callable[[], datetime] = clock.now) -> None:
    """Make an empty project file that only its owner can read.

    Raises:
        VoicecodeError: it cannot be written.
    """
    try:
        path.touch(mode=0o600, exist_ok=False)
        with closing(connections.connected(path)) as connection:
            connections.make_durable(connection, path)
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
            migrations.apply(connection, at=_said(now()))
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise failures.told(error, path) from error


def copies(folder: Path) -> list[Path]:
    """List the copies that upgrades left in a project's folder, in order."""
    return sorted(folder.glob(f"{NAME}{_KEPT}*"))


def _said(at: datetime) -> str:
    return at.isoformat()


def _inspect(path: Path) -> None:
    """Refuse what is no project file by its first bytes, before SQLite reads it."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
    except OSError as error:
        raise BadInputError(
            f"{path}: cannot be read ({(error.strerror or str(error)).lower()}).",
            hint="'voicecode init' makes a project; -p names its folder.",
        ) from error
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        raise failures.damaged(path)
    version, application = struct.unpack_from(">I4xI", header, 60)
    if application != APPLICATION_ID:
        raise BadInputError(
            f"{path}: is a database, but no project of voicecode.",
            hint="'voicecode init' makes a project; -p names its folder.",
        )
    _refuse_newer(version, path)


def _refuse_newer(version: int, path: Path) -> None:
    known = len(migrations.MIGRATIONS)
    if version > known:
        raise BadInputError(
            f"{path}: was written by a newer voicecode (format {version}; this one"
            f" knows {known}).",
            hint="Upgrade voicecode; the project was not touched.",
        )


def _admit(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a file with anything in it that voicecode did not put there."""
    number = migrations.version(connection)
    _refuse_newer(number, path)
    if not number:
        raise failures.damaged(path)
    if migrations.schema(connection) != migrations.expected(number):
        raise BadInputError(
            f"{path}: has tables, views or triggers that voicecode did not make.",
            hint="Do not trust this file; ask whoever gave it to you for the original.",
        )


def _bring_up(connection: sqlite3.Connection, path: Path, *, at: str) -> None:
    number = migrations.version(connection)
    if number == len(migrations.MIGRATIONS):
        return
    _keep_copy(connection, Path(f"{path}{_KEPT}{number + 1}"))
    connection.execute("BEGIN IMMEDIATE")
    migrations.apply(connection, at=at)
    connection.execute("COMMIT")


def _keep_copy(connection: sqlite3.Connection, path: Path) -> None:
    with (
        output_files.private_file(path) as staged,
        closing(sqlite3.connect(staged)) as copy,
    ):
        connection.backup(copy)
