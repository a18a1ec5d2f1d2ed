from __future__ import annotations

from pathlib import Path

import pytest

from tests import small_projects
from voicecode.store import notices_table, project_file, queue_rows, units_table
from voicecode.store.project_file import ProjectFile

FLAG = "safeguarding"


@pytest.fixture
def file(tmp_path: Path):  # type: ignore[no-untyped-def] # a fixture
    small_projects.made(tmp_path, flagged=["yp-01.txt#2"])
    with project_file.opened(tmp_path) as opened:
        yield opened


def rows(file: ProjectFile, *numbers: int) -> list[int]:
    found = (units_table.row(file, f"yp-01.txt#{number}") for number in numbers)
    return [row for row in found if row is not None]


def test_a_text_is_unread_until_these_very_rules_looked_through_it(
    file: ProjectFile,
) -> None:
    [text] = notices_table.unread(file, "rules")
    notices_table.write(file, text, rules="rules", units=[], flag=FLAG)
    assert notices_table.unread(file, "rules") == []
    assert notices_table.unread(file, "wider rules") == [text]


def test_notices_and_a_runs_flags_count_alike_and_stay(file: ProjectFile) -> None:
    [text] = notices_table.unread(file, "rules")
    for numbers in ((4, 1), (6,)):
        notices_table.write(
            file, text, rules="rules", units=rows(file, *numbers), flag=FLAG
        )
    assert queue_rows.flagged(file, FLAG) == [f"yp-01.txt#{n}" for n in (2, 4, 6)]
    small_projects.propose(file, {})
    assert queue_rows.flagged(file, FLAG) == [f"yp-01.txt#{n}" for n in (4, 6)]
    assert queue_rows.flags_of(file, "yp-01.txt#1") == [FLAG]


def test_what_is_there_no_more_is_passed_over(file: ProjectFile) -> None:
    notices_table.write(file, 99, rules="rules", units=[999], flag=FLAG)
    assert queue_rows.flagged(file, FLAG) == ["yp-01.txt#2"]
