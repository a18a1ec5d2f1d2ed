from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.codebooks import codebook_file
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.queues import Queue
from voicecode.errors import BadInputError
from voicecode.store import log_table, project_file
from voicecode.workflows import review_sheet
from voicecode.workflows.review_sheet import Seat

UNIT = "yp-01.txt#2"


def _seat(folder: Path, queue: Queue = Queue.ALL, *, is_blind: bool = False) -> Seat:
    book, _ = codebook_file.read(folder / "codebook.yaml")
    codes = tuple(book.all_codes())
    return Seat("Riverside", "Ana", queue, is_blind, codes, {}, {})


def test_a_seat_knows_the_codes_names_in_the_codebooks_order(tmp_path: Path) -> None:
    names = _seat(small_projects.made(tmp_path)).names
    assert list(names) == ["punctuality", "promises", "listened", "decisions"]
    assert names["listened"] == "Being listened to"


@pytest.mark.parametrize(
    ("queue", "is_blind", "codes"),
    [
        (Queue.ALL, False, ["punctuality", "promises", "listened"]),
        (Queue.ALL, True, ["promises"]),
        (Queue.DISAGREEMENTS, False, ["promises"]),
    ],
)
def test_codes_are_laid_out_as_the_queue_wants_them(
    tmp_path: Path, queue: Queue, is_blind: bool, codes: list[str]
) -> None:
    seat = _seat(small_projects.made(tmp_path), queue, is_blind=is_blind)
    with project_file.opened(tmp_path) as file:
        log_table.append(
            file,
            [
                Decision(UNIT, Action.ADD, "Ana", "promises"),
                Decision(UNIT, Action.DONE, "Bea"),
            ],
        )
        sheet = review_sheet.laid_out(file, seat, UNIT)
    assert [candidate.code for candidate in sheet.candidates] == codes


@pytest.mark.parametrize("name", ["yp-01.txt#99", "gone.txt#2", "yp-01.txt", ""])
def test_a_unit_that_is_not_there_has_no_sheet(tmp_path: Path, name: str) -> None:
    seat = _seat(small_projects.made(tmp_path))
    with (
        project_file.opened(tmp_path) as file,
        pytest.raises(BadInputError, match="there is no such unit"),
    ):
        review_sheet.laid_out(file, seat, name)


def test_a_sheet_is_checked_against_what_the_unit_says_now(tmp_path: Path) -> None:
    seat = _seat(small_projects.made(tmp_path))
    with project_file.opened(tmp_path) as file:
        sheet = review_sheet.laid_out(file, seat, UNIT)
        review_sheet.check(file, sheet)
        small_projects.store(file, "yp-01.txt", ("Sam: Something else.",))
        with pytest.raises(BadInputError, match="nothing was saved"):
            review_sheet.check(file, sheet)


def test_what_was_said_by_who_withdrew_is_no_context(tmp_path: Path) -> None:
    seat = _seat(small_projects.made(tmp_path))
    with project_file.opened(tmp_path) as file:
        with file.writing():
            file.connection.execute(
                "INSERT INTO participant (name, consent) VALUES ('P9', 'withdrawn')"
            )
            file.connection.execute(
                "UPDATE unit SET participant = last_insert_rowid() WHERE number = 4"
            )
        sheet = review_sheet.laid_out(file, seat, UNIT)
    shown = {unit.number: unit.text for unit in sheet.after}
    assert shown[4] == "…"
    assert shown[6].startswith("Not me.")
