from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Hit
from voicecode.errors import BadInputError
from voicecode.tui import review_app
from voicecode.workflows import review
from voicecode.workflows.review import Desk, Wish

GOLDEN = Path(__file__).parent / "golden"
SIZES = [(80, 24), (120, 36), (200, 60)]


_OF_NAMES = frozenset({"names", "kinds", "other-name"})


def _is_golden(name: str, told: stories.Told) -> bool:
    """Compare a screen with the file that is kept of it."""
    assert told.failed is None
    return told.screen == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_screen_reads_well_at_every_size(
    size: tuple[int, int], tmp_path: Path
) -> None:
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, *"a f s n h i enter 4".split(), size=size)
    assert _is_golden(f"review-{size[0]}x{size[1]}", told)


@pytest.mark.parametrize(
    ("name", "pressed"),
    [
        ("add", "c k e e p"),
        ("words", "e left"),
        ("note", "n h i"),
        ("search", "/ a s k"),
        ("jump", "g"),
        ("keys", "?"),
        ("definition", "d"),
        ("names", "l"),
        ("kinds", "p"),
        ("other-name", "i tab"),
    ],
)
def test_dialogs_read_well_on_a_small_terminal(
    name: str, pressed: str, tmp_path: Path
) -> None:
    asked = ("She", "But") if name in _OF_NAMES else ()
    small_projects.made(tmp_path, asked=asked)
    told = stories.told(tmp_path, *pressed.split(), size=(80, 24))
    assert _is_golden(name, told)


def test_a_blind_coders_screen_lists_all_codes(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    assert _is_golden("blind", stories.told(tmp_path, "2", is_blind=True))


def test_coders_stand_side_by_side(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    stories.told(tmp_path, *"a 4 enter".split(), coder="Ana")
    stories.told(tmp_path, *"4 v enter".split(), coder="Bea")
    told = stories.told(tmp_path, "a", coder="Cat", queue=Queue.DISAGREEMENTS)
    assert _is_golden("disagreements", told)


HOSTILE = (
    "Interviewer: \x1b]0;title\x07 [/x] [red]what[/red] [@click=app.bell]here[/]",
    "Young person\x1b[2J: It was late [/x] [bold]and\x1b[31m \u202egnp.exe\u202c \x9b.",
    "\u05d0\u05d1\u05d2: \u05de\u05d0\u05d5\u05d7\u05e8 \u05de\u05d0\u05d3, late.",
    "Geraint: " + unicodedata.normalize("NFD", "Roedd hi'n hwyr i'r tŷ, late iawn."),
    "Sam: " + "It goes on and on. " * 400 + "It was late.",
)


def test_nothing_that_was_said_is_obeyed_or_taken_for_markup(tmp_path: Path) -> None:
    proposed = {f"a.txt#{n}": ("punctuality negative 0.9 late",) for n in (2, 3, 4, 5)}
    small_projects.made(tmp_path, interviews={"a.txt": HOSTILE}, proposed=proposed)
    for moves in range(4):
        told = stories.told(tmp_path, *["j"] * moves, *"n [ / x ] enter".split())
        assert told.failed is None
        assert not set(told.screen) & set("\x1b\x07\x9b\u202e\u202c")
        assert "note: [/x]" in told.lines[1]
    first = stories.told(tmp_path, *["k"] * 4)
    assert "[/x] [red]what[/red] [@click=app.bell]here[/]" in first.screen
    assert "It was late [/x] [bold]and\ufffd[31m \ufffdgnp.exe\ufffd" in first.screen


def test_a_very_long_turn_is_read_on_page_by_page(tmp_path: Path) -> None:
    proposed = {"a.txt#5": ("punctuality negative 0.9 late",)}
    small_projects.made(tmp_path, interviews={"a.txt": HOSTILE}, proposed=proposed)
    at_first = stories.told(tmp_path, queue=Queue.UNSURE, size=(80, 24))
    assert "It goes on" in at_first.screen
    assert "It was late." not in at_first.screen
    at_last = stories.told(
        tmp_path, *["pagedown"] * 20, queue=Queue.UNSURE, size=(80, 24)
    )
    assert "It was late." in at_last.screen


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_colours_change_nothing_that_is_read(theme: str, tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    plain = stories.told(tmp_path, size=(80, 24))
    assert stories.told(tmp_path, size=(80, 24), theme=theme).screen == plain.screen


def test_a_terminal_without_colour_reads_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_projects.made(tmp_path)
    plain = stories.told(tmp_path, size=(80, 24))
    monkeypatch.setenv("NO_COLOR", "1")
    assert stories.told(tmp_path, size=(80, 24)).screen == plain.screen


def test_keys_are_those_that_the_project_wants(tmp_path: Path) -> None:
    wanted = '[review]\nkeys = {accept = "x", reject = "ctrl+y", skip = ","}\n'
    small_projects.made(tmp_path, settings=wanted)
    told = stories.told(tmp_path, "x", "ctrl+y", "a", ",", "x")
    assert told.kept == [
        "#2 accept punctuality negative",
        "#2 reject listened",
        "#4 accept decisions negative",
    ]
    assert told.lines[-1].startswith(" x accept  ctrl+y reject")


def test_keys_that_clash_are_refused_before_the_screen_opens(tmp_path: Path) -> None:
    small_projects.made(tmp_path, settings='[review]\nkeys = {accept = "x"}\n')
    with (
        review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk,
        pytest.raises(BadInputError, match="'x' is wanted for 'accept' and for"),
    ):
        review_app.review(desk)


def test_a_bug_ends_the_screen_and_shows_no_words_that_were_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(Desk, "star", broken)
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, "s")
    assert isinstance(told.failed, ZeroDivisionError)
    said = capsys.readouterr()
    assert said.out + said.err == ""


def test_a_unit_that_is_gone_meanwhile_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(*_: object) -> list[Hit]:
        return [Hit("gone.txt#1", "Sam", "It was late.")]

    monkeypatch.setattr(Desk, "search", search)
    small_projects.made(tmp_path)
    told = stories.told(tmp_path, "/", "enter", "a")
    assert told.kept == ["#2 accept punctuality negative"]
    gone = stories.told(tmp_path, "/", "enter")
    assert gone.line.startswith("gone.txt#1: there is no such unit")
