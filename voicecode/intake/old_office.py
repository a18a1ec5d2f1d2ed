"""Files of the old office programs: containers of named streams (OLE)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from voicecode.errors import BadInputError
from voicecode.intake import archives

BEGINNING = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORKBOOK = ".xls"
# Source: Microsoft, "[MS-CFB] Compound File Binary File Format", sections 2.2 to 2.6.
# The power of 2 that a sector is long, where the list of streams begins, where the
# list of tables goes on, and the first 109 tables.
_HEADER = struct.Struct("<30xH16xI16xI4x109I")
_ENTRY = 128
_NAME = struct.Struct("<64sH")
_NUMBER = struct.Struct("<I")
_POWERS = (9, 12)  # sectors of 512 and 4096 bytes
_MOST_ENTRIES = 4096
_MOST_TABLES = 16_384  # a file of a gigabyte has as many
_STRANGERS = {
    "WordDocument": ("an old Word file (97 to 2003)", "Open it and save it as .docx."),
    "PowerPoint Document": (
        "an old PowerPoint file",
        "Save its words as .docx or .txt.",
    ),
    "__properties_version1.0": ("an e-mail", "Save its words as .docx or .txt."),
}
_LOCKED = "EncryptedPackage"  # what a password makes of a .docx or .xlsx
_WORKBOOKS = frozenset({"Workbook", "Book"})
_KNOWN = _WORKBOOKS | {_LOCKED, *_STRANGERS}
_START = 1 << 20  # bytes in which a broken list's names are looked for


def kind(path: Path, *, source: str) -> str:
    """Give the ending of an old workbook, which can be read.

    Raises:
        BadInputError: it is another program's file, locked, or broken.
    """
    try:
        with path.open("rb") as file:
            names = set(_names(file)) & _KNOWN
            file.seek(0)
            names = names or _mentioned(file.read(_START))
    except (struct.error, OSError) as error:
        raise archives.broken(source) from error
    if _LOCKED in names:
        raise archives.locked(source)
    if names & _WORKBOOKS:
        return WORKBOOK
    for name, (what, hint) in _STRANGERS.items():
        if name in names or path.suffix.lower() == ".doc":
            raise BadInputError(f"{source}: this is {what}.", hint=hint)
    raise BadInputError(
        f"{source}: this is an old program's file, or a broken one.",
        hint="Open it in the program that made it and save it as .docx or .xlsx.",
    )


def _names(file: BinaryIO) -> Iterator[str]:
    """Yield the names of the streams, as far as the list can be followed."""
    power, sector, more, *tables = _HEADER.unpack(file.read(_HEADER.size))
    if power not in _POWERS:
        return
    size = 1 << power
    _add_tables(file, tables, more, size)
    for _ in range(_MOST_ENTRIES * _ENTRY // size):
        block = _sector(file, sector, size)
        if len(block) < size:
            return
        for start in range(0, size, _ENTRY):
            raw, length = _NAME.unpack_from(block, start)
            yield raw[: max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        table, place = divmod(sector, size // _NUMBER.size)
        if table >= len(tables):
            return
        following = _sector(file, tables[table], size)
        (sector,) = _NUMBER.unpack_from(following, place * _NUMBER.size)


def _mentioned(start: bytes) -> set[str]:
    return {name for name in _KNOWN if name.encode("utf-16-le") in start}


def _add_tables(file: BinaryIO, tables: list[int], sector: int, size: int) -> None:
    while len(tables) < _MOST_TABLES:
        block = _sector(file, sector, size)
        if len(block) < size:
            return
        *found, sector = (number for (number,) in _NUMBER.iter_unpack(block))
        tables.extend(found)


def _sector(file: BinaryIO, number: int, size: int) -> bytes:
    file.seek((number + 1) * size)
    return file.read(size)
