from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from voicecode.domain.decisions import Action, Decision, Entry
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence
from voicecode.errors import BadInputError
from voicecode.store import log_table, moves_table, project_file
from voicecode.store.project_file import ProjectFile

FIRST, SECOND = "yp-01.txt#2", "yp-01.txt#4"
FULL = Decision(
    FIRST,
    Action.ACCEPT,
    "Ana",
    "punctuality",
    Valence.NEGATIVE,
    Span(8, 20),
    "Hi — “yes”\n\x1b[31m",
)


def test_a_decision_comes_back_with_who_when_and_under_what(folder: Path) -> None:
    at = datetime(2026, 11, 29, 12, tzinfo=UTC)
    with project_file.opened(folder, now=lambda: at) as file:
        assert log_table.append(file, [FULL]) == [1]
        [entry] = log_table.entries(file)
    assert (entry.seq, entry.at, entry.coder) == (1, at, "Ana")
    assert (entry.decision, entry.run, entry.codebook) == (FULL, 1, 1)


def test_decisions_are_numbered_on_and_kept_in_order(file: ProjectFile) -> None:
    decisions = [FULL, Decision(FIRST, Action.UNDO, "Ana", undoes=1)]
    assert log_table.append(file, decisions) == [1, 2]
    assert log_table.append(file, [FULL]) == [3]
    assert [e.decision for e in log_table.entries(file)] == [*decisions, FULL]
    assert [entry.seq for entry in log_table.entries(file, after=2)] == [3]
    assert log_table.length(file) == 3


def test_none_is_kept_where_one_is_about_no_unit(file: ProjectFile) -> None:
    with pytest.raises(BadInputError, match="no such unit"):
        log_table.append(file, [FULL, Decision("yp-01.txt#99", Action.DONE, "Ana")])
    assert log_table.length(file) == 0


def test_what_is_done_is_noted_with_what_it_is_about(file: ProjectFile) -> None:
    file.connection.execute("INSERT INTO participant (name) VALUES ('P1')")
    log_table.note(file, "import", source="yp-01.txt", memo="6 units")
    log_table.note(file, "import", source="yp-01.txt")
    log_table.note(file, "participant", participant="P1", memo="set age")
    log_table.note(file, "code", memo="done", run=1)
    entries = list(log_table.entries(file))
    assert [entry.memo for entry in entries] == [
        "yp-01.txt: 6 units",
        "yp-01.txt",
        "P1: set age",
        "done",
    ]
    assert {entry.decision for entry in entries} == {None}
    assert [entry.run for entry in entries] == [None, None, None, 1]


def test_decisions_are_found_by_unit_and_by_coder(file: ProjectFile) -> None:
    for unit, coder in ((FIRST, "Ana"), (SECOND, "Ben"), (SECOND, "Ana")):
        log_table.append(file, [Decision(unit, Action.DONE, coder)])
    log_table.note(file, "import", source="yp-01.txt")

    def seqs(entries: list[Entry]) -> list[int]:
        return [entry.seq for entry in entries]

    assert seqs(log_table.of_units(file, [SECOND])) == [2, 3]
    assert seqs(log_table.of_units(file, [SECOND, FIRST, "none#1"])) == [1, 2, 3]
    assert seqs(log_table.of_coder(file, "Ana")) == [1, 3]
    assert seqs(log_table.of_coder(file, "Ana", last=1)) == [3]
    assert seqs(log_table.of_source(file, "yp-01.txt")) == [1, 2, 3]
    assert seqs(list(log_table.standing(file))) == [1, 2, 3]
    assert log_table.coders(file) == ["Ana", "Ben"]


def test_a_stranded_decision_counts_nowhere_and_says_why(file: ProjectFile) -> None:
    log_table.append(file, [FULL])
    [place] = moves_table.places(file, "yp-01.txt")
    moves_table.strand(file, place, "its words were changed")
    [stranded] = log_table.stranded(file)
    assert (stranded.entry.decision, stranded.reason) == (
        FULL,
        "its words were changed",
    )


def test_what_somebody_answered_is_kept_with_who_it_was(file: ProjectFile) -> None:
    seq = log_table.answer(file, "keep", coder="Ana", memo="1 word")
    assert log_table.answer(file, "keep", coder=None, memo="") == seq + 1
    first, second = log_table.entries(file)
    assert (first.coder, first.action, first.memo) == ("Ana", "keep", "1 word")
    assert (second.coder, second.decision) == (None, None)
