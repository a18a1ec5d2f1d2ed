"""What an OpenDocument file lists as its parts: whether they are locked."""

from __future__ import annotations

from pathlib import Path

from voicecode.intake import archives

_NAME = "META-INF/manifest.xml"
_LARGEST = 4 << 20  # bytes


def check(path: Path, *, source: str) -> None:
    """Refuse a file that cannot be read without a password.

    Raises:
        BadInputError: so it is, or the archive is broken.
    """
    with archives.opened(path, source=source) as archive:
        if _NAME not in archive.namelist():
            return
        listed = archives.part(archive, _NAME, source=source, limit=_LARGEST)
    if b"encryption-data" in listed:
        raise archives.locked(source)
