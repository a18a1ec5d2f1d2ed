"""A file inside a zip, laid on the disk for as long as it is read."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from zipfile import ZipInfo

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import archives, packed_kinds, zip_members
from voicecode.intake.sources import Source

LARGEST = 1 << 30  # bytes


@contextmanager
def on_disk(source: Source) -> Iterator[Source]:
    """Give a source whose path is the file itself; its name stays.

    What is unpacked lies in a folder that only this user can open, under a name of
    no meaning, and is gone when the block ends.

    Raises:
        BadInputError: the file is locked, broken, or inflates too far.
    """
    if source.part is None:
        yield source
        return
    with tempfile.TemporaryDirectory(prefix="voicecode-") as folder:
        ending = source.ending or PurePosixPath(source.name).suffix
        path = Path(folder) / f"file{ending}"
        _unpack(source, source.part, path)
        if packed_kinds.is_folder(path, source=source.name):
            raise _nested(source)
        yield replace(source, path=path, part=None)


def refuse(source: Source, *, columns: Columns) -> Iterator[Document | Remark]:
    """Refuse a zip of files in which no file was found.

    Raises:
        BadInputError: always, with the reason.
    """
    del columns
    zip_members.members(source.path, source=source.name)
    raise BadInputError(
        f"{source.name}: there are no files to read in this archive.",
        hint="Give the archive that holds the transcripts or surveys.",
    )
    yield  # a reader is a generator


def _unpack(source: Source, part: ZipInfo, path: Path) -> None:
    try:
        with path.open("wb") as file:
            steps = archives.unpacked(
                source.path, part, source=source.name, limit=LARGEST
            )
            for step in steps:
                file.write(step)
    except OSError as error:
        reason = (error.strerror or "unwritable").lower()
        raise BadInputError(
            f"{source.name}: the file cannot be unpacked ({reason}).",
            hint="Make room where temporary files go, or unpack the archive yourself.",
        ) from error


def _nested(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: a zip archive inside another is not read.",
        hint="Unpack the outer one, and give the folder.",
    )
