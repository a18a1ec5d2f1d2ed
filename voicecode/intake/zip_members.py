"""The files inside a zip of files: their names, and whether they can do harm."""

from __future__ import annotations

import re
import stat
import zipfile
from dataclasses import dataclass
from pathlib import Path

from voicecode.errors import BadInputError
from voicecode.intake import archives

_MOST = 10_000
_UTF_8 = 0x800  # the flag that says so
_UNIX = 3  # the system that wrote the list
_DRIVE = re.compile(r"[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a zip; its name has slashes, whatever the system."""

    name: str
    part: zipfile.ZipInfo


def members(path: Path, *, source: str) -> list[Member]:
    """List the files in a zip, in the zip's order; folders and links are none.

    Raises:
        BadInputError: the zip is broken, holds more than 10,000 parts, parts that
            lie over one another, or a name that leads out of it.
    """
    with archives.listed(path, source=source) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST:
            raise _too_many(source)
        if sum(part.compress_size for part in parts) > path.stat().st_size:
            raise archives.broken(source)
        return [
            Member(_name(part, source), part)
            for part in parts
            if not part.is_dir() and not _is_link(part)
        ]


def _name(part: zipfile.ZipInfo, source: str) -> str:
    name = _written(part).replace("\\", "/")
    if name.startswith("/") or _DRIVE.match(name) or ".." in name.split("/"):
        raise BadInputError(
            f"{source}: the archive holds a name that leads out of it.",
            hint="Check where it comes from; pack the files themselves anew.",
        )
    return name


def _written(part: zipfile.ZipInfo) -> str:
    # Many programs write UTF-8 and do not say so; a name in the old code page that
    # is UTF-8 by chance is not seen.
    if part.flag_bits & _UTF_8:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("utf-8")
    except UnicodeError:
        return part.filename


def _is_link(part: zipfile.ZipInfo) -> bool:
    return part.create_system == _UNIX and stat.S_ISLNK(part.external_attr >> 16)


def _too_many(source: str) -> BadInputError:
    return BadInputError(
        f"{source}: the archive holds more than {_MOST:,} files.",
        hint="Unpack it, and give the folder.",
    )
