from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError
from voicecode.tui.position import Position
from voicecode.workflows import review
from voicecode.workflows.review import Desk, Wish

FIRST, SECOND, THIRD = "yp-01.txt#2", "yp-01.txt#4", "yp-01.txt#6"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    small_projects.made(tmp_path, flagged=[FIRST, THIRD])
    with review.opened(tmp_path, Wish("Ana", Queue.SAFEGUARDING)) as opened:
        yield opened


def _where(at: Position) -> tuple[str, int, bool]:
    return at.sheet.unit.name, at.place, at.is_queued


def test_it_begins_at_the_first_unit_that_waits(desk: Desk) -> None:
    assert _where(Position(desk)) == (FIRST, 0, True)
    desk.flag(desk.sheet(FIRST), "seen to")
    assert _where(Position(desk)) == (THIRD, 1, True)


def test_steps_end_at_the_ends_of_the_queue(desk: Desk) -> None:
    at = Position(desk)
    assert [at.step(-1), at.step(1), at.step(1)] == [False, True, False]
    assert _where(at) == (THIRD, 1, True)


def test_from_outside_the_queue_a_step_leads_back(desk: Desk) -> None:
    at = Position(desk)
    at.open(SECOND)
    assert _where(at) == (SECOND, 0, False)
    assert at.step(1)
    assert _where(at) == (FIRST, 0, True)


def test_a_unit_of_the_queue_is_opened_at_its_place(desk: Desk) -> None:
    at = Position(desk)
    at.open(THIRD)
    assert _where(at) == (THIRD, 1, True)


def test_questions_about_names_are_gone_through_open_ones_first(
    tmp_path: Path,
) -> None:
    said = ("Young person: Ferry, Quilt and Ferry.",)
    small_projects.made(
        tmp_path / "q",
        interviews={"a.txt": said},
        proposed={},
        asked=("Ferry", "Quilt"),
    )
    with review.opened(tmp_path / "q", Wish("Ana", Queue.ALL)) as desk:
        at = Position(desk)
        assert at.question is not None
        desk.names.keep(at.sheet, at.question)
        at.refresh()
        assert at.question.is_kept
        at.next_question()
        assert at.question.words == "Quilt"
        at.next_question(by=1)
        assert at.asked == 1
        desk.names.keep(at.sheet, at.question)
        at.refresh()
        at.next_question(by=1)
        assert (at.asked, at.question.is_kept) == (2, True)


def test_a_unit_without_questions_has_none_selected(desk: Desk) -> None:
    at = Position(desk)
    assert at.question is None
    at.next_question(by=1)
    assert at.asked == 0


def test_a_unit_that_is_not_there_leaves_all_as_it_was(desk: Desk) -> None:
    at = Position(desk)
    with pytest.raises(BadInputError):
        at.open("gone.txt#1")
    assert _where(at) == (FIRST, 0, True)


def test_going_on_passes_units_that_are_done(desk: Desk) -> None:
    at = Position(desk)
    desk.flag(desk.sheet(THIRD), "seen to")
    assert at.on()
    assert _where(at) == (FIRST, 0, True)
    desk.flag(desk.sheet(FIRST), "seen to")
    assert not at.on()


def test_the_selected_code_stays_selected_when_others_come(desk: Desk) -> None:
    at = Position(desk)
    at.select(1)
    assert at.candidate is not None
    assert at.candidate.code == "listened"
    desk.accept(at.sheet, "promises")
    at.refresh()
    assert [one.code for one in at.sheet.candidates][at.selected] == "listened"


def test_selecting_stays_among_the_codes(desk: Desk) -> None:
    at = Position(desk)
    at.select(9)
    assert at.selected == 1
    at.select(-9)
    assert at.selected == 0
    at.select_code("promises")
    assert at.selected == 0


def test_the_next_open_code_is_selected_round_the_end(desk: Desk) -> None:
    at = Position(desk)
    desk.accept(at.sheet, "listened")
    at.select(1)
    at.refresh()
    at.select_open()
    assert at.selected == 0


def test_a_unit_without_codes_has_none_selected(tmp_path: Path) -> None:
    small_projects.made(tmp_path, proposed={})
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        at = Position(desk)
        assert at.candidate is None
        at.select(3)
        at.select_open()
        at.refresh()
        assert at.selected == 0
