from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories
from voicecode.domain.queues import Queue
from voicecode.errors import OutputError
from voicecode.store import project_file
from voicecode.tui import keys
from voicecode.tui.name_keys import ACTIONS, NameKeys
from voicecode.tui.review_screen import ReviewScreen
from voicecode.workflows.review import Desk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(tmp_path)


# Unit 2 is open first: punctuality and listened are proposed; 4: decisions; 6: two.
STORIES = {
    "accept, and the next open code is selected": (
        "a a",
        ["#2 accept punctuality negative", "#2 accept listened positive"],
    ),
    "reject": ("x", ["#2 reject punctuality"]),
    "accept what was rejected": (
        "x up a",
        ["#2 reject punctuality", "#2 accept punctuality negative"],
    ),
    "what stands is not saved again": ("a up a", ["#2 accept punctuality negative"]),
    "move between codes": ("down x", ["#2 reject listened"]),
    "the selection stops at both ends": (
        "up up tab tab tab x",
        ["#2 reject listened"],
    ),
    "a valence is given, and the code accepted with it": (
        "v v v",
        [
            "#2 accept punctuality mixed",
            "#2 valence punctuality",
            "#2 valence punctuality positive",
        ],
    ),
    "give a code by its number": ("4", ["#2 add decisions"]),
    "a number accepts what is proposed": ("3", ["#2 accept listened positive"]),
    "a number without a code does nothing": ("9", []),
    "a code of one's own is removed": (
        "4 x",
        ["#2 add decisions", "#2 remove decisions"],
    ),
    "give a code by typing part of its name": (
        "c p r o m enter",
        ["#2 add promises"],
    ),
    "give a code by typing its number": ("c 4 enter", ["#2 add decisions"]),
    "give a code by moving over the list": (
        "c down down enter",
        ["#2 accept listened positive"],
    ),
    "leave the list of codes": ("c p r escape", []),
    "a note on the unit": ("n a s k enter", ["#2 memo ask"]),
    "a note in two lines": ("n a ctrl+j b enter", ["#2 memo a\nb"]),
    "a note is left as it was": ("n a s k escape", []),
    "a note is changed": (
        "n a s k enter n backspace enter",
        ["#2 memo ask", "#2 memo as"],
    ),
    "a note is taken away": ("n a enter n ctrl+u enter", ["#2 memo a", "#2 memo"]),
    "a note on a code that holds": (
        "a up m w h y enter",
        ["#2 accept punctuality negative", "#2 memo punctuality why"],
    ),
    "no note on a code that does not hold": ("m w h y", []),
    "flag and clear, and why": ("f f a enter", ["#2 flag", "#2 clear a"]),
    "a flag is not cleared without a reason": ("f f enter", ["#2 flag"]),
    "star and unstar": ("s s", ["#2 star", "#2 unstar"]),
    "done, and on to the next": ("enter enter", ["#2 done", "#4 done"]),
    "skip": ("space a", ["#4 accept decisions negative"]),
    "next and previous": (
        "j j k a",
        ["#4 accept decisions negative"],
    ),
    "undo": ("a u", ["#2 accept punctuality negative", "#2 undo no. 1"]),
    "undo goes back to where it was": (
        "a j u a",
        [
            "#2 accept punctuality negative",
            "#2 undo no. 1",
            "#2 accept punctuality negative",
        ],
    ),
    "redo": (
        "a u r",
        ["#2 accept punctuality negative", "#2 undo no. 1", "#2 undo no. 2"],
    ),
    "nothing to take back": ("u r", []),
    "jump to a place": ("g 3 enter a", ["#6 accept punctuality negative"]),
    "jump to a name": ("g 1 . t x t # 4 enter a", ["#4 accept decisions negative"]),
    "jump nowhere": ("g 9 enter escape a", ["#2 accept punctuality negative"]),
    "search": (
        "/ n o b o d y enter a",
        ["#4 accept decisions negative"],
    ),
    "the words that earn a code": (
        "e right left left enter",
        ["#2 accept punctuality negative 8-15"],
    ),
    "words of a code that holds": (
        "a up e down enter",
        ["#2 accept punctuality negative", "#2 span punctuality 11-21"],
    ),
    "all words": ("e w enter", ["#2 accept punctuality negative 0-54"]),
    "words are left as they were": ("e left escape", []),
    "help takes no decision": ("? a x", ["#2 reject punctuality"]),
    "the definition takes no decision": ("d a x", ["#2 reject punctuality"]),
    "keys that stand for nothing": ("w y Z ctrl+a", []),
    "pages and colours": ("pagedown pageup t t", []),
    "leave": ("a q a", ["#2 accept punctuality negative"]),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_story_leaves_in_the_log(story: str, folder: Path) -> None:
    pressed, kept = STORIES[story]
    told = stories.told(folder, *pressed.split())
    assert told.failed is None
    assert told.kept == kept


def test_every_key_has_its_action() -> None:
    for key in keys.every():
        holder = NameKeys if key.action in ACTIONS else ReviewScreen
        assert callable(getattr(holder, f"action_{key.action}"))


@pytest.mark.parametrize(
    ("pressed", "line"),
    [
        ("", ""),
        ("a", "✓ saved as no. 1  accepted: Turning up on time, negative"),
        ("a u", "✓ saved as no. 2  taken back: accepted: Turning up on time, negative"),
        ("a up a", "That stands already."),
        ("u", "There is nothing to take back."),
        ("r", "There is nothing to do again."),
        ("k", "This is the first unit of the queue."),
        ("j j j", "This is the last unit of the queue."),
        ("9", "The codebook has 4 codes."),
        ("m", "Accept a code first to write a note on it."),
        ("a j", ""),
        (
            "enter enter enter",
            "✓ saved as no. 3  done  Nothing else waits in this queue.",
        ),
        ("enter enter enter space", "Nothing else waits in this queue."),
    ],
)
def test_each_key_is_told_to_be_saved_or_why_not(
    pressed: str, line: str, folder: Path
) -> None:
    assert stories.told(folder, *pressed.split()).line == line


def test_undo_reaches_back_over_sessions(folder: Path) -> None:
    stories.told(folder, *"a enter a".split())
    told = stories.told(folder, *"u u u".split())
    assert told.kept == ["#4 undo no. 3", "#2 undo no. 2", "#2 undo no. 1"]
    assert "1 of 3" in told.lines[0]


def test_a_coder_goes_on_where_they_stopped(folder: Path) -> None:
    stories.told(folder, "a", "enter")
    told = stories.told(folder)
    assert "yp-01.txt#4" in told.lines[1]
    assert told.lines[0].endswith("2 of 3 · 1 done · 1 today")


def test_a_unit_found_outside_the_queue_is_shown_and_left_again(tmp_path: Path) -> None:
    small_projects.made(tmp_path, flagged=["yp-01.txt#6"])
    told = stories.told(
        tmp_path, *"/ n o b o d y enter".split(), queue=Queue.SAFEGUARDING
    )
    assert "yp-01.txt#4" in told.lines[1]
    assert "outside the queue" in told.lines[0]
    back = stories.told(
        tmp_path, *"/ n o b o d y enter j".split(), queue=Queue.SAFEGUARDING
    )
    assert "yp-01.txt#6" in back.lines[1]


def test_a_blind_coder_sees_no_proposal_and_all_codes(folder: Path) -> None:
    told = stories.told(folder, is_blind=True)
    assert "[ ]" not in told.screen
    assert "94%" not in told.screen
    assert "Blind: what is proposed is not shown." in told.screen
    assert "2 Keeping promises" in told.screen


def test_adjudicators_settle_and_dismiss_with_the_same_keys(folder: Path) -> None:
    stories.told(folder, *"a 4 enter".split(), coder="Ana")
    stories.told(folder, *"enter".split(), coder="Bea")
    told = stories.told(
        folder, *"a x enter".split(), coder="Cat", queue=Queue.DISAGREEMENTS
    )
    assert told.kept == ["#2 settle punctuality", "#2 dismiss decisions"]
    assert "Ana: ✓ negative" in told.screen
    assert "Bea: –" in told.screen
    assert told.line == "Nothing else waits in this queue."


def test_what_another_coder_does_meanwhile_is_seen_on_moving(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    sheet = Desk.sheet

    def flagged_meanwhile(desk: Desk, unit: str):
        found = sheet(desk, unit)
        asked.append(unit)
        return dataclasses.replace(found, is_flagged=asked.count(unit) > 1)

    monkeypatch.setattr(Desk, "sheet", flagged_meanwhile)
    assert "⚑ safeguarding" in stories.told(folder, "j", "k").lines[1]


def test_what_cannot_be_saved_is_told_and_the_screen_goes_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("voicecode.db: the disk is full.", hint="Free some space.")

    monkeypatch.setattr(Desk, "star", full)
    told = stories.told(folder, "s")
    assert told.line == "voicecode.db: the disk is full.  Free some space."
    assert stories.told(folder, "s", "a").kept == ["#2 accept punctuality negative"]


def test_a_unit_that_says_something_else_by_now_is_shown_and_not_decided_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    accept = Desk.accept

    def meanwhile(desk: Desk, *how: object):
        with project_file.opened(folder) as file:
            turns = ("Interviewer: Well?", "Young person: She was early.")
            small_projects.store(file, "yp-01.txt", turns)
        return accept(desk, *how)

    monkeypatch.setattr(Desk, "accept", meanwhile)
    told = stories.told(folder, "a")
    assert told.kept == []
    assert "says something else since you came to it" in told.line
    assert "She was early." in told.screen
