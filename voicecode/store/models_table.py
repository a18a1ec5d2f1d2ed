"""Models: which were trained in the project, and whose words each of them holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voicecode.store.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A model file; ``path`` starts in the project's folder where it lies in it.

    ``is_stale`` says that it holds words of somebody who was erased, or a name that
    was replaced since.
    """

    path: str
    digest: str
    is_stale: bool


def record(
    file: ProjectFile, path: str, *, digest: str, participants: Iterable[str]
) -> None:
    """Keep that a model was trained, on whose words, and where each copy of it lies."""
    with file.writing():
        cursor = file.connection.execute(
            "INSERT INTO model (path, digest, at) VALUES (?, ?, ?)"
            " ON CONFLICT (path, digest) DO UPDATE SET at = excluded.at RETURNING id",
            (path, digest, file.now().isoformat()),
        )
        [model] = cursor.fetchone()
        file.connection.executemany(
            "INSERT OR IGNORE INTO learnt_from (model, participant)"
            " SELECT ?, id FROM participant WHERE name = ?",
            [(model, name) for name in participants],
        )


def stored(file: ProjectFile) -> list[TrainedModel]:
    """List the models in the order in which they were trained."""
    rows = file.connection.execute(
        "SELECT path, digest, is_stale FROM model ORDER BY id"
    )
    return [TrainedModel(path, digest, bool(stale)) for path, digest, stale in rows]


def mark(file: ProjectFile, model: TrainedModel) -> None:
    """Mark a model as stale."""
    file.connection.execute(
        "UPDATE model SET is_stale = 1 WHERE path = ? AND digest = ?",
        (model.path, model.digest),
    )


def mark_stale(file: ProjectFile, participant: str) -> list[str]:
    """Mark the models that learnt from a participant; give their paths."""
    rows = file.connection.execute(
        "UPDATE model SET is_stale = 1 WHERE id IN (SELECT l.model FROM learnt_from l"
        " JOIN participant p ON p.id = l.participant WHERE p.name = ?) RETURNING path",
        (participant,),
    ).fetchall()
    return sorted(path for (path,) in rows)
