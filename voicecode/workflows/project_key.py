"""Project key: the one key that leads from a project's stand-ins back to names."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from pathlib import Path

from voicecode import resources
from voicecode.domain.pseudonyms import Key
from voicecode.errors import BadInputError
from voicecode.pseudonyms import key_file
from voicecode.store import protection_table
from voicecode.store.project_file import ProjectFile

_OF_PROJECT = "project-"  # how the name of a project's own key begins


@dataclass(frozen=True, slots=True)
class Place:
    """Where a project's key lies, or is to lie, and by which id it is known.

    ``owner`` is the id that a key which lies there must have, if any.
    """

    path: Path
    id: str
    owner: str | None


def place(file: ProjectFile, chosen: Path | None) -> Place:
    """Find a project's key, wherever its folder was moved to.

    Raises:
        BadInputError: it is not where it should be.
        OutputError: it would lie in the project.
    """
    bound = protection_table.key(file)
    identity = bound or uuid.uuid4().hex
    path = chosen or default_path(identity)
    key_file.refuse_within(path, [file.folder])
    if bound and not path.exists():
        raise BadInputError(
            f"{path}: the key that this project was protected with is not there.",
            hint="Name it with --key: without it people would go by new stand-ins.",
        )
    # A new project may begin with a key that a person names, but not with one that lies
    # where another project keeps its own.
    is_own = chosen is None or path.name.startswith(_OF_PROJECT)
    owner = bound or (identity if is_own else None)
    return Place(path, identity, owner)


def opened(where: Place) -> Key:
    """Read the key that lies at a place, or begin one.

    Raises:
        BadInputError: it is another project's, or no key at all.
    """
    return key_file.read(where.path, owner=where.owner) or Key(where.id)


def default_path(identity: str) -> Path:
    """Say where a project's key lies that nobody chose a place for."""
    return resources.keys() / f"{_OF_PROJECT}{identity}.json"
