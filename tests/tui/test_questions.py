from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.queues import Queue
from voicecode.pseudonyms import name_kinds
from voicecode.tui import questions
from voicecode.workflows import review
from voicecode.workflows.review import Wish


@pytest.mark.parametrize(
    ("typed", "values"),
    [("2", ["promises"]), ("say", ["decisions"]), ("", list(small_projects.THEMES))],
)
def test_a_code_is_asked_for(typed: str, values: list[str], tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        question = questions.which_code(desk.seat.codes)
    found = question.find(typed)
    assert [choice.value for choice in found] == values
    assert question.more is not None
    assert question.more("punctuality").plain.startswith("Turning up on time")


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", ["name", "participant"]),
        ("PL", ["place"]),
        ("worker", ["worker", "social worker"]),
        ("nhs", ["NHS number"]),
        ("zzz", []),
    ],
)
def test_a_kind_is_asked_for_by_part_of_it(typed: str, first: list[str]) -> None:
    question = questions.which_kind("the\nFerry", name_kinds.ALL)
    assert question.title == "“the Ferry” names a …"
    found = [choice.value for choice in question.find(typed)]
    assert found[: len(first)] == first
    assert bool(found) is bool(first)


def test_a_unit_is_asked_for_by_its_place_in_the_queue(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        [choice] = questions.which_unit(desk).find("3")
    assert choice.value == "yp-01.txt#6"
    assert choice.shown.plain.split() == ["3", "yp-01.txt#6"]


def test_words_are_asked_for_and_shown_where_they_stand(tmp_path: Path) -> None:
    small_projects.made(tmp_path)
    with review.opened(tmp_path, Wish("Ana", Queue.ALL)) as desk:
        question = questions.which_words(desk)
        [choice] = question.find("nobody")
        assert question.find("") == []
    assert choice.value == "yp-01.txt#4"
    assert "nobody asked me" in choice.shown.plain
