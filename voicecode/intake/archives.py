"""Zip files from outside, opened only when they cannot do harm."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from voicecode.errors import BadInputError

_STEP = 1 << 20
_LOCAL_HEADER = struct.Struct("<4s22sHH")  # signature, ..., name and extra lengths
# The record at a zip's end, and the larger one before it where numbers are too great:
# both say how many bytes the list of parts takes.
_END, _LARGE_END = b"PK\5\6", b"PK\6\6"
_END_LENGTH, _LONGEST_COMMENT, _LARGE_END_LENGTH = 22, 1 << 16, 76
_LIST_SIZE, _LARGE_LIST_SIZE = struct.Struct("<12xI"), struct.Struct("<40xQ")
_UNSAID = 0xFFFFFFFF
_LONGEST_LIST = 4 << 20  # bytes; a part takes about a hundred
_MOST_PARTS = 5_000
_RATIO = 300  # Word and Excel files stay under 60
_RATIO_FROM = 8 << 20  # bytes: what inflates to less is harmless at any ratio


@dataclass(frozen=True, slots=True)
class Limits:
    """The most bytes that one part and that all parts together may inflate to."""

    part: int
    whole: int


@contextmanager
def opened(path: Path, *, source: str) -> Iterator[zipfile.ZipFile]:
    """Open a zip for its list of parts; nothing has been inflated yet.

    Raises:
        BadInputError: it is broken, cut off, or one of its parts is locked.
    """
    with listed(path, source=source) as archive:
        if any(map(is_locked, archive.infolist())):
            raise locked(source)
        yield archive


@contextmanager
def listed(path: Path, *, source: str) -> Iterator[zipfile.ZipFile]:
    """Open a zip for its list of parts, be they locked or not.

    Raises:
        BadInputError: it is broken, cut off, or the list is absurdly long.
    """
    try:
        if _list_size(path) > _LONGEST_LIST:
            raise too_large(source)
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise broken(source) from error
    with archive:
        yield archive


def is_locked(part: zipfile.ZipInfo) -> bool:
    """Tell whether a part cannot be read without a password."""
    return bool(part.flag_bits & 1)


def locked(source: str) -> BadInputError:
    """Make the refusal of a file that asks for a password."""
    return BadInputError(
        f"{source}: the file is protected by a password.",
        hint="Open it, remove the password, and save it again.",
    )


def check(path: Path, *, source: str, limits: Limits) -> None:
    """Inflate every part once, keeping nothing, and refuse what is too much.

    What the parts say of their sizes is not believed.

    Raises:
        BadInputError: a part is too large, inflates too far, or is broken.
    """
    with opened(path, source=source) as archive, path.open("rb") as file:
        parts = archive.infolist()
        _check_declared(path, parts, source=source, limits=limits)
        whole = 0
        for part in parts:
            for step in _inflated(file, part, source=source):
                whole += len(step)
                if whole > limits.whole:
                    raise too_large(source)


def unpacked(
    path: Path, part: zipfile.ZipInfo, *, source: str, limit: int
) -> Iterator[bytes]:
    """Yield what a part of a zip holds, without reading the zip's list again.

    Raises:
        BadInputError: it is locked, broken, packed in an unknown way, declares more
            than ``limit`` bytes, or inflates further than it declares.
    """
    if is_locked(part):
        raise locked(source)
    if part.file_size > limit or is_bomb(part.file_size, part.compress_size):
        raise too_large(source)
    sum_so_far = whole = 0
    with path.open("rb") as file:
        for step in _inflated(file, part, source=source):
            sum_so_far = zlib.crc32(step, sum_so_far)
            whole += len(step)
            yield step
    if whole != part.file_size or sum_so_far != part.CRC:
        raise broken(source)


def part(archive: zipfile.ZipFile, name: str, *, source: str, limit: int) -> bytes:
    """Inflate one part of an archive that has been checked.

    Raises:
        BadInputError: the part is missing, broken, or longer than ``limit`` bytes.
    """
    try:
        with archive.open(name) as file:
            found = file.read(limit + 1)
    except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise broken(source) from error
    except NotImplementedError as error:
        raise broken(source) from error
    if len(found) > limit:
        raise too_large(source)
    return found


def broken(source: str) -> BadInputError:
    """Make the refusal of an archive that does not hold together."""
    return BadInputError(
        f"{source}: the file is broken or cut off.",
        hint="Copy or download it again, or open it and save it anew.",
    )


def is_bomb(declared: int, packed: int) -> bool:
    """Tell whether so many bytes come out of so few that it must be a trick."""
    return declared > _RATIO_FROM and declared > _RATIO * max(packed, 1)


def too_large(source: str) -> BadInputError:
    """Make the refusal of a file in which far too much is packed."""
    return BadInputError(
        f"{source}: what is packed inside is far too large to be a document.",
        hint="Check where the file comes from; split a table that is truly so large.",
    )


def _list_size(path: Path) -> int:
    """Say how many bytes the list of parts takes; 0 where the end does not say."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT - _LARGE_END_LENGTH))
        tail = file.read()
    at = len(tail) - _END_LENGTH
    if not tail[max(at, 0) :].startswith(_END):
        at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_LENGTH:
        return 0
    (said,) = _LIST_SIZE.unpack_from(tail, at)
    before = tail.rfind(_LARGE_END, 0, at)
    if said != _UNSAID or before < 0 or at - before < _LARGE_LIST_SIZE.size:
        return int(said)
    return int(_LARGE_LIST_SIZE.unpack_from(tail, before)[0])


def _check_declared(
    path: Path, parts: list[zipfile.ZipInfo], *, source: str, limits: Limits
) -> None:
    declared = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    size = path.stat().st_size
    if packed > size:  # parts that lie over one another: a bomb's trick
        raise broken(source)
    if len(parts) > _MOST_PARTS or declared > limits.whole:
        raise too_large(source)
    if any(part.file_size > limits.part for part in parts):
        raise too_large(source)
    if is_bomb(declared, packed):
        raise too_large(source)


def _inflated(file: BinaryIO, part: zipfile.ZipInfo, *, source: str) -> Iterator[bytes]:
    """Yield a part piece by piece, up to as many bytes as it declared."""
    left = _start_of(file, part, source=source)
    if part.compress_type == zipfile.ZIP_STORED:
        yield from _stored(file, left)
        return
    if part.compress_type != zipfile.ZIP_DEFLATED:
        raise BadInputError(
            f"{source}: the file is packed in a way that is not known here.",
            hint="Unpack it and pack it anew as an ordinary zip, or give the folder.",
        )
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    total, waiting = 0, b""
    while not inflater.eof and (left or waiting):
        if not waiting:
            waiting = file.read(min(left, _STEP))
            left = left - len(waiting) if waiting else 0
        step = _step(inflater, waiting, source=source)
        waiting = inflater.unconsumed_tail
        total += len(step)
        if total > part.file_size:
            raise too_large(source)
        yield step


def _start_of(file: BinaryIO, part: zipfile.ZipInfo, *, source: str) -> int:
    if part.header_offset < 0:
        raise broken(source)
    file.seek(part.header_offset)
    header = file.read(_LOCAL_HEADER.size)
    if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\3\4"):
        raise broken(source)
    _, _, name, extra = _LOCAL_HEADER.unpack(header)
    file.seek(name + extra, 1)
    return part.compress_size


def _stored(file: BinaryIO, left: int) -> Iterator[bytes]:
    while left and (step := file.read(min(left, _STEP))):
        left -= len(step)
        yield step


def _step(inflater: zlib._Decompress, waiting: bytes, *, source: str) -> bytes:
    try:
        return inflater.decompress(waiting, _STEP)
    except zlib.error as error:
        raise broken(source) from error
