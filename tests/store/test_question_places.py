from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.pseudonyms import Question
from voicecode.domain.sheets import NameQuestion
from voicecode.domain.spans import Span
from voicecode.store import log_table, project_file, question_places, questions_table
from voicecode.store.project_file import ProjectFile

INTERVIEWS = {
    "a.txt": ("Oak: He took the Ferry.", "Interviewer: The Ferry to Quilt?"),
    "b.txt": ("Young person: Not the Ferry.",),
}


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    small_projects.made(
        tmp_path, interviews=INTERVIEWS, proposed={}, asked=("Ferry", "Quilt", "Oak")
    )
    with project_file.opened(tmp_path) as opened:
        questions = [Question("Quilt", Span(0, 0), "capital")]
        seq = log_table.answer(opened, "keep", coder="Ana", memo="")
        questions_table.keep(opened, questions, seq)
        yield opened


def test_every_place_is_named_for_its_unit_or_for_where_it_stands(
    file: ProjectFile,
) -> None:
    found = [
        (one.words, one.name, one.is_kept) for one in question_places.located(file)
    ]
    assert found == [
        ("Oak", "a.txt:0", False),
        ("Ferry", "a.txt#1", False),
        ("Ferry", "a.txt#2", False),
        ("Quilt", "a.txt#2", True),
        ("Ferry", "b.txt#1", False),
    ]


def test_open_ones_come_by_source_and_in_order(file: ProjectFile) -> None:
    still_open = question_places.still_open(file)
    assert {
        source: [words for _, words in several]
        for source, several in still_open.items()
    } == {"a.txt": ["Oak", "Ferry", "Ferry"], "b.txt": ["Ferry"]}


def test_a_units_questions_count_in_its_words_and_in_all_of_the_project(
    file: ProjectFile,
) -> None:
    assert question_places.of_unit(file, "a.txt#2") == (
        NameQuestion("Ferry", "capital", Span(4, 9), 3),
        NameQuestion("Quilt", "capital", Span(13, 18), 1, is_kept=True),
    )
    assert question_places.of_unit(file, "c.txt#1") == ()
