from __future__ import annotations

import pytest

from tests import small_projects
from voicecode.errors import OutputError
from voicecode.store import codings_table, runs_table
from voicecode.store.project_file import ProjectFile


def begun(file: ProjectFile) -> int:
    return runs_table.begin(
        file, "code", codebook=1, settings={"coders": "rules"}, model="m sha256:1"
    )


def test_a_run_is_kept_with_all_that_it_depends_on(file: ProjectFile) -> None:
    number = begun(file)
    runs_table.complete(file, number)
    run = runs_table.current(file)
    assert run is not None
    assert (run.number, run.command, run.codebook) == (number, "code", 1)
    assert (run.settings, run.model) == ({"coders": "rules"}, "m sha256:1")
    assert [one.number for one in runs_table.runs(file)] == [1, number]


def test_a_run_counts_only_when_it_is_complete(file: ProjectFile) -> None:
    before = codings_table.current(file, ["yp-01.txt#2"])
    begun(file)
    current = runs_table.current(file)
    assert current is not None
    assert current.number == 1
    assert codings_table.current(file, ["yp-01.txt#2"]) == before


def test_what_a_broken_run_left_goes_with_the_next(file: ProjectFile) -> None:
    left = begun(file)
    file.connection.execute(
        "INSERT INTO coding SELECT unit, ?, code, position, theme, valence,"
        " confidence, proposed_by, evidence FROM coding",
        (left,),
    )
    number = begun(file)
    assert number > left
    rows = file.connection.execute("SELECT DISTINCT run FROM coding").fetchall()
    assert rows == [(1,)]


def test_a_run_in_whose_place_another_was_begun_cannot_go_on(
    file: ProjectFile,
) -> None:
    first = begun(file)
    second = begun(file)
    with pytest.raises(OutputError, match="another voicecode"):
        codings_table.write(file, first, [])
    with pytest.raises(OutputError, match="another voicecode"):
        runs_table.complete(file, first)
    runs_table.complete(file, second)
    current = runs_table.current(file)
    assert current is not None
    assert current.number == second


def test_a_project_that_was_never_coded_has_no_run(file: ProjectFile) -> None:
    file.connection.execute("DELETE FROM coding")
    file.connection.execute("DELETE FROM run")
    assert runs_table.current(file) is None
    small_projects.propose(file, {})
    assert runs_table.current(file) is not None
