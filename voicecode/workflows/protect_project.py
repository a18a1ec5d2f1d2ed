"""Protect what a project imports: with one key for all of it, kept elsewhere."""

from __future__ import annotations

import uuid
from dataclasses import replace
from pathlib import Path

from voicecode import resources
from voicecode.errors import BadInputError
from voicecode.store import protection_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import protect
from voicecode.workflows.protect import Guard, How
from voicecode.workflows.read import Opened


def guarded(file: ProjectFile, opened: Opened, how: How) -> tuple[Opened, Guard]:
    """Learn the names in what was opened; give it with its names replaced.

    The project's key is known by its id, wherever the folder is moved to.

    Raises:
        BadInputError: the key is another project's, or is not where it should be.
        VoicecodeError: a file is wrong, or the key would lie in the project.
    """
    bound = protection_table.key(file)
    identity = bound or uuid.uuid4().hex
    path = how.key or default_key(identity)
    if bound and not path.exists():
        raise BadInputError(
            f"{path}: the key that this project was protected with is not there.",
            hint="Name it with --key: without it people would go by new stand-ins.",
        )
    owner = bound or (identity if how.key is None else None)
    return protect.guarded(
        opened,
        replace(how, key=path, owner=owner),
        output=file.folder,
        apart_from=[file.folder],
    )


def keep(file: ProjectFile, guard: Guard) -> None:
    """Write the key, the list of questions and the log, before a text is kept.

    Raises:
        OutputError: they cannot be written.
    """
    guard.keep()
    protection_table.bind(file, guard.key.id)


def default_key(identity: str) -> Path:
    """Say where a project's key lies that nobody chose a place for."""
    return resources.keys() / f"project-{identity}.json"
