from __future__ import annotations

import io
import json
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.cli import console


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown_in_bold(monkeypatch: pytest.MonkeyPatch, text: str) -> str:
    screen = Terminal()
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", screen)
        console.say(console.styled(text, "bold"))
    return screen.getvalue()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë said “no” 😀", "Zoë said “no” 😀"),
        ("a\tb\nc", "a\tb\nc"),
        ("\x1b[2J", "\ufffd[2J"),
        ("\x1b]0;x\x07", "\ufffd]0;x\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("a\rb\bc\x00\x7f", "a\ufffdb\ufffdc\ufffd\ufffd"),
        ("\u202egnp.exe\u2066", "\ufffdgnp.exe\ufffd"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert console.harmless(text) == shown


@given(st.text())
def test_harmless_text_stays_as_it_is_and_as_long(text: str) -> None:
    shown = console.harmless(text)
    assert len(shown) == len(text)
    assert console.harmless(shown) == shown


def test_results_and_remarks_go_their_own_ways(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.say("result \x1b")
    console.say()
    console.remark("remark \x1b")
    said = capsys.readouterr()
    assert said.out == "result \ufffd\n\n"
    assert said.err == "remark \ufffd\n"


def test_json_is_harmless_and_reads_back(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"a": ["Zoë \x1b[2J \x9b \x7f \u202e \n \r \t \\"], "b": None}
    console.say_json(value)
    out = capsys.readouterr().out
    assert console.harmless(out) == out
    assert "Zoë" in out
    assert json.loads(out) == value


def test_a_style_is_kept_and_what_stands_in_it_made_harmless(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    shown = shown_in_bold(monkeypatch, "bold \x1b[2J")
    assert shown == "\x1b[1mbold \ufffd[2J\x1b[0m\n"


@pytest.mark.parametrize("wish", ["1", "true", "anything"])
def test_no_colour_is_no_colour(monkeypatch: pytest.MonkeyPatch, wish: str) -> None:
    monkeypatch.setenv("NO_COLOR", wish)
    assert shown_in_bold(monkeypatch, "bold") == "bold\n"


def test_nothing_is_coloured_where_there_is_no_terminal(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.say(console.styled("bold", "bold"))
    assert capsys.readouterr().out == "bold\n"


def test_a_table_is_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [("late", "1,000", "1"), ("listened\x1b", "2", "30")]
    console.table(("code", "units", "n"), rows, right=2)
    assert capsys.readouterr().out == (
        "code       units   n\nlate       1,000   1\nlistened\ufffd      2  30\n"
    )


def test_a_table_of_nothing_is_its_head(capsys: pytest.CaptureFixture[str]) -> None:
    console.table(("code", "units"), [])
    assert capsys.readouterr().out == "code  units\n"


def test_a_closed_stream_swallows_what_is_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    console.ready()
    console.say("nobody hears this")
    sys.stdout.close()


def test_any_text_can_be_said_in_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    taken = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(taken, encoding="ascii"))
    console.ready()
    console.say("Zoë \udce9")
    sys.stdout.flush()
    assert taken.getvalue() == "Zoë \\udce9\n".encode()


def test_what_nobody_can_take_is_forgotten_calmly(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console.forget()
    console.say("still here")
    assert capsys.readouterr().out == "still here\n"
