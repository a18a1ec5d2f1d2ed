"""Protection: which key leads back from the stand-ins of a project to the names."""

from __future__ import annotations

from voicecode.store.project_file import ProjectFile


def key(file: ProjectFile) -> str | None:
    """Give the id of the key that the project's texts were protected with, if any."""
    found = file.connection.execute("SELECT key FROM protection").fetchone()
    return str(found[0]) if found else None


def bind(file: ProjectFile, key: str) -> None:
    """Keep the id of the project's key; the first one stays."""
    with file.writing():
        file.connection.execute(
            "INSERT INTO protection (key) SELECT ?"
            " WHERE NOT EXISTS (SELECT 1 FROM protection)",
            (key,),
        )
