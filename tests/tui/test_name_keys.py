from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from tests.tui import stories
from voicecode.errors import OutputError
from voicecode.pseudonyms import key_file
from voicecode.store import checking, log_table, project_file
from voicecode.tui import keys
from voicecode.tui.name_keys import ACTIONS, NameKeys

SAID = (
    "Interviewer: How was it?",
    "Young person: She was late at the Ferry, by Quilt. quorbin did not come.",
    "Interviewer: And?",
    "Young person: Late to the Ferry.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(
        tmp_path / "p",
        interviews={"a.txt": SAID},
        proposed={"a.txt#2": ("punctuality negative 0.9 late",)},
        asked=("Ferry", "Quilt"),
    )


def names(folder: Path) -> list[str]:
    """Read what another process would read of the log, about names."""
    with project_file.opened(folder) as file:
        assert list(checking.findings(file)) == []
        entries = list(log_table.entries(file))
    return [
        f"{entry.action}: {entry.memo}" for entry in entries if entry.decision is None
    ]


STORIES = {
    "it names nobody": ("o", ["keep: 1 word names nobody"]),
    "one after the other": ("o o", ["keep: 1 word names nobody"] * 2),
    "ask again about what was kept": (
        "o l o",
        ["keep: 1 word names nobody", "keep: 1 word names nobody"],
    ),
    "all are kept, and one is asked again": (
        "o o o",
        ["keep: 1 word names nobody"] * 2 + ["ask: 1 word names somebody, perhaps"],
    ),
    "it was the wrong key": (
        "o u",
        ["keep: 1 word names nobody", "undo: no. 1, on 1 word"],
    ),
    "the right key after the wrong one": (
        "o u p enter",
        [
            "keep: 1 word names nobody",
            "undo: no. 1, on 1 word",
            "replace: [name 1]: 2 places in 1 source",
        ],
    ),
    "it was the right key after all": (
        "o u r",
        [
            "keep: 1 word names nobody",
            "undo: no. 1, on 1 word",
            "undo: no. 2, on 1 word",
        ],
    ),
    "it is a name": ("p enter", ["replace: [name 1]: 2 places in 1 source"]),
    "it is a name of a kind": (
        "p p l a enter",
        ["replace: [place 1]: 2 places in 1 source"],
    ),
    "the next word is a name": (
        "l p h o m e enter",
        ["replace: [home A]: 1 place in 1 source"],
    ),
    "kinds are left": ("p escape", []),
    "there is no such kind": ("p z z z enter escape", []),
    "a name that nobody asked about": (
        "l i tab t e a c h e r escape i tab enter t e a c h e r enter",
        ["replace: [teacher 1]: 1 place in 1 source"],
    ),
    "words pointed at are left": ("i tab escape", []),
    "a kind for words pointed at is left": ("i tab enter escape", []),
    "what comes after is another unit's": (
        "p enter j o",
        ["replace: [name 1]: 2 places in 1 source"],
    ),
}


@pytest.mark.parametrize("story", STORIES)
def test_a_story_leaves_in_the_log(story: str, folder: Path) -> None:
    pressed, kept = STORIES[story]
    told = stories.told(folder, *pressed.split())
    assert told.failed is None
    assert names(folder) == kept


def test_keys_about_names_and_about_codes_do_not_mix(folder: Path) -> None:
    told = stories.told(folder, *"p enter a s l o enter".split())
    assert told.kept == ["#2 accept punctuality negative", "#2 star", "#2 done"]
    assert len(names(folder)) == 2


def test_the_screen_shows_the_stand_in_and_what_was_saved(folder: Path) -> None:
    told = stories.told(folder, *"p p l a enter".split())
    assert "late at the [place 1], by Quilt" in told.screen
    assert told.line == "✓ saved as no. 1  “Ferry” is [place 1] now, in 2 places"
    assert "“Quilt”: a name?" in told.screen


def test_a_word_that_is_open_again_is_the_one_in_question(folder: Path) -> None:
    told = stories.told(folder, *"o u".split())
    assert told.line == "✓ saved as no. 2  taken back: “Ferry” is asked about again"
    assert "“Ferry”, in 2 places: a name?" in told.screen


def test_a_word_that_is_kept_again_leaves_the_next_one_in_question(
    folder: Path,
) -> None:
    told = stories.told(folder, *"o u r".split())
    assert told.line == "✓ saved as no. 3  done again: “Ferry” names nobody"
    assert "“Quilt”: a name?" in told.screen


def test_a_word_is_open_again_where_one_has_moved_on(folder: Path) -> None:
    told = stories.told(folder, *"o j j u".split())
    assert "“Ferry”, in 2 places: a name?" in told.screen


def test_undo_says_of_a_replacement_how_to_go_back_and_then_passes_over_it(
    folder: Path,
) -> None:
    told = stories.told(folder, *"a p enter u".split())
    assert told.failed is None
    assert told.kept == ["#2 accept punctuality negative"]
    assert told.line == (
        "no. 2, [name 1], cannot be undone.  To go back: keep it by --decisions,"
        " import anew. Undo again to pass over it."
    )
    told = stories.told(folder, *"u u".split())
    assert told.kept == ["#2 undo no. 1"]


def test_a_unit_about_which_nothing_is_asked_says_so(folder: Path) -> None:
    stories.told(folder, *"o o".split())
    told = stories.told(folder, *"j p".split())
    assert told.failed is None
    small = small_projects.made(folder.parent / "q")
    for key in "opl":
        line = stories.told(small, key).line
        assert line == "Nothing in this unit is asked about; 'i' points at a name."


def test_what_cannot_be_replaced_is_told_and_nothing_changed(folder: Path) -> None:
    pointed_at = "p enter i shift+tab shift+tab enter enter".split()
    told = stories.told(folder, *pointed_at)
    assert told.failed is None
    assert told.line.startswith("there is no name to replace there.")
    assert len(names(folder)) == 1


def test_a_key_that_cannot_be_written_is_told_on_the_screen(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("k.json: cannot write the key there (disk full).", hint="")

    monkeypatch.setattr(key_file, "write", full)
    told = stories.told(folder, *"p enter".split())
    assert told.line.startswith("k.json: cannot write the key there")
    assert "late at the Ferry" in told.screen
    assert names(folder) == []


def test_every_key_about_names_has_its_action() -> None:
    told = {key.action for key in keys.every()}
    assert told >= ACTIONS
    for action in ACTIONS:
        assert callable(getattr(NameKeys, f"action_{action}"))
