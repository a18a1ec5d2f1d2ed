"""PDF: pages set by LibreOffice from the Word file, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from voicecode.errors import OutputError

_PROGRAMS = ("soffice", "libreoffice")
_SECONDS = 300


def program() -> str:
    """Find the program that makes PDF files.

    Raises:
        OutputError: it is not installed.
    """
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if found is None:
        raise OutputError(
            "PDF files are made by LibreOffice, which is not installed here.",
            hint="Install it, or write --format docx and save that as PDF.",
        )
    return found


def write(word: Path, folder: Path) -> Path:
    """Make a PDF of a Word file in a folder, which also holds what LibreOffice needs.

    Raises:
        OutputError: LibreOffice is not installed, or fails.
    """
    profile = (folder / "office").absolute().as_uri()
    command = [
        program(), f"-env:UserInstallation={profile}", "--headless",
        "--convert-to", "pdf", "--outdir", str(folder), str(word),
    ]  # fmt: skip
    try:
        subprocess.run(  # noqa: S603 # our own words, and a path
            command, capture_output=True, check=True, timeout=_SECONDS
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise _failed() from error
    made = folder / word.with_suffix(".pdf").name
    if not made.is_file():
        raise _failed()
    return made


def _failed() -> OutputError:
    return OutputError(
        "LibreOffice made no PDF.",
        hint="Write --format docx and save that as PDF.",
    )
