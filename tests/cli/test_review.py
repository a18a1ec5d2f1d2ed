from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from tests import small_projects
from tests.cli import Typed, is_calm
from tests.cli.terminals import Terminal
from tests.tui import stories


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(tmp_path)


def _plain(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, lines: str, *words: object
) -> list[str]:
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
    said = typed("review", "--plain", "--coder", "Ana", *words)
    assert (said.code, said.err) == (0, "")
    return said.out.splitlines()


def test_plain_review_reads_its_commands_from_stdin(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    out = _plain(typed, monkeypatch, "accept 1\nquit\n", "-p", folder)
    assert out[0] == "yp-01.txt#4: 1 of 3, 0 done, 0 today, unsure first"
    assert out[-1] == "saved no. 1: accepted: A say in decisions, negative"
    assert [stories.in_words(one) for one in stories.decisions(folder)] == [
        "#4 accept decisions negative"
    ]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["--queue", "all"], "yp-01.txt#2: 1 of 3"),
        (["--queue", "random", "--sample", "2", "--seed", "1"], "1 of 2"),
        (["--queue", "disagreements"], "Nothing waits in the queue 'disagreements'."),
        (["--queue", "safeguarding"], "Nothing waits in the queue 'safeguarding'."),
        (["--queue", "outdated"], "Nothing waits in the queue 'outdated'."),
    ],
)
def test_every_queue_can_be_asked_for(
    words: list[str],
    first: str,
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
) -> None:
    assert first in _plain(typed, monkeypatch, "", *words, "-p", folder)[0]


def test_a_line_that_was_not_understood_ends_in_1(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("sing\nstar\n"))
    said = typed("review", "--plain", "--coder", "Ana", "-p", folder)
    assert said.code == 1
    assert len(stories.decisions(folder)) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "nobody is named as the coder."),
        (["--coder", "Ana"], "the review screen needs a terminal."),
        (["--coder", "Ana", "--blind", "--queue", "disagreements"], "--blind shows"),
    ],
)
def test_what_is_missing_is_told(
    words: list[str],
    told: str,
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
) -> None:
    monkeypatch.delenv("VOICECODE_CODER", raising=False)
    said = typed("review", "-p", folder, *words)
    assert said.code == 2
    assert is_calm(said)
    assert told in said.err


def test_without_a_project_the_way_to_one_is_told(typed: Typed, tmp_path: Path) -> None:
    said = typed("review", "-p", tmp_path / "none", "--coder", "Ana")
    assert said.code == 2
    assert "voicecode init" in said.err


def test_the_screen_opens_on_a_terminal_and_keeps_what_keys_decide(
    folder: Path,
) -> None:
    with Terminal("review", "-p", folder, "--coder", "Ana") as terminal:
        terminal.wait_for("A say in decisions")
        terminal.press("a")
        terminal.wait_for("saved as no. 1")
        terminal.press("nodd\r")
        terminal.wait_for("saved as no. 2")
        terminal.press("q")
        assert terminal.ended() == 0
    assert [stories.in_words(one) for one in stories.decisions(folder)] == [
        "#4 accept decisions negative",
        "#4 memo odd",
    ]
