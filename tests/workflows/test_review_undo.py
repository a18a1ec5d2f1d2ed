from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.queues import Queue
from voicecode.domain.sheets import Saved
from voicecode.errors import BadInputError
from voicecode.store import checking, log_table, project_file, questions_table
from voicecode.workflows import keep_names, review
from voicecode.workflows.review import Desk, Wish

SAID = (
    "Young person: She was late at the Ferry, by Quilt.",
    "Young person: Late to the Ferry.",
    "Young person: Nothing more.",
)
FIRST, SECOND, LAST = "a.txt#1", "a.txt#2", "a.txt#3"
Sit = Callable[..., Desk]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return small_projects.made(
        tmp_path / "p",
        interviews={"a.txt": SAID},
        proposed={FIRST: ("punctuality negative 0.9 late",)},
        asked=("Ferry", "Quilt"),
    )


@pytest.fixture
def sit(folder: Path, tmp_path: Path) -> Iterator[Sit]:
    with ExitStack() as desks:

        def at(coder: str = "Ana") -> Desk:
            wish = Wish(coder, Queue.ALL, key=tmp_path / "keys" / "k.json")
            return desks.enter_context(review.opened(folder, wish))

        yield at
    with project_file.opened(folder) as file:
        assert list(checking.findings(file)) == []


def kept(folder: Path) -> set[str]:
    """Give the words that name nobody, as another process would read them."""
    with project_file.opened(folder) as file:
        return set(questions_table.kept(file))


def log(folder: Path) -> list[str]:
    with project_file.opened(folder) as file:
        entries = list(log_table.entries(file))
    return [
        f"{one.coder} {one.action}{f' {one.undoes}' if one.undoes else ''}"
        for one in entries
    ]


def keep(desk: Desk, words: str, unit: str = FIRST) -> None:
    sheet = desk.sheet(unit)
    question = next(one for one in sheet.questions if one.words == words)
    assert desk.names.keep(sheet, question)


def test_a_word_that_was_kept_is_open_again_and_the_log_only_grows(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    keep(desk, "Ferry")
    before = log(folder)
    told = "taken back: “Ferry” is asked about again"
    assert desk.undo(FIRST) == Saved(2, FIRST, told, "Ferry")
    assert kept(folder) == set()
    assert log(folder) == [*before, "Ana undo 1"]
    with project_file.opened(folder) as file:
        assert "Ferry" not in " ".join(one.memo for one in log_table.entries(file))
    assert desk.undo(FIRST) is None


def test_the_last_step_is_taken_back_whichever_kind_it_is(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    keep(desk, "Ferry")
    desk.accept(desk.sheet(FIRST), "punctuality")
    keep(desk, "Quilt")
    desk.star(desk.sheet(LAST))
    said = [desk.undo(LAST) for _ in range(5)]
    assert [one.told if one else None for one in said] == [
        "taken back: starred for the quote bank",
        "taken back: “Quilt” is asked about again",
        "taken back: accepted: Turning up on time, negative",
        "taken back: “Ferry” is asked about again",
        None,
    ]
    assert kept(folder) == set()
    assert desk.sheet(FIRST).standing.held == {}
    for _ in range(4):
        assert desk.redo(LAST)
    assert desk.redo(LAST) is None
    assert kept(folder) == {"Ferry", "Quilt"}
    assert set(desk.sheet(FIRST).standing.held) == {"punctuality"}
    assert desk.sheet(LAST).standing.is_starred


def test_undo_goes_back_over_sessions(sit: Sit, folder: Path) -> None:
    keep(sit(), "Ferry")
    assert sit().undo() is not None
    assert kept(folder) == set()


def test_a_word_that_was_asked_about_again_is_kept_again(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    keep(desk, "Ferry")
    keep(desk, "Ferry")
    saved = desk.undo(FIRST)
    assert saved is not None
    assert saved.told == "taken back: “Ferry” names nobody"
    assert kept(folder) == {"Ferry"}
    assert desk.undo(FIRST) is not None
    assert kept(folder) == set()


def test_after_a_new_decision_on_a_name_nothing_older_is_done_again(sit: Sit) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    desk.undo()
    keep(desk, "Ferry")
    assert desk.redo() is None


def test_several_words_that_were_kept_in_one_go_are_open_in_one_go(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    with project_file.opened(folder) as file:
        keep_names.keep(file, ["Ferry", "Quilt"], coder="Ana")
    saved = desk.undo(SECOND)
    assert saved is not None
    assert saved.told == "taken back: “Ferry” and 1 more are asked about again"
    assert kept(folder) == set()


def test_a_unit_is_shown_where_the_word_stands(sit: Sit) -> None:
    desk = sit()
    for at, shown in ((SECOND, SECOND), (LAST, FIRST), (None, FIRST)):
        keep(desk, "Ferry")
        saved = desk.undo(at)
        assert saved is not None
        assert saved.unit == shown


def test_others_have_a_word_to_say_that_stands(sit: Sit, folder: Path) -> None:
    ana, bea = sit(), sit("Bea")
    keep(ana, "Ferry")
    assert bea.undo() is None
    keep(bea, "Ferry")
    keep(bea, "Ferry")
    saved = ana.undo(FIRST)
    assert saved is not None
    assert saved.told == "taken back: “Ferry” names nobody"
    assert kept(folder) == {"Ferry"}
    bea.undo()
    assert kept(folder) == set()


def replace(desk: Desk) -> None:
    desk.names.replace(desk.sheet(FIRST), "Quilt", "home")


def test_of_a_replacement_one_is_told_and_nothing_older_is_taken_back(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    replace(desk)
    before = log(folder)
    with pytest.raises(BadInputError, match=r"no\. 2, \[home A\], cannot be") as told:
        desk.undo(FIRST)
    assert "--decisions" in told.value.hint
    assert log(folder) == before
    assert set(desk.sheet(FIRST).standing.held) == {"punctuality"}
    saved = desk.undo(FIRST)
    assert saved is not None
    assert saved.told == "taken back: accepted: Turning up on time, negative"
    assert desk.undo(FIRST) is None


def test_of_each_replacement_one_is_told(sit: Sit) -> None:
    desk = sit()
    desk.star(desk.sheet(LAST))
    replace(desk)
    desk.names.replace(desk.sheet(FIRST), "Ferry", "place")
    for stand_in in ("place 1", "home A"):
        with pytest.raises(BadInputError, match=stand_in):
            desk.undo()
    assert desk.undo() is not None


def test_one_is_told_again_once_something_new_was_decided(sit: Sit) -> None:
    desk = sit()
    desk.accept(desk.sheet(FIRST), "punctuality")
    replace(desk)
    with pytest.raises(BadInputError, match="cannot be undone"):
        desk.undo()
    keep(desk, "Ferry")
    assert desk.undo() is not None
    with pytest.raises(BadInputError, match="cannot be undone"):
        desk.undo()


def test_a_word_that_was_kept_and_then_replaced_is_no_step_any_more(
    sit: Sit, folder: Path
) -> None:
    desk = sit()
    keep(desk, "Quilt")
    replace(desk)
    with pytest.raises(BadInputError, match="cannot be undone"):
        desk.undo()
    assert desk.undo() is None
    assert kept(folder) == set()


def test_what_is_older_than_many_steps_is_found(sit: Sit, folder: Path) -> None:
    desk = sit()
    keep(desk, "Ferry")
    for _ in range(40):
        desk.star(desk.sheet(LAST))
        desk.undo()
    saved = desk.undo(FIRST)
    assert saved is not None
    assert saved.words == "Ferry"
    assert kept(folder) == set()
