"""Sources: what a project holds, and which decisions found no place in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.projects import StoredSource, Stranded
from voicecode.review import undoing
from voicecode.store import log_table, sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import open_project


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources, and the decisions that a person should look at again."""

    stored: tuple[StoredSource, ...]
    stranded: tuple[Stranded, ...]


def sources(folder: Path | None) -> Sources:
    """List the sources of a project by name.

    Raises:
        BadInputError: there is no project.
    """
    with open_project.opened(folder) as file:
        return Sources(tuple(sources_table.stored(file)), stranded(file))


def stranded(file: ProjectFile) -> tuple[Stranded, ...]:
    """List the decisions that count in no current text and were not taken back."""
    found = log_table.stranded(file)
    live = {entry.seq for entry in undoing.live(one.entry for one in found)}
    return tuple(one for one in found if one.entry.seq in live)
