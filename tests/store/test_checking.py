from __future__ import annotations

import pytest

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.store import checking, log_table
from voicecode.store.project_file import ProjectFile

UNIT = "yp-01.txt#2"


@pytest.fixture
def decided(file: ProjectFile) -> ProjectFile:
    log_table.note(file, "import", source="yp-01.txt")
    file.connection.execute("INSERT INTO asked (words, why) VALUES ('Ferry', '')")
    held = Decision(UNIT, Action.ACCEPT, "Ana", "punctuality", span=Span(8, 20))
    log_table.append(file, [held, Decision(UNIT, Action.UNDO, "Ana", undoes=2)])
    return file


def test_a_file_that_is_as_it_was_written_has_no_findings(decided: ProjectFile) -> None:
    assert list(checking.findings(decided)) == []


TAMPERED = {
    "UPDATE page SET body = replace(body, 'hour', 'year')": "the text is not",
    "DELETE FROM page": "the text is not",
    "UPDATE unit SET stop = stop - 1 WHERE number = 2": "the units are not",
    "UPDATE unit SET role = 'staff' WHERE number = 2": "the units are not",
    "UPDATE unit SET speaker = 'Sam' WHERE number = 2": "the units are not",
    "DELETE FROM unit WHERE number = 1": "the units are not",
    "UPDATE unit SET stop = 9999 WHERE number = 6": "ends outside",
    "UPDATE unit SET start = -1 WHERE number = 1": "ends outside",
    "INSERT INTO search (rowid, words) VALUES (77, 'more')": "1 are there no more",
    "INSERT INTO search (search) VALUES ('delete-all')": "6 units are missing",
    "UPDATE coding SET evidence = '[[1, 5, 999, null, 1]]' WHERE unit = 2": "outside",
    "UPDATE coding SET evidence = '[' WHERE unit = 2": "makes no sense",
    "UPDATE coding SET evidence = '[5]' WHERE unit = 2": "makes no sense",
    "UPDATE coding SET code = 'gone' WHERE code = 'punctuality'": "no such code",
    "UPDATE coding SET confidence = 1.5": "no share",
    "DELETE FROM log WHERE seq = 1": "is not there",
    "DELETE FROM log WHERE seq = 3": "nor what came after",
    "UPDATE log SET seq = 9 WHERE seq = 3": "is not there",
    "UPDATE log SET action = 'nod' WHERE seq = 2": "what was decided",
    "UPDATE log SET coder = NULL WHERE seq = 2": "by whom",
    "UPDATE log SET code = NULL WHERE seq = 2": "names no code",
    "UPDATE log SET stop = 999 WHERE seq = 2": "its words end outside",
    "UPDATE log SET undoes = 3 WHERE seq = 3": "takes back what it cannot",
    "UPDATE log SET coder = 'Ben' WHERE seq = 3": "takes back what it cannot",
    "UPDATE text SET is_current = 0": "counts in no current text",
    "INSERT INTO moved VALUES (4, 2, 0, 999)": "its words end outside",
    "UPDATE codebook SET body = body || ' '": "is not the one",
    "INSERT INTO question VALUES (1, 3, 8, 1)": "stands not at 3-8",
    "INSERT INTO question VALUES (1, 3, 3, 1)": "stands not at 3-3",
    "INSERT INTO unfinished VALUES ('erasing')": "erasing was interrupted",
    "UPDATE log SET unit = 99 WHERE seq = 2": "points to a unit that is not there",
}


@pytest.mark.parametrize(("statement", "problem"), TAMPERED.items())
def test_whatever_was_changed_behind_its_back_is_found(
    decided: ProjectFile, statement: str, problem: str
) -> None:
    decided.connection.execute("PRAGMA foreign_keys = OFF")
    decided.connection.execute(statement)
    found = list(checking.findings(decided))
    assert any(problem in finding.problem for finding in found), found
    assert all(finding.place for finding in found)


def test_a_decision_that_a_person_was_told_of_is_no_finding(
    decided: ProjectFile,
) -> None:
    decided.connection.execute("UPDATE text SET is_current = 0")
    decided.connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    decided.connection.execute(
        "INSERT INTO stranded SELECT seq, 'why' FROM log WHERE unit IS NOT NULL"
    )
    assert list(checking.findings(decided)) == []


def test_an_index_that_is_not_what_it_says_is_found_and_nothing_more_is_read(
    decided: ProjectFile,
) -> None:
    decided.connection.execute("DELETE FROM log WHERE seq = 1")
    decided.connection.execute("PRAGMA writable_schema = ON")
    decided.connection.execute(
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX log_unit ON log (coder)'"
        " WHERE name = 'log_unit'"
    )
    decided.connection.execute("PRAGMA writable_schema = RESET")
    found = list(checking.findings(decided))
    assert found
    assert {finding.place for finding in found} == {"the file"}
