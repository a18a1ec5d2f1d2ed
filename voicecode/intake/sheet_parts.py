"""The parts of a workbook looked through before a library spends memory on them."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from voicecode.errors import BadInputError
from voicecode.intake import archives

_STEP = 1 << 20
_OVERLAP = 64  # bytes: longer than any attribute that is looked for
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]{1,3})([0-9]{1,7})["']""")
# A sheet is held as one block of cells, blank ones too: from its first used cell to
# its last. One stray cell at the far corner would ask for all the memory there is.
_FREE_CELLS = 8_000_000
_BLANK_FOR_EACH = 20
_A = ord("A")


def check(path: Path, *, source: str) -> None:
    """Refuse a workbook that defines entities or whose cells lie far apart.

    Raises:
        BadInputError: so it is, or the archive is broken.
    """
    with archives.opened(path, source=source) as archive:
        for name in archive.namelist():
            is_markup = name.casefold().endswith((".xml", ".rels"))
            _check_part(_steps(archive, name, source), source, is_markup=is_markup)


def _check_part(steps: Iterator[bytes], source: str, *, is_markup: bool) -> None:
    cells = bottom = right = 0
    for step in steps:
        if is_markup and _DOCTYPE.search(step):
            raise BadInputError(
                f"{source}: the file defines its own entities, as no workbook does.",
                hint="Check where it comes from; save it anew in Excel.",
            )
        places = _PLACE.findall(step)
        if not places:
            continue
        cells += len(places)
        bottom = max(bottom, *(int(row) for _, row in places))
        right = max(right, *map(_column, {letters for letters, _ in places}))
    if bottom * right > _FREE_CELLS + _BLANK_FOR_EACH * cells:
        raise BadInputError(
            f"{source}: a sheet spans far more cells than it fills.",
            hint="Delete the stray cells far right or below, or save it as CSV.",
        )


def _steps(archive: zipfile.ZipFile, name: str, source: str) -> Iterator[bytes]:
    """Yield a part piece by piece, each beginning with the end of the last."""
    try:
        with archive.open(name) as part:
            tail = b""
            while step := part.read(_STEP):
                yield tail + step
                tail = step[-_OVERLAP:]
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
        raise archives.broken(source) from error


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - _A + 1
    return number
