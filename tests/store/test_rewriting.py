from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import small_projects
from voicecode.domain import splices
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.spans import Span
from voicecode.domain.splices import Splice
from voicecode.store import (
    checking,
    codings_table,
    log_table,
    project_file,
    questions_table,
    rewriting,
    search_table,
    sources_table,
    texts_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile

UNIT = "yp-01.txt#2"
TURNS = (
    "Interviewer: Was Zorbin there?",
    "Young person: Zorbin and the Ferry: Zorbin was an hour late, again.",
    "Interviewer: Zorbin?",
    "Young person: Yes.",
)
PROPOSED = {UNIT: ("punctuality negative 0.9 Zorbin was an hour late",)}


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    small_projects.made(
        tmp_path,
        interviews={"yp-01.txt": TURNS},
        proposed=PROPOSED,
        asked=("Zorbin", "Ferry"),
    )
    with project_file.opened(tmp_path) as opened:
        yield opened


def of_names(file: ProjectFile, text: int = 1, name: str = "Zorbin") -> Splice:
    whole = texts_table.cutter(file)(text, Span(0, 10_000))
    places = [Span(*found.span()) for found in re.finditer(name, whole)]
    return splices.made(places, ["[teacher 1]"] * len(places))


def rewrite(file: ProjectFile, text: int, splice: Splice) -> list[int]:
    with file.writing():
        rows = rewriting.rewrite(file, text, splice)
        rewriting.seal(file, [text])
        questions_table.forget(file, ["Zorbin"])
    return rows


def test_the_text_is_the_next_version_of_its_source_in_the_same_units(
    file: ProjectFile,
) -> None:
    before = [unit.name for unit in units_table.units(file)]
    assert rewrite(file, 1, of_names(file)) == [1, 2, 3]
    units = list(units_table.units(file))
    assert [unit.name for unit in units] == before
    assert [unit.text for unit in units] == [
        "Was [teacher 1] there?",
        "[teacher 1] and the Ferry: [teacher 1] was an hour late, again.",
        "[teacher 1]?",
        "Yes.",
    ]
    [source] = sources_table.stored(file)
    assert (source.version, source.units) == (2, 4)
    assert list(checking.findings(file)) == []


def test_evidence_and_what_coders_marked_follow_their_words(file: ProjectFile) -> None:
    late = Decision(UNIT, Action.ACCEPT, "Ana", "punctuality", span=Span(33, 45))
    name = Decision(UNIT, Action.ADD, "Bo", "listened", span=Span(0, 6))
    log_table.append(file, [late, name])
    whole = file.connection.execute("SELECT start, stop FROM log").fetchall()
    assert (33, 45) in whole
    rewrite(file, 1, of_names(file))
    text = next(unit.text for unit in units_table.units(file) if unit.name == UNIT)
    spans = [
        entry.decision.span.of(text)
        for entry in log_table.of_units(file, [UNIT])
        if entry.decision and entry.decision.span
    ]
    assert spans == ["an hour late", "[teacher 1]"]
    [coding] = codings_table.current(file, [UNIT])[UNIT]
    assert [one.text for one in coding.evidence] == ["[teacher 1] was an hour late"]


def test_an_earlier_version_loses_the_name_too_and_keeps_what_is_decided_on_it(
    file: ProjectFile,
) -> None:
    stranded = Decision(UNIT, Action.ADD, "Bo", "listened", span=Span(0, 6))
    [seq] = log_table.append(file, [stranded])
    small_projects.store(file, "yp-01.txt", ("Young person: Something else.",))
    file.connection.execute("INSERT INTO stranded VALUES (?, 'gone')", (seq,))
    rewrite(file, 1, of_names(file))
    [one] = log_table.stranded(file)
    assert one.entry.decision is not None
    assert one.entry.decision.span == Span(0, 11)
    [source] = sources_table.stored(file)
    assert source.version == 2
    assert list(checking.findings(file)) == []
    held = texts_table.cutter(file)(1, Span(0, 10_000))
    assert "Zorbin" not in held
    assert "[teacher 1] was an hour late" in held


def test_decisions_that_moved_to_a_later_version_follow_there(
    file: ProjectFile,
) -> None:
    marked = Decision(UNIT, Action.ADD, "Bo", "listened", span=Span(33, 45))
    [seq] = log_table.append(file, [marked])
    small_projects.store(file, "yp-01.txt", TURNS)
    rows = [row for row, unit in units_table.rows(file) if unit.name == UNIT]
    file.connection.execute("INSERT INTO moved VALUES (?, ?, 33, 45)", (rows[0], seq))
    rewrite(file, 2, of_names(file, 2))
    [entry] = log_table.of_units(file, [UNIT])
    assert entry.decision is not None
    assert entry.decision.span == Span(43, 55)


def test_the_index_finds_what_is_there_now_and_the_name_no_more(
    file: ProjectFile,
) -> None:
    assert search_table.found(file, "zorbin late", limit=9) == [UNIT]
    rewrite(file, 1, of_names(file))
    assert search_table.found(file, "zorbin", limit=9) == []
    assert search_table.found(file, "teacher late", limit=9) == [UNIT]


def test_texts_are_listed_with_their_sources_and_whether_they_count(
    file: ProjectFile,
) -> None:
    small_projects.store(file, "yp-01.txt", TURNS[1:])
    assert rewriting.texts(file) == [
        (1, "yp-01.txt", False),
        (2, "yp-01.txt", True),
    ]


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_whatever_is_replaced_the_file_stays_as_it_must_be(
    file: ProjectFile, data: st.DataObject
) -> None:
    cut = texts_table.cutter(file)
    before = [unit.name for unit in units_table.units(file)]
    places = []
    for start, stop in file.connection.execute("SELECT start, stop FROM unit"):
        ends = st.integers(start, stop)
        one, other = sorted((data.draw(ends), data.draw(ends)))
        if one < other:
            places.append(Span(one, other))
    words = [data.draw(st.sampled_from(["", "[a]", "[school A]"])) for _ in places]
    splice = splices.made(places, words)
    whole = splice.of(cut(1, Span(0, 10_000)))
    file.connection.execute("BEGIN")
    try:
        rewriting.rewrite(file, 1, splice)
        rewriting.seal(file, [1])
        assert texts_table.cutter(file)(1, Span(0, 10_000)) == whole
        assert [unit.name for unit in units_table.units(file)] == before
        assert list(checking.findings(file)) == []
    finally:
        file.connection.execute("ROLLBACK")
