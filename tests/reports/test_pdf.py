from __future__ import annotations

import os
import stat
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from tests import pdf_files
from tests.pdf_files import Words
from voicecode.errors import OutputError
from voicecode.reports import pdf

DAY = date(2026, 3, 3)
MADE = 'cp "$folder/page.pdf" "$folder/a.pdf"'


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Give a stand-in for the office program, which does what a line of sh says.

    Its last two arguments are the folder to write to, and the Word file.
    """

    def does(line: str) -> None:
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir(exist_ok=True)
        pdf_files.pdf(tmp_path / "page.pdf", [Words("Who was heard")])
        last = 'for last; do folder="$before"; before="$last"; done'
        program.write_text(f"#!/bin/sh\n{last}\n{line}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")

    return does


def _write(folder: Path, **choices: float) -> Path:
    return pdf.write(folder / "a.docx", folder, made_on=DAY, **choices)


def test_without_an_office_program_it_is_one_clear_sentence(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OutputError, match="LibreOffice, which is not installed") as it:
        pdf.program()
    assert "--format docx" in it.value.hint


def test_the_pdf_is_what_the_program_makes_on_the_day_that_is_said(office, tmp_path):
    office(MADE)
    root = b"<</Type/Catalog/Pages<</Kids[]/Count 0>>>>"
    told = b"<</CreationDate(D:20261129213640Z)>>"
    page = pdf_files.joined([root, told], more=b"/Info 2 0 R")
    (tmp_path / "page.pdf").write_bytes(page)
    made = _write(tmp_path)
    assert made == tmp_path / "a.pdf"
    assert b"20260303000000Z)" in made.read_bytes()


def test_it_asks_for_tags_and_works_beside_another_office_program(office, tmp_path):
    office(f'printf "%s " "$@" > "$folder/asked"; {MADE}')
    _write(tmp_path)
    asked = (tmp_path / "asked").read_text("utf-8")
    assert '"UseTaggedPDF": {"type": "boolean", "value": "true"}' in asked
    assert f"-env:UserInstallation={(tmp_path / 'office').as_uri()} " in asked


def test_nothing_is_fetched_and_no_macro_is_run(office, tmp_path):
    profile = "office/user/registrymodifications.xcu"
    office(f'cp "$folder/{profile}" "$folder/settings"; {MADE}')
    _write(tmp_path)
    settings = (tmp_path / "settings").read_text("utf-8")
    for name in ("BlockUntrustedRefererLinks", "DisableMacrosExecution"):
        assert f'name="{name}" oor:op="fuse"><value>true' in settings


def test_what_it_writes_on_the_way_lies_in_the_folder_that_goes(office, tmp_path):
    office(f'echo "$TMPDIR" > "$folder/place"; {MADE}')
    _write(tmp_path)
    assert (tmp_path / "place").read_text("utf-8").strip() == str(tmp_path)


@pytest.mark.parametrize("line", ["exit 3", "exit 0", 'echo "no" > "$folder/a.pdf"'])
def test_a_program_that_fails_or_makes_nothing_is_told(office, tmp_path, line):
    office(line)
    with pytest.raises(OutputError, match="made no PDF"):
        _write(tmp_path)


def test_a_program_that_cannot_be_started_is_told(office, tmp_path):
    office("exit 0")
    (tmp_path / "bin" / "soffice").write_bytes(b"\x7fELF no program")
    with pytest.raises(OutputError, match=r"cannot be started|made no PDF"):
        _write(tmp_path)


def test_a_program_that_hangs_is_ended_with_all_that_it_started(office, tmp_path):
    office('sleep 60 & echo $! > "$folder/child"; wait')
    with pytest.raises(OutputError, match=r"no PDF within 0\.5 seconds"):
        _write(tmp_path, seconds=0.5)
    child = int((tmp_path / "child").read_text("ascii"))
    assert _ends(child)


def _ends(process: int) -> bool:
    """Wait a little for a process to be gone, or a corpse that nobody fetched."""
    for _ in range(50):
        with suppress(ProcessLookupError):
            os.kill(process, 0)
            told = Path(f"/proc/{process}/stat")
            if told.is_file() and ") Z " not in told.read_text("ascii"):
                time.sleep(0.1)
                continue
        return True
    return False
