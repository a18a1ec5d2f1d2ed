"""Runs: executions that proposed codes; one counts only when it is complete."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime

from voicecode.domain.projects import Run
from voicecode.errors import OutputError
from voicecode.store import failures
from voicecode.store.project_file import ProjectFile


def begin(
    file: ProjectFile,
    command: str,
    *,
    codebook: int,
    settings: Mapping[str, str],
    model: str | None,
) -> int:
    """Begin a run, and take away what an earlier one left that was never completed."""
    with file.writing():
        for table in _LEFT:
            file.connection.execute(table)
        cursor = file.connection.execute(
            "INSERT INTO run (at, command, codebook, settings, model, is_complete)"
            " VALUES (?, ?, ?, ?, ?, 0)",
            (
                file.now().isoformat(),
                command,
                codebook,
                json.dumps(settings, ensure_ascii=False),
                model,
            ),
        )
    return int(cursor.lastrowid or 0)


def complete(file: ProjectFile, number: int) -> None:
    """Let a run's codings be the current ones.

    Raises:
        OutputError: another run was begun meanwhile, in this one's place.
    """
    with file.writing():
        cursor = file.connection.execute(
            "UPDATE run SET is_complete = 1 WHERE number = ?", (number,)
        )
        if not cursor.rowcount:
            raise overtaken()


def overtaken() -> OutputError:
    """Say that a run cannot go on, as another took its place."""
    return OutputError(
        "the project is being coded by another voicecode, begun after this one.",
        hint="What that one proposes will count; nothing of this one was kept.",
    )


def current(file: ProjectFile) -> Run | None:
    """Give the run whose codings are the current ones."""
    found = file.connection.execute(
        _SELECT + " WHERE is_complete ORDER BY number DESC LIMIT 1"
    ).fetchone()
    return _run(found) if found else None


def runs(file: ProjectFile) -> list[Run]:
    """List the complete runs, in order."""
    rows = file.connection.execute(_SELECT + " WHERE is_complete ORDER BY number")
    return [_run(found) for found in rows]


_LEFT = (
    "DELETE FROM coding WHERE run IN (SELECT number FROM run WHERE NOT is_complete)",
    "DELETE FROM flag WHERE run IN (SELECT number FROM run WHERE NOT is_complete)",
    "DELETE FROM run WHERE NOT is_complete",
)
_SELECT = "SELECT number, at, command, codebook, settings, model FROM run"


@failures.making_nouns()
def _run(found: tuple[int, str, str, int, str, str | None]) -> Run:
    number, at, command, codebook, settings, model = found
    return Run(
        number=number,
        at=datetime.fromisoformat(at),
        command=command,
        codebook=codebook,
        settings=json.loads(settings),
        model=model,
    )
