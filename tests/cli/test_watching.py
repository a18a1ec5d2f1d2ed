from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests.cli import on_a_terminal
from tests.small_inputs import INTERVIEW, book, written
from voicecode.cli import watching
from voicecode.domain.documents import Refusal, Remark

REMARK = Remark("a.csv", "read as a survey", "row 3")
REFUSAL = Refusal("b.pdf", "b.pdf: is a \x1b[2JPDF.", "Save it as text.")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_remarks_and_refusals_are_told_as_they_come(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with watching.watched("Reading") as (watch, refused):
        watch.tell(REMARK)
        assert capsys.readouterr().err == "a.csv, row 3: read as a survey\n"
        watch.tell(REFUSAL)
    said = capsys.readouterr()
    assert said.err == "not read: b.pdf: is a \ufffd[2JPDF. Save it as text.\n"
    assert said.out == ""
    assert refused == [REFUSAL]


def test_quiet_tells_what_is_wrong_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with watching.watched("Reading", quiet=True) as (watch, refused):
        watch.tell(REMARK)
        watch.tell(REFUSAL)
        watch.progress(0.5, 10)
    assert capsys.readouterr().err.splitlines() == [
        "not read: b.pdf: is a \ufffd[2JPDF. Save it as text."
    ]
    assert refused == [REFUSAL]


def test_no_bar_is_drawn_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with watching.watched("Reading") as (watch, _):
        watch.progress(0.5, 10)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("quiet", [True, False])
def test_a_terminal_shows_how_far_it_is_unless_quiet_is_asked(
    monkeypatch: pytest.MonkeyPatch, *, quiet: bool
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with watching.watched("Reading", quiet=quiet) as (watch, _):
        watch.progress(0.25, 1234)
    assert ("Reading" in screen.getvalue()) is not quiet
    assert ("1,234 units" in screen.getvalue()) is not quiet


def test_a_model_that_is_learnt_first_is_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = Terminal()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "160")
    with watching.watched("Coding") as (watch, _):
        watch.learning(0.2)
        assert watching.LEARNING in screen.getvalue()
        assert "units" not in screen.getvalue()
        watch.learning(1.0)
        watch.progress(0.25, 1234)
    assert watching.LEARNING not in screen.getvalue().rpartition("Coding")[2]
    assert "1,234 units" in screen.getvalue()


@pytest.mark.parametrize("command", ["read", "read --json", "read -o -", "code -o -"])
def test_the_bar_leaves_alone_what_goes_to_a_file(tmp_path: Path, command: str) -> None:
    path, codebook = written(tmp_path / "yp.txt", INTERVIEW), book(tmp_path)
    words = [*command.split(), path, *(["-c", codebook] if "code" in command else [])]
    shown = on_a_terminal(*words, out=tmp_path / "out")
    printed = (tmp_path / "out").read_text("utf-8")
    assert "My carer listened to me." in printed
    assert "\x1b" not in printed
    assert b"carer" not in shown
    assert (b"Coding" if command.startswith("code") else b"Reading") in shown


@pytest.mark.parametrize("command", ["read", "read -o -"])
def test_no_bar_stands_in_the_way_of_results(tmp_path: Path, command: str) -> None:
    path = written(tmp_path / "yp.txt", INTERVIEW)
    shown = on_a_terminal(*command.split(), path)
    assert b"Reading" not in shown
    assert b"My carer listened to me." in shown
