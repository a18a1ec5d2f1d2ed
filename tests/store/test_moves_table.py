from __future__ import annotations

from dataclasses import replace

from voicecode.domain.decisions import Action, Decision
from voicecode.domain.documents import Document, Kind
from voicecode.domain.projects import Place
from voicecode.domain.spans import Span
from voicecode.store import (
    log_table,
    moves_table,
    queue_rows,
    samples_table,
    sources_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.store.sources_table import Arrival

SOURCE = "yp-01.txt"
HELD = Decision(f"{SOURCE}#2", Action.ACCEPT, "Ana", "punctuality", span=Span(8, 20))


def again(file: ProjectFile, *, before: str = "Now. ") -> None:
    """Store the source anew, with something said before it."""
    old = list(units_table.units(file, source=SOURCE))
    text = before + "\n".join(unit.text for unit in old)
    units, start = [], len(before)
    for unit in old:
        span = Span(start, start + len(unit.text))
        units.append(replace(unit, span=span, number=unit.number + bool(before)))
        start = span.end + 1
    document = Document(SOURCE, Kind.TRANSCRIPT, text, ())
    arrival = Arrival(SOURCE, Kind.TRANSCRIPT, before, is_protected=False)
    sources_table.add(file, arrival, [(document, units)])


def test_a_decision_counts_where_it_was_made_until_it_moves(file: ProjectFile) -> None:
    log_table.append(file, [HELD])
    assert moves_table.places(file, SOURCE) == [Place(1, 1, 2, 2, Span(8, 20))]
    again(file)
    assert log_table.of_units(file, [f"{SOURCE}#3"]) == []
    [place] = moves_table.places(file, SOURCE)
    row = units_table.row(file, f"{SOURCE}#3")
    assert row is not None
    moves_table.move(file, place, row, Span(9, 21))
    [entry] = log_table.of_units(file, [f"{SOURCE}#3"])
    assert entry.decision == replace(HELD, unit=f"{SOURCE}#3", span=Span(9, 21))
    assert [e.decision for e in log_table.entries(file)] == [HELD]
    [now] = moves_table.places(file, SOURCE)
    assert (now.text, now.unit, now.number, now.span) == (2, row, 3, Span(9, 21))


def test_a_span_that_is_lost_on_the_way_is_not_the_old_one(file: ProjectFile) -> None:
    log_table.append(file, [HELD])
    again(file)
    [place] = moves_table.places(file, SOURCE)
    row = units_table.row(file, f"{SOURCE}#3")
    assert row is not None
    moves_table.move(file, place, row, None)
    [now] = moves_table.places(file, SOURCE)
    assert now.span is None


def test_a_stranded_decision_that_moves_after_all_is_stranded_no_more(
    file: ProjectFile,
) -> None:
    log_table.append(file, [HELD])
    again(file)
    [place] = moves_table.places(file, SOURCE)
    for reason in ("its words were changed", "its words do not stand in the new text"):
        moves_table.strand(file, place, reason)
    assert [one.reason for one in log_table.stranded(file)] == [reason]
    again(file, before="Again. ")
    row = units_table.row(file, f"{SOURCE}#4")
    assert row is not None
    moves_table.move(file, place, row, None)
    assert log_table.stranded(file) == []


def test_a_text_is_told_from_the_one_before(file: ProjectFile) -> None:
    assert not moves_table.says_the_same(file, SOURCE)
    again(file, before="Now. ")
    assert not moves_table.says_the_same(file, SOURCE)
    again(file, before="")
    assert not moves_table.says_the_same(file, SOURCE)
    again(file, before="")
    assert moves_table.says_the_same(file, SOURCE)


def test_samples_and_flags_follow_units(file: ProjectFile) -> None:
    samples_table.record(file, {f"{SOURCE}#2": 0.5}, seed=1, population=3)
    file.connection.execute("INSERT INTO flag VALUES (2, 1, 'safeguarding')")
    again(file)
    row = units_table.row(file, f"{SOURCE}#3")
    assert row is not None
    moves_table.follow(file, {2: row})
    sample = samples_table.newest(file)
    assert sample is not None
    assert sample.units == {f"{SOURCE}#3": 0.5}
    assert queue_rows.flags_of(file, f"{SOURCE}#3") == ["safeguarding"]
