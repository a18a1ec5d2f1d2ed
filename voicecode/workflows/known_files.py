"""Known files: which files a project has imported already, and as what."""

from __future__ import annotations

import hashlib
import os

from voicecode import __version__
from voicecode.domain.documents import Remark
from voicecode.intake import unpacking
from voicecode.intake.sources import Source
from voicecode.store import sources_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows.read import Opened, Watch

_BLOCK = 1 << 20  # bytes


def known(file: ProjectFile, source: Source, read_from: str, watch: Watch) -> list[str]:
    """Say as what a file is in the project already; a copy of one is only told of.

    A file of several texts is there as several sources.
    """
    found = sources_table.read_from(file, read_from)
    parts = f"{source.name}/"
    if own := [name for name in found if f"{name}/".startswith(parts)]:
        return own
    same = [name for name, where in found.items() if where == place(source)]
    if same:
        watch.tell(Remark(source.name, f"is in the project already, as {same[0]}"))
    elif found:
        watch.tell(Remark(source.name, f"says the same as {next(iter(found))}"))
    return same


def place(source: Source) -> str:
    """Digest a file's path, which is nobody's business but this machine's."""
    path = os.fsencode(source.path.resolve())
    return hashlib.sha256(path + repr(source.part).encode()).hexdigest()


def digest(source: Source, opened: Opened, *, is_protected: bool) -> str:
    """Digest a file and all that its text and units depend on."""
    hashed = hashlib.sha256(repr((__version__, opened.columns, is_protected)).encode())
    for person in opened.people.values():
        hashed.update(repr(person).encode())
    with unpacking.on_disk(source) as here, here.path.open("rb") as read_file:
        while block := read_file.read(_BLOCK):
            hashed.update(block)
    return hashed.hexdigest()
