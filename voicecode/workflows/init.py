"""Begin a project: a folder with its settings, its codebook and its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecode.codebooks import codebook_files
from voicecode.store import (
    codebooks_table,
    connections,
    log_table,
    new_project,
    project_file,
    settings_file,
)
from voicecode.workflows import open_project


@dataclass(frozen=True, slots=True)
class Begun:
    """A new project; ``remarks`` are what a person should know of its place."""

    folder: Path
    title: str
    codes: int
    remarks: tuple[str, ...]


def init(folder: Path, *, codebook: str, title: str | None) -> Begun:
    """Make a project in a folder: all of its files, or none.

    Raises:
        BadInputError: there is no such codebook.
        BadCodebookError: it has mistakes.
        OutputError: the folder cannot be made, or holds a project already.
    """
    path = codebook_files.found(codebook)
    text = codebook_files.text(path)
    book = open_project.parsed(path)
    named = title if title is not None else book.title
    with new_project.staged(folder) as staging:
        (staging / new_project.CODEBOOK).write_bytes(text.encode())
        settings = settings_file.first(named)
        (staging / settings_file.NAME).write_text(settings, "utf-8", newline="\n")
        project_file.create(staging / project_file.NAME)
        with project_file.opened(staging) as file, file.writing():
            version = codebooks_table.add(file, book, text=text)
            log_table.note(file, "init", memo=f"codebook {book.id} {book.version}")
    with project_file.opened(folder) as file:
        journal = file.journal
    return Begun(folder, named, len(version.codes), tuple(_remarks(folder, journal)))


def _remarks(folder: Path, journal: str) -> Iterator[str]:
    if not new_project.is_private(folder):
        yield (
            f"{folder}: other people who use this machine may look into this folder;"
            " make it yours alone with 'chmod 700'."
        )
    if journal != connections.WAL:
        yield f"{folder}: {open_project.SLOW_JOURNAL}"
