"""Open a project: find its folder, its settings, its codebook and who decides."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from voicecode.codebooks import codebook_files
from voicecode.domain.codebooks import Codebook
from voicecode.domain.projects import CodebookVersion, Settings
from voicecode.errors import BadInputError, OutputError
from voicecode.store import (
    codebooks_table,
    free_pages,
    log_table,
    new_project,
    project_file,
    settings_file,
)
from voicecode.store.project_file import ProjectFile

MACHINE = "machine"  # what the machine goes by among coders
MODEL = "voicecode.model"  # what the project learnt from its decisions
SLOW_JOURNAL = (
    "this disk takes no write-ahead log; a rollback journal does the same, as safely,"
    " but slower, and who reads waits for who writes."
)
_ENVIRONMENT = "VOICECODE_CODER"
_LONGEST_NAME = 100


@contextmanager
def opened(folder: Path | None) -> Iterator[ProjectFile]:
    """Open the project of a folder, or the one that the working folder lies in.

    Raises:
        BadInputError: there is none, or its file is newer, foreign or damaged.
    """
    with project_file.opened(found(folder)) as file:
        _finish(file)
        yield file
        _finish(file)


def _finish(file: ProjectFile) -> None:
    """Let names that were replaced leave the file's free pages, unless it is in use.

    It takes a moment, so a screen leaves it until it is left; a crash, until the
    project is opened again.
    """
    if free_pages.is_marked(file, free_pages.REPLACING):
        with suppress(OutputError):
            free_pages.finish(file, free_pages.REPLACING)


def found(folder: Path | None) -> Path:
    """Find a project's folder: the one named, or from the working folder upward.

    Raises:
        BadInputError: there is no project.
    """
    if folder is not None:
        if (folder / project_file.NAME).exists():
            return folder
        raise BadInputError(
            f"{folder}: is no project; it has no {project_file.NAME}.",
            hint="'voicecode init' makes one; -p names its folder.",
        )
    here = Path.cwd()
    for place in (here, *here.parents):
        if (place / project_file.NAME).is_file():
            return place
    raise BadInputError(
        "there is no project in this folder or above it.",
        hint="'voicecode init' makes one; -p names its folder.",
    )


def own_files(file: ProjectFile) -> list[Path]:
    """List the files that make up a project, where they are there."""
    names = (new_project.CODEBOOK, settings_file.NAME, MODEL)
    own = [file.folder / name for name in names]
    return [*own, *sorted(file.folder.glob(f"{project_file.NAME}*"))]


def settings(file: ProjectFile) -> Settings:
    """Read the project's settings.

    Raises:
        BadInputError: ``voicecode.toml`` is missing, or not understood.
    """
    return settings_file.read(file.folder / settings_file.NAME)


def coder(file: ProjectFile, named: str | None) -> str:
    """Say who decides: who is named, else by the environment, else by the settings.

    Raises:
        BadInputError: nobody is named, or by a name that cannot be.
    """
    name = _named(file, named)
    if not name:
        raise BadInputError(
            "nobody is named as the coder.",
            hint="Give --coder NAME, set VOICECODE_CODER, or coder in voicecode.toml.",
        )
    return _checked(name)


def somebody(file: ProjectFile, named: str | None) -> str | None:
    """Say who decides, as ``coder`` does; None where nobody is named.

    Raises:
        BadInputError: somebody is named by a name that cannot be.
    """
    name = _named(file, named)
    return _checked(name) if name else None


def _named(file: ProjectFile, named: str | None) -> str:
    name = named or os.environ.get(_ENVIRONMENT) or settings(file).coder or ""
    return " ".join(name.split())


def _checked(name: str) -> str:
    if name == MACHINE or len(name) > _LONGEST_NAME or not name.isprintable():
        raise BadInputError(
            f"{name[:_LONGEST_NAME]!r} cannot be a coder's name.",
            hint=f"Give a person's name, up to {_LONGEST_NAME} characters;"
            f" {MACHINE!r} is what the machine goes by.",
        )
    return name


def codebook_path(file: ProjectFile) -> Path:
    """Give the path of the project's codebook."""
    return file.folder / new_project.CODEBOOK


def codebook(file: ProjectFile) -> CodebookVersion:
    """Give the version of the codebook that is in use; a changed file is a new one.

    Raises:
        BadInputError: the codebook cannot be read.
        BadCodebookError: it has mistakes.
    """
    path = codebook_path(file)
    text = codebook_files.text(path)
    newest = codebooks_table.newest(file)
    if newest and newest.digest == codebooks_table.digest(text):
        return newest
    book = parsed(path)
    with file.writing():
        version = codebooks_table.add(file, book, text=text)
        log_table.note(file, "codebook", memo=f"version {version.number}")
    return version


def parsed(path: Path) -> Codebook:
    """Read a codebook without its rules being compiled, which takes seconds.

    Raises:
        BadCodebookError: it has mistakes; the first is told, with its line.
    """
    from voicecode.codebooks import codebook_file  # noqa: PLC0415 # only after a change

    book, mistakes = codebook_file.read(path)
    if mistakes:
        raise codebook_files.told(path, mistakes)
    return book
