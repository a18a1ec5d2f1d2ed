from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.small_inputs import written
from tests.whole_names import FIRST, LAST, MUM, UNIT, held, how, key_of, made, said
from tests.whole_projects import add
from voicecode.domain.queues import Queue
from voicecode.domain.spans import Span
from voicecode.errors import BadInputError
from voicecode.store import checking, log_table, project_file
from voicecode.workflows import review
from voicecode.workflows.review import Desk, Wish


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Sit Ana down at a project with names in it."""
    project = made(tmp_path)
    wish = Wish("Ana", Queue.ALL, key=key_of(tmp_path))
    with ExitStack() as leaving:
        yield leaving.enter_context(review.opened(project, wish))
    with project_file.opened(project) as file:
        assert list(checking.findings(file)) == []


def words(desk: Desk, unit: str) -> list[tuple[str, bool]]:
    return [(one.words, one.is_kept) for one in desk.sheet(unit).questions]


def test_a_units_open_questions_lie_on_its_sheet(desk: Desk) -> None:
    assert words(desk, UNIT) == [("Ferry", False), ("Quilt", False), ("Ferry", False)]
    ferry, quilt, _ = desk.sheet(UNIT).questions
    assert (ferry.times, quilt.times) == (4, 2)


def test_a_word_that_names_nobody_does_so_in_every_unit(desk: Desk) -> None:
    sheet = desk.sheet(UNIT)
    saved = desk.names.keep(sheet, sheet.questions[0])
    assert saved is not None
    assert saved.told == "“Ferry” names nobody"
    assert words(desk, MUM) == [("Ferry", True), ("Quilt", False)]
    again = desk.sheet(MUM)
    saved = desk.names.keep(again, again.questions[0])
    assert saved is not None
    assert saved.told == "“Ferry” is asked about again"
    assert words(desk, UNIT)[0] == ("Ferry", False)


def test_a_name_is_replaced_wherever_it_stands(desk: Desk, tmp_path: Path) -> None:
    saved = desk.names.replace(desk.sheet(UNIT), "Ferry", "place")
    assert (saved.unit, saved.told) == (
        UNIT, "“Ferry” is [place 1] now, in 4 places",
    )  # fmt: skip
    assert words(desk, UNIT) == [("Quilt", False)]
    assert desk.sheet(MUM).unit.text.startswith("They never listened at the [place 1]")
    with project_file.opened(tmp_path / "project") as file:
        *_, entry = log_table.entries(file)
    assert (entry.seq, entry.coder, entry.action) == (saved.seq, "Ana", "replace")


def test_a_name_that_nobody_asked_about_is_pointed_at(desk: Desk) -> None:
    sheet = desk.sheet(LAST)
    at = sheet.unit.text.index("quorbin")
    saved = desk.names.replace_span(sheet, Span(at, at + 7), "social worker")
    assert saved.told == "“quorbin” is [social worker 1] now, in 1 place"
    assert desk.sheet(LAST).unit.text.endswith("[social worker 1] listened.")


def test_once_one_leaves_no_byte_of_the_name_is_left(tmp_path: Path) -> None:
    project = made(tmp_path)
    with review.opened(project, Wish("Ana", Queue.ALL, key=key_of(tmp_path))) as desk:
        desk.names.replace(desk.sheet(UNIT), "Quilt", "home")
    assert b"quilt" not in held(project)


@pytest.mark.parametrize(
    ("typed", "kind", "problem"),
    [
        ("Ferry", "plaice", "no kind of name"),
        ("Zorbin", "name", "stands in no text"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    desk: Desk, typed: str, kind: str, problem: str
) -> None:
    with pytest.raises(BadInputError, match=problem):
        desk.names.replace(desk.sheet(UNIT), typed, kind)
    assert len(words(desk, UNIT)) == 3


def test_nothing_is_decided_on_words_that_are_others_by_now(
    desk: Desk, tmp_path: Path
) -> None:
    sheet = desk.sheet(UNIT)
    changed = FIRST.replace("My worker", "Our worker")
    add(
        tmp_path / "project",
        written(tmp_path / "in" / "a.txt", changed),
        how=how(tmp_path),
    )
    with pytest.raises(BadInputError, match="says something else"):
        desk.names.keep(sheet, sheet.questions[0])
    with pytest.raises(BadInputError, match="says something else"):
        desk.names.replace(sheet, "Ferry", "place")


def test_the_queue_follows_a_source_that_goes_by_another_name(tmp_path: Path) -> None:
    project = made(tmp_path)
    path = written(tmp_path / "quorbin.txt", FIRST)
    add(project, path, how=how(tmp_path))
    unit = "quorbin.txt#4"
    with review.opened(project, Wish("Ana", Queue.ALL, key=key_of(tmp_path))) as desk:
        desk.accept(desk.sheet(unit), "listened")
        place = desk.units.index(unit)
        saved = desk.names.replace(desk.sheet(unit), "quorbin", "teacher")
        assert saved.unit == "teacher-1.txt#4"
        assert desk.units[place] == saved.unit
        assert desk.progress().today == 4
    assert said(project, saved.unit).endswith("[teacher 1] listened.")


def test_kinds_begin_with_what_is_said_most_often(desk: Desk) -> None:
    assert desk.names.kinds[:3] == ("name", "participant", "staff")
