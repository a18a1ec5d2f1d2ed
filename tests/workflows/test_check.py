from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.small_inputs import BOOK, written
from tests.whole_projects import imported
from voicecode.errors import BadInputError
from voicecode.workflows import check


def test_a_project_that_is_as_it_was_written_is_good(tmp_path: Path) -> None:
    checked = check.check(imported(tmp_path, coded=True))
    assert (checked.findings, checked.stranded) == ((), ())
    assert checked.journal in ("wal", "delete")


def test_what_was_changed_in_the_file_is_found(tmp_path: Path) -> None:
    project = imported(tmp_path)
    connection = sqlite3.connect(project / "voicecode.db")
    connection.execute("UPDATE page SET body = replace(body, 'late', 'kind')")
    connection.commit()
    connection.close()
    found = check.check(project).findings
    assert {finding.place for finding in found} == {
        "survey.csv, version 1",
        "yp-01.txt, version 1",
    }


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        ("voicecode.toml", "titel = 'x'", "titel"),
        ("codebook.yaml", BOOK.replace("id: listened", "id: L"), "line 19"),
    ],
)
def test_what_is_wrong_beside_the_file_is_found(
    tmp_path: Path, name: str, text: str, problem: str
) -> None:
    project = imported(tmp_path)
    written(project / name, text)
    [finding] = check.check(project).findings
    assert problem in finding.problem


def test_a_file_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    project = imported(tmp_path)
    written(project / "voicecode.db", b"not a database, but long enough" * 9)
    with pytest.raises(BadInputError, match="damaged"):
        check.check(project)
