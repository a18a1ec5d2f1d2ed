"""A file inside a zip, laid on the disk for as long as it is read."""

from __future__ import annotations

import lzma
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath

from voicecode.domain.documents import Columns, Document, Remark
from voicecode.errors import BadInputError
from voicecode.intake import archives, packed_kinds, zip_members
from voicecode.intake.sources import Source

LARGEST = 1 << 30  # bytes
_STEP = 1 << 20


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


def _unpack(source: Source, place: int, path: Path) -> None:
    with archives.listed(source.path, source=source.name) as archive:
        part = archive.infolist()[place]
        if archives.is_locked(part):
            raise archives.locked(source.name)
        archives.check_part(part, source=source.name, limit=LARGEST)
        try:
            # No more comes out than the part declares.
            with archive.open(part) as packed, path.open("wb") as file:
                shutil.copyfileobj(packed, file, _STEP)
        except NotImplementedError as error:
            raise BadInputError(
                f"{source.name}: the file is packed in a way that is not known here.",
                hint="Unpack the archive, and give the folder.",
            ) from error
        except OSError as error:
            raise _unwritten(source.name, error) from error
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError) as error:
            raise archives.broken(source.name) from error


def _unwritten(source: str, error: OSError) -> BadInputError:
    if error.errno is None:  # not the disk: bzip2 says so that a stream is broken
        return archives.broken(source)
    reason = (error.strerror or "unwritable").lower()
    return BadInputError(
        f"{source}: the file cannot be unpacked ({reason}).",
        hint="Make room where temporary files go, or unpack the archive yourself.",
    )


def _nested(source: Source) -> BadInputError:
    return BadInputError(
        f"{source.name}: a zip archive inside another is not read.",
        hint="Unpack the outer one, and give the folder.",
    )
