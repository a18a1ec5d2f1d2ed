"""PDF: pages set by LibreOffice from the Word file, where it is installed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from voicecode.errors import OutputError
from voicecode.reports import pdf_marks

_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)  # where it is installed without being on the path
_SECONDS = 300
_WISHES = {
    "UseTaggedPDF": "true",  # read aloud in order, headings and tables as such
    "ExportBookmarks": "true",
    "DisplayPDFDocumentTitle": "true",
}
# Nothing is fetched that a house's file links to, and no macro is run.
_PROFILE = """\
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>\
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>\
</item>
</oor:items>
"""


def program() -> str:
    """Find the program that makes PDF files.

    Raises:
        OutputError: it is not installed.
    """
    found = next(filter(None, map(shutil.which, (*_PROGRAMS, *_PLACES))), None)
    if found is None:
        raise OutputError(
            "PDF files are made by LibreOffice, which is not installed here.",
            hint="Install it, or write --format docx and save that as PDF.",
        )
    return found


def write(
    word: Path, folder: Path, *, made_on: date | None, seconds: float = _SECONDS
) -> Path:
    """Make a PDF of a Word file in a folder, which also holds what LibreOffice needs.

    The same file and day give the same bytes. Whatever LibreOffice is open beside it
    is another one, with another profile.

    Raises:
        OutputError: LibreOffice is not installed, fails or takes too long.
    """
    user = folder / "office" / "user"
    user.mkdir(parents=True)
    (user / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    wishes = {
        name: {"type": "boolean", "value": value} for name, value in _WISHES.items()
    }
    command = [
        program(), f"-env:UserInstallation={user.parent.absolute().as_uri()}",
        "--headless", "--norestore",
        "--convert-to", f"pdf:writer_pdf_Export:{json.dumps(wishes)}",
        "--outdir", str(folder), str(word),
    ]  # fmt: skip
    _run(command, _with_own_folder(folder), seconds)
    made = folder / word.with_suffix(".pdf").name
    if not made.is_file():
        raise _failed("made no PDF")
    try:
        settled = pdf_marks.settled(made.read_bytes(), made_on)
    except ValueError as error:
        raise _failed("made no PDF that can be read") from error
    made.write_bytes(settled)
    return made


def _with_own_folder(folder: Path) -> Mapping[str, str]:
    """Let what it writes on the way lie where it is taken away afterwards."""
    place = str(folder.absolute())
    return {**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), place)}


def _run(command: list[str], environment: Mapping[str, str], seconds: float) -> None:
    try:
        started = subprocess.Popen(  # noqa: S603 # our own words, and a path
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            start_new_session=True,
        )
    except OSError as error:
        raise _failed("cannot be started") from error
    try:
        if started.wait(timeout=seconds):
            raise _failed("made no PDF")
    except subprocess.TimeoutExpired as error:
        raise _failed(f"made no PDF within {seconds:g} seconds") from error
    finally:
        if started.poll() is None:
            _end(started)


def _end(started: subprocess.Popen[bytes]) -> None:
    """End the program and those that it started, which outlive it otherwise."""
    if hasattr(os, "killpg"):
        with suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
    started.kill()
    started.wait()


def _failed(what: str) -> OutputError:
    return OutputError(
        f"LibreOffice {what}.",
        hint="Write --format docx and save that as PDF.",
    )
