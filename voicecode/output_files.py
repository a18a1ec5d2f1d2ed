"""Writing files whole or not at all: beside their place first, then renamed into it."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from voicecode.errors import OutputError


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to; it becomes ``path`` when the block ends well.

    The folder is made if it is missing. When the block fails, nothing is left and
    an earlier file at ``path`` stands as it was.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    with whole_files(path.parent) as staging:
        yield staging / path.name


@contextmanager
def file_or_stdout(path: Path) -> Iterator[Path]:
    """Give a path to write to, as ``whole_file`` does; "-" goes to standard output.

    There too, nothing is printed when the block fails.

    Raises:
        OutputError: the folder cannot be made or written to.
    """
    if not is_stdout(path):
        with whole_file(path) as staged:
            yield staged
        return
    with tempfile.TemporaryDirectory(prefix="voicecode-") as name:
        staged = Path(name, "stdout")
        yield staged
        sys.stdout.flush()
        with staged.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
        sys.stdout.flush()


def is_stdout(path: Path) -> bool:
    """Tell whether a path stands for standard output."""
    return str(path) == "-"


def place(path: Path) -> str:
    """Say where a file comes to lie, for a log."""
    return "standard output" if is_stdout(path) else str(path.absolute())


def check_printable(path: Path, form: str, *, texts: Collection[str]) -> None:
    """Refuse to send a form that is no text to standard output.

    Raises:
        OutputError: it would go there.
    """
    if is_stdout(path) and form not in texts:
        raise OutputError(
            f"a {form} file cannot go to standard output: it is no text.",
            hint=f"Name the file with -o, or ask for --format {' or '.join(texts)}.",
        )


@contextmanager
def private_file(path: Path) -> Iterator[Path]:
    """Give a path to write to, as ``whole_file`` does, for a file of its owner's only.

    Raises:
        OutputError: the folder cannot be made or written to, or the disk is full.
    """
    staging, made = _staging_in(path.parent)
    staged = staging / path.name
    try:
        staged.touch(mode=0o600)
        yield staged
        sync(staged)
        staged.replace(path)
    except OSError as error:
        _forget(staging, made)
        raise _cannot_write(path.parent, error) from error
    except BaseException:
        _forget(staging, made)
        raise
    shutil.rmtree(staging, ignore_errors=True)


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk."""
    place = os.open(path, os.O_RDONLY)
    try:
        os.fsync(place)
    finally:
        os.close(place)


@contextmanager
def whole_files(folder: Path) -> Iterator[Path]:
    """Give a staging folder; its files move into ``folder`` when the block ends well.

    Files in folders of their own go into folders of the same names.

    Raises:
        OutputError: the folder cannot be made or written to, the disk is full, or a
            file that stands there is held by another program.
    """
    staging, made = _staging_in(folder)
    try:
        yield staging
        _settle(staging, folder)
    except OSError as error:
        _forget(staging, made)
        raise _cannot_write(folder, error) from error
    except BaseException:
        _forget(staging, made)
        raise
    shutil.rmtree(staging, ignore_errors=True)


def _staging_in(folder: Path) -> tuple[Path, list[Path]]:
    made: list[Path] = []
    try:
        for parent in reversed([folder, *folder.parents]):
            if not parent.exists():
                parent.mkdir()
                made.append(parent)
        return Path(tempfile.mkdtemp(prefix=".voicecode-", dir=folder)), made
    except OSError as error:
        for parent in reversed(made):
            parent.rmdir()
        raise _cannot_write(folder, error) from error


def _settle(staging: Path, folder: Path) -> None:
    written = sorted(path for path in staging.rglob("*") if path.is_file())
    places = {path: folder / path.relative_to(staging) for path in written}
    blocked = [place.name for place in places.values() if place.is_dir()]
    if blocked:
        raise IsADirectoryError(21, f"{blocked[0]} is a folder there")
    for place in places.values():
        if place.is_file():
            _check_free(place)
    mode = 0o666 & ~_umask()
    for path in written:
        path.chmod(mode)
        sync(path)
    for path, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)


def _check_free(place: Path) -> None:
    """Refuse a file that another program holds, or that is not to be written over.

    All files are looked at before the first one is replaced.
    """
    try:
        with place.open("ab"):
            return
    except PermissionError as error:
        raise OutputError(
            f"{place}: cannot be written over (it is open elsewhere, or read-only).",
            hint="Close it, make it writable, or choose another name with -o.",
        ) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _forget(staging: Path, made: list[Path]) -> None:
    shutil.rmtree(staging, ignore_errors=True)
    with suppress(OSError):  # somebody else may have put a file there
        for folder in reversed(made):
            folder.rmdir()


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    reason = error.strerror or str(error)
    return OutputError(
        f"{folder}: cannot write there ({reason.lower()}).",
        hint="Choose another folder with -o, or free the space and make it writable.",
    )
