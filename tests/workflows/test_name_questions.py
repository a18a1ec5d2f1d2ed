from __future__ import annotations

import csv
import io
import stat
from pathlib import Path

import pytest

from tests.store.test_question_tables import older
from tests.whole_names import made
from voicecode.domain.pseudonyms import Asked
from voicecode.errors import OutputError
from voicecode.intake import verdicts_file
from voicecode.store import project_file
from voicecode.workflows import keep_names, name_questions


def test_questions_are_listed_with_where_they_stand_and_how_often(
    tmp_path: Path,
) -> None:
    project = made(tmp_path)
    with project_file.opened(project) as file:
        keep_names.keep(file, ["Quilt"], coder="Ana")
        ferry, quilt, number = name_questions.listed(file)
        summary = name_questions.summary(file)
    assert ferry.words == "Ferry"
    assert (ferry.why, ferry.times) == ("capital", 4)
    assert ferry.places == ("a.txt#2", "a.txt#3", "b.txt#2")
    assert "took the Ferry to the" in ferry.context
    assert (quilt.words, quilt.is_kept) == ("Quilt", True)
    assert (number.words, number.why) == ("48213", "number")
    assert (summary.questions, summary.places) == (2, 5)


def test_the_list_to_decide_in_is_read_back_and_is_for_its_owner_alone(
    tmp_path: Path,
) -> None:
    project, path = made(tmp_path), tmp_path / "lists" / "q.csv"
    with project_file.opened(project) as file:
        keep_names.keep(file, ["Quilt"], coder="Ana")
        assert name_questions.write(file, path) == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert [(row["words"], row["times"], row["decision"]) for row in rows] == [
        ("Ferry", "4", ""), ("48213", "1", ""), ("Quilt", "", "keep"),
    ]  # fmt: skip
    [kept] = verdicts_file.read(path)
    assert (kept.words, kept.is_kept) == ("Quilt", True)


def test_a_list_in_the_project_is_refused(tmp_path: Path) -> None:
    project = made(tmp_path)
    with (
        project_file.opened(project) as file,
        pytest.raises(OutputError, match="the list of open questions would lie"),
    ):
        name_questions.write(file, project / "q.csv")


def test_an_older_projects_questions_are_found_when_they_are_asked_for(
    tmp_path: Path,
) -> None:
    with project_file.opened(older(tmp_path)) as file:
        assert name_questions.listed(file) == []
        assert not any(isinstance(one, Asked) for one in name_questions.listed(file))
