from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import small_projects
from voicecode.domain.decisions import Action, Decision
from voicecode.store import (
    checking,
    exports_table,
    log_table,
    participants_table,
    project_file,
    renaming,
    rewriting,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.renaming import Renamed

SAID = ("Zorbin: Hello.", "Interviewer: Hello, then.", "Kit: Hm.")


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    interviews = {"zorbin-1.txt": SAID, "b.txt": SAID}
    small_projects.made(tmp_path, interviews=interviews, proposed={})
    with project_file.opened(tmp_path) as opened:
        connection = opened.connection
        for number, name in enumerate(("zorbin-1.txt/Zorbin", "Zorbin"), 1):
            connection.execute("INSERT INTO participant (name) VALUES (?)", (name,))
            connection.execute(
                "UPDATE unit SET participant = ? WHERE id = ?", (number, number * 3 - 2)
            )
        connection.execute("INSERT INTO participant (name) VALUES ('Kit')")
        connection.execute("UPDATE unit SET participant = 3 WHERE id = 6")
        rewriting.seal(opened, [1, 2])
        yield opened


def words(text: str) -> str:
    return text.replace("Zorbin", "[child 1]")


def source(name: str) -> str:
    return name.replace("zorbin", "child-1")


def rename(file: ProjectFile) -> Renamed:
    with file.writing():
        renamed = renaming.rename(file, words, source)
        rewriting.seal(file, renamed.texts)
    assert list(checking.findings(file)) == []
    return renamed


def test_sources_labels_and_participants_go_by_the_stand_in(file: ProjectFile) -> None:
    renamed = rename(file)
    assert renamed.sources == {"zorbin-1.txt": "child-1-1.txt"}
    assert renamed.texts == {1, 2}
    assert {one.name for one in sources_table.stored(file)} == {
        "child-1-1.txt",
        "b.txt",
    }
    units = {unit.name: unit for unit in units_table.units(file)}
    first = units["child-1-1.txt#1"]
    assert (first.speaker, first.participant) == (
        "[child 1]",
        "child-1-1.txt/[child 1]",
    )
    assert units["b.txt#1"].participant == "[child 1]"


def test_where_nothing_is_called_so_nothing_changes(file: ProjectFile) -> None:
    with file.writing():
        assert renaming.rename(file, str, str) == Renamed()


def test_a_source_never_takes_the_name_of_another(file: ProjectFile) -> None:
    with file.writing():
        renamed = renaming.rename(file, str, lambda _: "b.txt")
    assert renamed.sources == {"zorbin-1.txt": "2/b.txt"}


def test_two_who_then_go_by_one_name_are_one(file: ProjectFile) -> None:
    file.connection.execute("INSERT INTO participant (name) VALUES ('[child 1]')")
    file.connection.execute("UPDATE unit SET participant = 4 WHERE id = 5")
    exports_table.record(file, "q.csv", participants=["Zorbin", "[child 1]"])
    exports_table.record(file, "r.csv", participants=["Zorbin"])
    rename(file)
    found = {one.id: one.units for one in participants_table.stored(file)}
    assert found["[child 1]"] == 2
    assert "Zorbin" not in found
    assert exports_table.holding(file, "[child 1]") == ["q.csv", "r.csv"]


def test_attributes_questions_and_what_coders_noted_lose_the_name(
    file: ProjectFile,
) -> None:
    known = {"school": "by Zorbin", "Zorbin": "yes"}
    file.connection.execute(
        "UPDATE unit SET attributes = ?, question = ? WHERE id = 1",
        (json.dumps(known), "What of Zorbin?"),
    )
    participants_table.change(file, "Kit", attributes={"friend": "Zorbin"})
    memo = Decision("zorbin-1.txt#1", Action.MEMO, "Ana", memo="ask Zorbin")
    log_table.append(file, [memo])
    rename(file)
    [unit] = [one for one in units_table.units(file) if one.question]
    assert unit.question == "What of [child 1]?"
    assert unit.attributes == {"school": "by [child 1]", "[child 1]": "yes"}
    kit = participants_table.participant(file, "Kit")
    assert kit is not None
    assert kit.attributes["friend"] == "[child 1]"
    assert [one.decision.memo for one in log_table.entries(file) if one.decision] == [
        "ask [child 1]"
    ]


def test_the_path_of_an_export_stays_so_that_it_is_found(file: ProjectFile) -> None:
    exports_table.record(file, "Zorbin.csv", participants=["Kit"])
    rename(file)
    assert exports_table.holding(file, "Kit") == ["Zorbin.csv"]
    assert [one.memo for one in log_table.entries(file)] == ["Zorbin.csv"]
