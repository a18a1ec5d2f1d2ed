"""Sources: the files a project holds, and the versions of what they say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from voicecode.domain import modes as modes_of
from voicecode.domain.documents import Document, Kind
from voicecode.domain.modes import Mode
from voicecode.domain.projects import StoredSource
from voicecode.domain.units import Unit
from voicecode.store import failures, search_table, texts_table, unit_rows
from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of a source before it is read.

    ``read_from`` is a digest of its file and of how the file is read: the same one
    gives the same text and units. ``place`` is a digest of the file's path.
    """

    name: str
    kind: Kind
    read_from: str
    is_protected: bool
    place: str = ""


def stored(file: ProjectFile) -> list[StoredSource]:
    """List the sources in their current versions, by name."""
    return [
        _source(row) for row in file.connection.execute(_CURRENT + " ORDER BY s.name")
    ]


def source(file: ProjectFile, name: str) -> StoredSource | None:
    """Find a source in its current version."""
    found = file.connection.execute(_CURRENT + " AND s.name = ?", (name,)).fetchone()
    return _source(found) if found else None


def modes(file: ProjectFile) -> dict[str, Mode]:
    """Tell for each source, by name, in which mode people were heard in it."""
    rows = file.connection.execute(
        "SELECT s.name, t.kind, count(DISTINCT CASE WHEN"
        " coalesce(p.role, u.role) <> 'interviewer' THEN p.id END)"
        " FROM source s JOIN text t ON t.source = s.id AND t.is_current"
        " LEFT JOIN unit u ON u.text = t.id AND u.is_codable"
        " LEFT JOIN participant p ON p.id = u.participant"
        " GROUP BY s.id ORDER BY s.name"
    )
    return {str(name): _mode(kind, speakers) for name, kind, speakers in rows}


def read_from(file: ProjectFile, digest: str) -> dict[str, str]:
    """Say which sources' current texts were read from what has a digest, and where.

    Sources come by name, each with the digest of its file's path.
    """
    rows = file.connection.execute(
        "SELECT s.name, t.place FROM text t JOIN source s ON s.id = t.source"
        " WHERE t.is_current AND t.read_from = ? ORDER BY s.name",
        (digest,),
    )
    return dict(rows)


def add(
    file: ProjectFile,
    arrival: Arrival,
    documents: Iterable[tuple[Document, Iterable[Unit]]],
) -> StoredSource:
    """Store a source's text and units as its newest version, as they come.

    The version before it stays, with its units, and is no longer the current one.

    Raises:
        VoicecodeError: it cannot be written.
    """
    connection = file.connection
    with file.writing():
        _retire(file, arrival.name)
        text = _begun(file, arrival)
        writer = texts_table.Writer(file, text)
        units = unit_rows.Writer(file, text)
        for document, cut in documents:
            writer.write(document.text, start=document.start)
            units.write(cut)
        digest, characters = writer.end()
        connection.execute(
            "UPDATE text SET digest = ?, cut = ?, characters = ?, units = ?"
            " WHERE id = ?",
            (digest, units.digest, characters, units.count, text),
        )
    found = source(file, arrival.name)
    assert found is not None  # noqa: S101 # it was written a moment ago
    return found


def _retire(file: ProjectFile, name: str) -> None:
    """Let no text of a source be the current one any more."""
    file.connection.execute("INSERT OR IGNORE INTO source (name) VALUES (?)", (name,))
    current = file.connection.execute(
        "SELECT t.id FROM text t JOIN source s ON s.id = t.source"
        " WHERE t.is_current AND s.name = ?",
        (name,),
    ).fetchone()
    if current:
        search_table.forget(file, *current)
        file.connection.execute("UPDATE text SET is_current = 0 WHERE id = ?", current)


def _begun(file: ProjectFile, arrival: Arrival) -> int:
    cursor = file.connection.execute(
        "INSERT INTO text (source, version, is_current, kind, imported, read_from,"
        " place, digest, cut, characters, units, is_protected)"
        " SELECT s.id, 1 + (SELECT coalesce(max(version), 0) FROM text"
        " WHERE source = s.id), 1,"
        " ?, ?, ?, ?, '', '', 0, 0, ? FROM source s WHERE s.name = ?",
        (
            arrival.kind,
            file.now().isoformat(),
            arrival.read_from,
            arrival.place,
            arrival.is_protected,
            arrival.name,
        ),
    )
    return int(cursor.lastrowid or 0)


_CURRENT = (
    "SELECT s.name, t.kind, t.version, t.units, t.characters, t.imported, t.digest,"
    " t.is_protected, s.id FROM text t JOIN source s ON s.id = t.source"
    " WHERE t.is_current"
)


@failures.making_nouns()
def _mode(kind: str, speakers: int) -> Mode:
    return modes_of.of(Kind(kind), speakers)


@failures.making_nouns()
def _source(found: tuple[Any, ...]) -> StoredSource:
    name, kind, version, units, characters, imported, digest, is_protected, row = found
    return StoredSource(
        name=name,
        kind=Kind(kind),
        version=version,
        units=units,
        characters=characters,
        imported=datetime.fromisoformat(imported),
        digest=digest,
        is_protected=bool(is_protected),
        number=row,
    )
