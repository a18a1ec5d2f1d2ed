from __future__ import annotations

from pathlib import Path

import pytest
import typer

from tests.small_inputs import book, evidence, rules, written
from voicecode.cli import showing
from voicecode.workflows.read import Inputs
from voicecode.workflows.run import Edition


def shown(tmp_path: Path, *, quiet: bool = False) -> None:
    showing.main_job(
        Inputs((evidence(tmp_path / "in"),)),
        tmp_path / "out",
        how=rules(str(book(tmp_path))),
        edition=Edition("estyn"),
        quiet=quiet,
    )


def test_the_first_findings_are_shown_with_a_quote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown(tmp_path)
    out = capsys.readouterr().out
    assert "A small book" in out
    assert "Turning up on time" in out
    assert "“She was late. Naïve of me “to hope”.” Young person" in out
    assert "Nothing in this text has been replaced" in out
    assert max(map(len, out.split("Written:")[0].splitlines())) <= 76


def test_quiet_names_the_files_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown(tmp_path, quiet=True)
    said = capsys.readouterr()
    assert said.err == ""
    assert [line.strip() for line in said.out.splitlines()] == [
        str(tmp_path / "out" / name)
        for name in (
            "report.html",
            "what-children-told-us.docx",
            "what-children-told-us.md",
            "quote-bank.xlsx",
            "quote-bank.csv",
            "coded.jsonl",
            "methods.md",
        )
    ]


def test_a_refused_input_ends_in_1(tmp_path: Path) -> None:
    written(tmp_path / "in" / "scan.pdf", "%PDF-1.7")
    with pytest.raises(typer.Exit) as left:
        shown(tmp_path)
    assert left.value.exit_code == 1
    assert (tmp_path / "out" / "report.html").is_file()


def test_no_escape_in_a_quote_reaches_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = "Interviewer: Hi?\n\nParent: \x1b[2J \x9b late \x1b]0;x\x07 again.\n"
    written(tmp_path / "in" / "a.txt", hostile)
    shown(tmp_path)
    said = capsys.readouterr()
    assert not set("\x1b\x9b\x07") & set(said.out + said.err)
