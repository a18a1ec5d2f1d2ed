"""Check a project: whether all that it holds is as it was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.projects import Finding, Stranded
from voicecode.errors import VoicecodeError
from voicecode.store import checking, connections
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import open_project, sources


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong; and what is right, but waits for a person to look at it.

    ``journal`` is how the file keeps what is being written: "wal" or "delete".
    """

    findings: tuple[Finding, ...]
    stranded: tuple[Stranded, ...]
    journal: str

    @property
    def is_slow(self) -> bool:
        """Whether the disk does not take the journal that is quick."""
        return self.journal != connections.WAL


def check(folder: Path | None) -> Checked:
    """Read all of a project and hold its parts against one another.

    Raises:
        BadInputError: there is no project, or its file cannot be opened at all.
    """
    with open_project.opened(folder) as file:
        return Checked(
            findings=(*checking.findings(file), *_beside(file)),
            stranded=sources.stranded(file),
            journal=file.journal,
        )


def _beside(file: ProjectFile) -> Iterator[Finding]:
    """Yield what is wrong with the files beside the project file."""
    reads: tuple[Callable[[], object], ...] = (
        lambda: open_project.settings(file),
        lambda: open_project.parsed(open_project.codebook_path(file)),
    )
    for read in reads:
        try:
            read()
        except VoicecodeError as error:
            yield Finding("beside the file", error.problem)
