"""Bytes as text: which encoding a file is in, and what it says."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from voicecode.domain.documents import Remark
from voicecode.errors import BadInputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {"utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "Windows-1252"}
_PIECE = 1 << 20  # bytes
_FEW = 8  # control characters that a file may hold whatever its length
_SHARE = 0.002
# Tab, line feed, vertical tab, form feed, return and escape do occur in text.
_IN_WINDOWS = bytes({*range(256)} - {0x81, 0x8D, 0x8F, 0x90, 0x9D})
_CONTROLS = bytes({*range(1, 9), *range(14, 27), *range(28, 32), 127})


@dataclass(frozen=True, slots=True)
class Encoding:
    """A codec's name and how many bytes of byte order mark come before the text."""

    codec: str
    mark: int = 0


def of(source: str, pieces: Iterable[bytes]) -> Encoding:
    """Tell the encoding of a text that comes in pieces: mark, UTF-8, Windows-1252.

    Raises:
        BadInputError: the bytes are empty, blank, or not text in any of these.
    """
    check = _Check(source)
    for piece in pieces:
        check.add(piece)
    return check.answer()


def of_file(source: str, path: Path) -> Encoding:
    """Tell the encoding of a whole file, holding a piece of it at a time.

    Raises:
        BadInputError: the file is empty, blank, or not text in any of these.
    """
    with path.open("rb") as file:
        return of(source, iter(lambda: file.read(_PIECE), b""))


def remark(source: str, encoding: Encoding) -> Remark | None:
    """Say which encoding was taken, where it is not UTF-8."""
    if encoding.codec == "utf-8":
        return None
    name = _NAMES[encoding.codec]
    return Remark(source, f"read as {name}, as it is not UTF-8")


def decoded(source: str, raw: bytes, encoding: Encoding) -> str:
    """Decode a whole file, its byte order mark left out.

    Raises:
        BadInputError: the bytes are not in that encoding after all.
    """
    try:
        return raw[encoding.mark :].decode(encoding.codec)
    except UnicodeDecodeError as error:
        raise not_text(source) from error


def not_text(source: str) -> BadInputError:
    """Make the refusal of bytes that are in no encoding that is known."""
    return BadInputError(
        f"{source}: this is not text in UTF-8, UTF-16 or Windows-1252.",
        hint="Open it in the program that made it and save it as UTF-8 text.",
    )


class _Check:
    """What is known of the bytes so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.encoding: Encoding | None = None
        self.utf8 = codecs.getincrementaldecoder("utf-8")()
        self.is_utf8 = True
        self.size = self.controls = 0
        self.is_blank = self.is_windows = True

    def add(self, piece: bytes) -> None:
        if self.encoding is None:
            self.encoding = _marked(piece)
        if self.is_blank:
            body = piece if self.size else piece[self.encoding.mark :]
            self.is_blank = not body.replace(b"\0", b"").strip()
        self.size += len(piece)
        if self.encoding.codec != "utf-8":
            return
        if b"\0" in piece:
            raise _binary(self.source)
        self.is_windows = self.is_windows and not piece.translate(None, _IN_WINDOWS)
        self.controls += len(piece) - len(piece.translate(None, _CONTROLS))
        self.is_utf8 = self.is_utf8 and self._goes_on(piece)

    def _goes_on(self, piece: bytes) -> bool:
        try:
            self.utf8.decode(piece)
        except UnicodeDecodeError:
            return False
        return True

    def answer(self) -> Encoding:
        if self.is_blank or self.encoding is None:
            raise empty(self.source)
        if self.controls > max(_FEW, self.size * _SHARE):
            raise _binary(self.source)
        if self.encoding.codec != "utf-8":
            return self.encoding
        if self.is_utf8 and not self.utf8.getstate()[0]:
            return self.encoding
        if self.encoding.mark or not self.is_windows:
            raise not_text(self.source)
        return Encoding("cp1252")


def _marked(piece: bytes) -> Encoding:
    for mark, codec in _MARKS:
        if piece.startswith(mark):
            return Encoding(codec, len(mark))
    return Encoding("utf-8")


def empty(source: str) -> BadInputError:
    """Make the refusal of a file in which there is nothing."""
    return BadInputError(
        f"{source}: the file is empty.",
        hint="Check that it was saved or downloaded whole, or leave it out.",
    )


def _binary(source: str) -> BadInputError:
    return BadInputError(
        f"{source}: this is not text; it holds bytes that no text has.",
        hint="Save it again from the program that made it, as UTF-8 text.",
    )
