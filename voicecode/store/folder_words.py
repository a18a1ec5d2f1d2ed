"""Words in a folder: which files beside the project's own hold what somebody said."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

_BLOCK = 1 << 20  # bytes
_TELLING = 15  # characters: what is shorter, others say too
_MOST = 200  # characters of a piece that are looked for
_PARTS = re.compile(r'[\r\n"]+')  # where files break lines and double marks
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")
# Archives, Word and Excel files, PDF, Parquet: what they say cannot be seen in bytes.
_PACKED = (b"PK\x03\x04", b"%PDF", b"PAR1", b"\xd0\xcf\x11\xe0", b"7z", b"\x1f\x8b")


def telling(texts: Iterable[str]) -> set[str]:
    """Choose a piece of each text by which a file that holds it is known."""
    longest = (max(_PARTS.split(text), key=len).strip() for text in texts)
    return {piece[:_MOST] for piece in longest if len(piece) >= _TELLING}


def holding(
    folder: Path, pieces: Collection[str], *, besides: Collection[Path]
) -> list[Path]:
    """List a folder's files that hold one of the pieces, or that may, being packed."""
    needles = _needles(pieces)
    return [path for path in _files(folder, besides) if _holds(path, needles)]


def _needles(pieces: Collection[str]) -> re.Pattern[bytes] | None:
    encoded = {
        re.escape(piece.encode(encoding, "ignore"))
        for piece in pieces
        for encoding in _ENCODINGS
    }
    return re.compile(b"|".join(sorted(encoded))) if encoded else None


def _files(folder: Path, besides: Collection[Path]) -> Iterator[Path]:
    own = {path.resolve() for path in besides}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.resolve() not in own:
            yield path


def _holds(path: Path, needles: re.Pattern[bytes] | None) -> bool:
    overlap = 4 * _MOST
    try:
        with path.open("rb") as file:
            block = file.read(_BLOCK)
            if block.startswith(_PACKED):
                return True
            while block:
                if needles and needles.search(block):
                    return True
                more = file.read(_BLOCK)
                block = block[-overlap:] + more if more else b""
    except OSError:
        return True  # who knows
    return False
