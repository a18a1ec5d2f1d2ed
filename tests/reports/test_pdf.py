from __future__ import annotations

import stat
from pathlib import Path

import pytest

from voicecode.errors import OutputError
from voicecode.reports import pdf


@pytest.fixture
def office(tmp_path, monkeypatch):
    """Give a stand-in for the office program, which does what a line of sh says."""

    def does(line: str) -> None:
        program = tmp_path / "bin" / "soffice"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        monkeypatch.setenv("PATH", str(program.parent))

    return does


def test_without_an_office_program_it_is_one_clear_sentence(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(OutputError, match="LibreOffice, which is not installed") as it:
        pdf.program()
    assert "--format docx" in it.value.hint


def test_the_pdf_is_what_the_program_makes(office, tmp_path):
    office('echo made > "$6/a.pdf"')
    made = pdf.write(tmp_path / "a.docx", tmp_path)
    assert made == tmp_path / "a.pdf"
    assert made.read_text(encoding="utf-8") == "made\n"


@pytest.mark.parametrize("line", ["exit 3", "exit 0"])
def test_a_program_that_fails_or_makes_nothing_is_told(office, tmp_path, line):
    office(line)
    with pytest.raises(OutputError, match="made no PDF"):
        pdf.write(Path(tmp_path, "a.docx"), tmp_path)
