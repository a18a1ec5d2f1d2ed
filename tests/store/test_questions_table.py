from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain import splices
from voicecode.domain.pseudonyms import Question, Summary
from voicecode.domain.spans import Span
from voicecode.store import (
    log_table,
    project_file,
    questions_table,
    texts_table,
)
from voicecode.store.project_file import ProjectFile

SAID = ("Young person: He took the Ferry to Quilt.", "Young person: Not the Ferry.")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    small_projects.made(
        tmp_path,
        interviews={"a.txt": SAID},
        proposed={},
        asked=("Ferry", "Quilt"),
    )
    with project_file.opened(tmp_path) as opened:
        yield opened


def places(file: ProjectFile) -> list[tuple[str, str]]:
    """Give what is asked and what stands there."""
    cut = texts_table.cutter(file)
    return [(one.words, cut(1, one.span)) for one in questions_table.places(file, 1)]


def test_a_word_is_asked_about_once_and_stands_in_every_place(
    file: ProjectFile,
) -> None:
    assert questions_table.words(file) == questions_table.standing(file)
    assert questions_table.words(file) == ["Ferry", "Quilt"]
    assert places(file) == [("Ferry", "Ferry"), ("Quilt", "Quilt"), ("Ferry", "Ferry")]
    assert questions_table.summary(file) == Summary({}, 2, 3)
    assert questions_table.waiting(file) == []


def test_what_names_nobody_is_open_no_longer_until_it_is_asked_again(
    file: ProjectFile,
) -> None:
    seq = log_table.answer(file, "keep", coder="Ana", memo="")
    questions_table.keep(file, [Question("Ferry", Span(0, 0), "capital")], seq)
    assert questions_table.kept(file) == {"Ferry": seq}
    assert questions_table.summary(file).questions == 1
    assert len(places(file)) == 3
    again = log_table.answer(file, "ask", coder="Ana", memo="")
    questions_table.ask_again(file, ["Ferry"], again)
    assert questions_table.kept(file) == {}
    assert questions_table.summary(file).questions == 2


def test_what_was_decided_of_a_word_is_known_until_the_word_goes(
    file: ProjectFile,
) -> None:
    seq = log_table.answer(file, "keep", coder="Ana", memo="")
    words = [Question(one, Span(0, 0), "capital") for one in ("Ferry", "Quilt")]
    questions_table.keep(file, words, seq)
    assert questions_table.answered(file, seq) == ["Ferry", "Quilt"]
    questions_table.forget(file, ["Ferry"])
    assert questions_table.answered(file, seq) == ["Quilt"]
    undo = log_table.answer(file, "undo", coder="Ana", memo="", undoes=seq)
    questions_table.answer(file, "Quilt", undo)
    questions_table.stand(file, "Quilt", None)
    assert questions_table.kept(file) == {}
    assert [one.seq for one in log_table.about(file, "Quilt")] == [seq, undo]
    assert log_table.about(file, "Ferry") == []


def test_a_word_may_be_kept_before_any_text_has_it(file: ProjectFile) -> None:
    seq = log_table.answer(file, "keep", coder=None, memo="")
    questions_table.keep(file, [Question("Oak", Span(0, 0), "capital")], seq)
    assert questions_table.kept(file) == {"Oak": seq}
    assert "Oak" not in questions_table.standing(file)


def test_what_is_replaced_is_forgotten_with_its_places(file: ProjectFile) -> None:
    questions_table.forget(file, ["Ferry"])
    assert questions_table.words(file) == ["Quilt"]
    assert places(file) == [("Quilt", "Quilt")]


def test_questions_follow_their_words_and_go_with_them(file: ProjectFile) -> None:
    first, quilt, last = (one.span for one in questions_table.places(file, 1))
    splice = splices.made([Span(0, 5), quilt], ["", "[place 1]"])
    with file.writing():
        questions_table.move(file, 1, splice)
        texts_table.rewrite(file, 1, splice)
    assert places(file) == [("Ferry", "Ferry"), ("Ferry", "Ferry")]
    now = [one.span for one in questions_table.places(file, 1)]
    assert now == [first.shifted(-5), last.shifted(-5 + 4)]


def test_words_that_nothing_asks_about_go_if_they_are_among_some(
    file: ProjectFile,
) -> None:
    asked = questions_table.standing(file)
    quilt = [one.span for one in questions_table.places(file, 1)][1]
    questions_table.move(file, 1, splices.made([quilt], [""]))
    questions_table.forget_orphans(file, [])
    assert questions_table.words(file) == ["Ferry", "Quilt"]
    questions_table.forget_orphans(file, asked)
    assert questions_table.words(file) == ["Ferry"]


def test_counts_of_what_was_replaced_add_up(file: ProjectFile) -> None:
    questions_table.count(file, 1, {"school": 2, "brother": 1})
    questions_table.count(file, 1, {"school": 1})
    assert questions_table.summary(file).replaced == {"brother": 1, "school": 3}


def test_an_earlier_text_counts_no_more(file: ProjectFile) -> None:
    questions_table.count(file, 1, {"school": 2})
    small_projects.store(file, "a.txt", SAID[1:], ("Ferry",))
    assert questions_table.summary(file) == Summary({}, 1, 1)
