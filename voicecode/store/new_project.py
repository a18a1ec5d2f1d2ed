"""A new project: its folder and files, made whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from voicecode import output_files
from voicecode.errors import OutputError
from voicecode.store import project_file, settings_file

CODEBOOK = "codebook.yaml"
_FILES = (CODEBOOK, settings_file.NAME, project_file.NAME)  # the last makes a project
_OWN = 0o700  # what people said is for the eyes of its owner


@contextmanager
def staged(folder: Path) -> Iterator[Path]:
    """Give a folder to make a project's files in; they move into ``folder`` at last.

    A folder that is made, or is empty, is opened to its owner alone.

    Raises:
        OutputError: the folder cannot be made, or holds other files of these names.
    """
    try:
        staging = _begun(folder)
    except OSError as error:
        raise _cannot_make(folder, error) from error
    try:
        yield staging
        _settle(staging, folder)
    except OSError as error:
        raise _cannot_make(folder, error) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def is_private(folder: Path) -> bool:
    """Tell whether nobody but a folder's owner can look into it."""
    return not folder.stat().st_mode & 0o077


def _begun(folder: Path) -> Path:
    if (folder / project_file.NAME).exists():
        raise _taken(folder / project_file.NAME)
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        folder.chmod(_OWN)
    return Path(tempfile.mkdtemp(prefix=".voicecode-", dir=folder))


def _settle(staging: Path, folder: Path) -> None:
    new = []
    for name in _FILES:
        if not (folder / name).exists():
            new.append(name)
        elif (folder / name).read_bytes() != (staging / name).read_bytes():
            raise _taken(folder / name)
    for name in new:
        output_files.sync(staging / name)
        _move(staging / name, folder / name)
    output_files.sync(folder)


def _move(path: Path, target: Path) -> None:
    try:
        # It fails where another was quicker; a rename would write over its file.
        os.link(path, target)
    except FileExistsError:
        raise _taken(target) from None
    except OSError:  # some disks know no links
        path.replace(target)


def _taken(path: Path) -> OutputError:
    return OutputError(
        f"{path}: is there already; nothing was changed.",
        hint="Choose another folder, or go on with what is there.",
    )


def _cannot_make(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{folder}: no project can be made there"
        f" ({(error.strerror or str(error)).lower()}).",
        hint="Choose another folder, or make this one writable.",
    )
