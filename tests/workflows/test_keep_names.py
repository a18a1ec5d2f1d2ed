from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.store import (
    log_table,
    project_file,
    question_places,
    questions_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import keep_names

SAID = ("Young person: The Ferry, the FERRY and 48-213.",)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    small_projects.made(
        tmp_path,
        interviews={"a.txt": SAID},
        proposed={},
        asked=("Ferry", "FERRY", "48-213"),
    )
    with project_file.opened(tmp_path) as opened:
        yield opened


def still_open(file: ProjectFile) -> list[str]:
    several = question_places.still_open(file).values()
    return [words for places in several for _, words in places]


def test_words_are_kept_however_they_are_typed_and_the_log_says_who(
    file: ProjectFile,
) -> None:
    seq = keep_names.keep(file, ["ferry"], coder="Ana")
    assert still_open(file) == ["48-213"]
    [entry] = log_table.entries(file)
    assert (entry.seq, entry.action, entry.coder) == (seq, "keep", "Ana")
    assert entry.memo == "2 words name nobody"


def test_the_log_never_says_which_words(file: ProjectFile) -> None:
    keep_names.keep(file, ["48213"], coder="Ana")
    keep_names.ask_again(file, ["48213"], coder="Ana")
    said = " ".join(entry.memo for entry in log_table.entries(file))
    assert "48" not in said
    assert said.startswith("1 word names nobody")


def test_what_stands_already_is_no_decision(file: ProjectFile) -> None:
    keep_names.keep(file, ["Ferry"], coder="Ana")
    assert keep_names.keep(file, ["Ferry"], coder="Ana") == 0
    assert keep_names.keep(file, ["Oak"], coder="Ana") == 0
    assert keep_names.ask_again(file, ["48-213", "Oak"], coder="Ana") == 0
    assert log_table.length(file) == 1


def test_words_may_be_asked_about_again(file: ProjectFile) -> None:
    keep_names.keep(file, ["Ferry", "48213"], coder="Ana")
    assert still_open(file) == []
    assert keep_names.ask_again(file, ["FERRY"], coder="Bo") == 2
    assert still_open(file) == ["Ferry", "FERRY"]


def test_words_of_texts_to_come_are_kept_ahead(file: ProjectFile) -> None:
    assert keep_names.keep(file, ["Oak", "B12"], coder=None, ahead=True)
    assert set(questions_table.kept(file)) == {"Oak", "B12"}
    assert not keep_names.keep(file, ["oak"], coder=None, ahead=True)
    assert keep_names.is_asked(file, "OAK")
    assert not keep_names.is_asked(file, "elm")


def test_what_was_kept_is_kept_as_a_later_text_types_it(file: ProjectFile) -> None:
    keep_names.keep(file, ["Oak"], coder="Ana", ahead=True)
    with file.writing():
        turns = ("Young person: OAK and Elm.",)
        small_projects.store(file, "b.txt", turns, ("OAK", "Elm"))
        keep_names.spread(file)
    assert still_open(file) == ["Ferry", "FERRY", "48-213", "Elm"]
