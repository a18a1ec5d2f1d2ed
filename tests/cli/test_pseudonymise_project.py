from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli import Typed, is_calm
from tests.small_inputs import written
from tests.whole_names import UNIT, held, key_of, made, said


def test_open_questions_are_a_table_with_context_and_count(
    typed: Typed, tmp_path: Path
) -> None:
    told = typed("pseudonymise", "-p", made(tmp_path))
    assert told.code == 0
    head, ferry, quilt, number = told.out.splitlines()
    assert head.split() == ["words", "why", "first", "in", "context", "times"]
    assert ferry.startswith("Ferry  capital  a.txt#2")
    assert "took the Ferry to the Quilt" in ferry
    assert [line.split()[-1] for line in (ferry, quilt, number)] == ["4", "2", "1"]
    assert "3 words and numbers are open questions, in 7 places" in told.err
    assert "--replace WORDS=KIND" in told.err


def test_they_are_listed_as_json_too(typed: Typed, tmp_path: Path) -> None:
    project = made(tmp_path)
    typed("pseudonymise", "-p", project, "--keep", "Quilt")
    told = typed("pseudonymise", "-p", project, "--json")
    ferry, quilt, _ = json.loads(told.out)
    assert list(ferry) == ["words", "why", "times", "places", "context", "decision"]
    assert (ferry["times"], ferry["decision"]) == (4, None)
    assert ferry["places"] == ["a.txt#2", "a.txt#3", "b.txt#2"]
    assert quilt["decision"] == "keep"


def test_inside_a_project_it_is_meant_without_being_named(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made(tmp_path))
    told = typed("pseudonymise", "--quiet")
    assert (told.code, told.err) == (0, "")
    assert "Ferry" in told.out


def test_what_is_decided_is_told_and_done(typed: Typed, tmp_path: Path) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    options = ("--key", key, "--coder", "Ana", "-p", project)
    told = typed(
        "pseudonymise", "--replace", "Ferry=place", "--keep", "Quilt", *options
    )
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines() == [
        "Replaced by [place 1]: 4 places in 2 sources (no. 9 in the log).",
        "Kept: they name nobody (no. 10 in the log).",
    ]
    assert "[place 1]" in said(project, UNIT)
    assert b"ferry" not in held(project)
    again = typed("pseudonymise", "--ask", "Quilt", *options)
    assert again.out == "Asked about again (no. 11 in the log).\n"
    nothing = typed("pseudonymise", "--ask", "Quilt", *options)
    assert nothing.out.startswith("Nothing was changed")


def test_what_a_person_has_to_see_to_is_told(typed: Typed, tmp_path: Path) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    out = tmp_path / "q.csv"
    quotes = ("quotes", "--format", "csv", "-o", out, "-p", project)
    assert typed(*quotes, "--allow-unreviewed").code == 0
    options = ("--key", key, "-p", project)
    told = typed("pseudonymise", "--replace", "Ferry=place", *options)
    assert told.err.splitlines() == ["Exports from before may hold it:", f"  {out}"]
    quiet = typed("pseudonymise", "--replace", "Quilt=home", *options, "-q")
    assert quiet.err == ""


def test_the_list_is_written_edited_and_read_back(typed: Typed, tmp_path: Path) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    path = tmp_path / "lists" / "q.csv"
    told = typed("pseudonymise", "-o", path, "-p", project)
    assert (told.code, told.out) == (0, f"{path}\n")
    assert "3 words and numbers to decide on" in told.err
    text = path.read_text("utf-8-sig")
    lines = [
        line.removesuffix(",,") + ",replace,place" if line.startswith("Ferry") else line
        for line in text.splitlines()
    ]
    path.write_text("\n".join(lines), "utf-8")
    done = typed("pseudonymise", "--decisions", path, "--key", key, "-p", project)
    assert done.code == 0
    assert "[place 1]" in said(project, UNIT)


def test_a_roster_is_looked_for_in_the_project(typed: Typed, tmp_path: Path) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    names = written(tmp_path / "n.csv", "name,kind\nQuorbin Hale,staff\n")
    told = typed("pseudonymise", "--names", names, "--key", key, "-p", project)
    assert told.out == (
        "Replaced by [staff 1]: 1 place in 1 source (no. 9 in the log).\n"
    )


def test_a_source_of_another_name_is_told(typed: Typed, tmp_path: Path) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    path = written(tmp_path / "quorbin.txt", "Int: So?\n\nYP: no\n")
    typed("import", path, "-p", project, "--key", key, "-q")
    options = ("--key", key, "-p", project)
    told = typed("pseudonymise", "--replace", "quorbin=teacher", *options)
    assert "A source has another name now: teacher-1.txt" in told.err
    assert "quorbin" not in told.err + told.out


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (["--replace", "Ferry=plaice"], "no kind of name"),
        (["--replace", "=place"], "names nobody"),
        (["--replace", "Zorbin=name"], "stands in no text"),
        (["--keep", "Zorbin"], "is asked about nowhere"),
        (["--names", "none.csv"], "no such file of names"),
        (["--decisions", "bad.csv"], "no column “words”"),
        (["--restore"], "are about INPUT"),
        (["--text", "a"], "are about INPUT"),
        (["-o", "project/q.csv"], "would lie in"),
        (["--coder", "machine", "--keep", "Ferry"], "cannot be a coder's name"),
    ],
)
def test_bad_input_ends_in_2_with_one_line_and_nothing_changed(
    typed: Typed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    problem: str,
) -> None:
    project, key = made(tmp_path), key_of(tmp_path)
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "bad.csv", "a,b\n1,2\n")
    before = (key.read_bytes(), typed("log", "-p", project).out)
    told = typed("pseudonymise", *options, "--key", key, "-p", project)
    assert told.code == 2
    assert is_calm(told)
    assert problem in told.err
    assert "Zorbin" not in told.err
    assert (key.read_bytes(), typed("log", "-p", project).out) == before


def test_without_a_key_that_is_there_nothing_is_replaced(
    typed: Typed, tmp_path: Path
) -> None:
    project = made(tmp_path)
    told = typed("pseudonymise", "--replace", "Ferry=place", "-p", project)
    assert told.code == 2
    assert "is not there" in told.err


def test_where_nothing_is_open_nothing_is_listed(typed: Typed, tmp_path: Path) -> None:
    project = made(tmp_path)
    keep = [word for one in ("Ferry", "Quilt", "48213") for word in ("--keep", one)]
    typed("pseudonymise", *keep, "-p", project)
    told = typed("pseudonymise", "-p", project)
    assert (told.code, told.out) == (0, "")
    assert "No odd capital or number was left" in told.err
