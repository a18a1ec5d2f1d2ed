from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.review.log_of import THEN, log
from voicecode.domain.decisions import Action, Decision, Entry, NameAction
from voicecode.review import undoing


def _numbers(*lines: str) -> list[int]:
    return [entry.seq for entry in undoing.live(log(*lines))]


THREE = ("Ana a#1 add trust", "Ana a#2 add trust", "Ana a#3 add trust")


@pytest.mark.parametrize(
    ("more", "counting"),
    [
        ([], [1, 2, 3]),
        (["Ana a#3 undo 3"], [1, 2]),
        (["Ana a#3 undo 3", "Ana a#2 undo 2"], [1]),
        (["Ana a#3 undo 3", "Ana a#3 undo 4"], [1, 2, 3]),
        (["Ana a#3 undo 3", "Ana a#3 undo 4", "Ana a#3 undo 5"], [1, 2]),
        (["Ana a#3 undo 3", "Ana a#3 undo 3"], [1, 2]),
        (["Bea a#3 undo 3"], [1, 2, 3]),
        (["Ana a#3 undo 4"], [1, 2, 3]),
        (["Ana a#3 undo 9"], [1, 2, 3]),
    ],
    ids=str,
)
def test_an_undo_takes_back_an_earlier_entry_of_its_own_coder(
    more: list[str], counting: list[int]
) -> None:
    assert _numbers(*THREE, *more) == counting


def test_entries_that_decide_nothing_are_not_given() -> None:
    entries = log(*THREE)
    told = Entry(4, entries[0].at, "import", memo="3 sources")
    assert undoing.live([*entries, told]) == entries


def on_names(seq: int, action: str, undoes: int | None = None) -> Entry:
    return Entry(seq, THEN, action, "Ana", undoes=undoes)


def test_decisions_on_names_are_steps_among_the_others() -> None:
    entries = [*log("Ana a#1 add trust"), on_names(2, NameAction.KEEP)]
    assert [one.seq for one in undoing.live(entries)] == [1]
    assert [one.seq for one in undoing.steps(entries)] == [1, 2]
    assert undoing.next_undo(entries, "Ana") == entries[1]
    entries.append(on_names(3, Action.UNDO, undoes=2))
    assert undoing.next_undo(entries, "Ana") == entries[0]
    assert undoing.next_redo(entries, "Ana") == entries[2]
    entries.append(on_names(4, Action.UNDO, undoes=3))
    assert undoing.next_undo(entries, "Ana") == entries[1]
    assert undoing.next_redo(entries, "Ana") is None


class Log:
    """A coder who decides, undoes and does again, in one go."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def decide(self) -> None:
        self.lines.append(f"Ana a#{len(self.lines) + 1} add trust")

    def undo(self) -> int | None:
        return self._take(undoing.next_undo(log(*self.lines), "Ana"))

    def redo(self) -> int | None:
        return self._take(undoing.next_redo(log(*self.lines), "Ana"))

    def _take(self, entry: Entry | None) -> int | None:
        if entry is None:
            return None
        undo = undoing.of(entry)
        self.lines.append(f"{undo.coder} {undo.unit} undo {undo.undoes}")
        return undo.undoes


def test_undo_goes_back_one_decision_after_another_to_the_first() -> None:
    ana = Log()
    for _ in range(3):
        ana.decide()
    assert [ana.undo() for _ in range(4)] == [3, 2, 1, None]
    assert undoing.live(log(*ana.lines)) == []


def test_redo_does_again_what_was_undone_in_order_and_then_undo_goes_back() -> None:
    ana = Log()
    for _ in range(3):
        ana.decide()
    ana.undo(), ana.undo()
    ana.redo()
    assert _numbers(*ana.lines) == [1, 2]
    ana.redo()
    assert _numbers(*ana.lines) == [1, 2, 3]
    assert ana.redo() is None
    assert ana.undo() == 3


def test_after_a_new_decision_nothing_is_left_to_do_again() -> None:
    ana = Log()
    ana.decide()
    ana.undo()
    ana.decide()
    assert ana.redo() is None


def test_undo_and_redo_leave_the_others_alone() -> None:
    entries = log("Ana a#1 add trust", "Bea a#1 add trust", "Bea a#1 undo 2")
    undo = undoing.next_undo(entries, "Ana")
    assert undo is not None
    assert undoing.of(undo) == Decision("a#1", Action.UNDO, "Ana", undoes=1)
    assert undoing.next_redo(entries, "Ana") is None
    assert undoing.next_undo(entries, "Bea") is None


@given(st.lists(st.sampled_from(["decide", "undo", "redo"]), max_size=30))
def test_undo_and_redo_are_a_stack(steps: list[str]) -> None:
    ana, done, undone = Log(), list[int](), list[int]()
    for step in steps:
        if step == "decide":
            ana.decide()
            done.append(len(ana.lines))
            undone.clear()
        elif step == "undo":
            assert (ana.undo() is not None) is bool(done)
            undone.extend([done.pop()] if done else [])
        else:
            assert (ana.redo() is not None) is bool(undone)
            done.extend([undone.pop()] if undone else [])
        assert _numbers(*ana.lines) == done


@given(st.lists(st.sampled_from(["decide", "undo", "redo"]), max_size=30), st.data())
def test_the_end_of_a_log_is_enough_to_know_what_counts_in_it(
    steps: list[str], chosen: st.DataObject
) -> None:
    ana = Log()
    for step in steps:
        getattr(ana, step)()
    entries = log(*ana.lines)
    start = chosen.draw(st.integers(0, len(entries)))
    whole = [entry for entry in undoing.live(entries) if entry.seq > start]
    assert undoing.live(entries[start:]) == whole
