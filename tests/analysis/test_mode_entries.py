from __future__ import annotations

from dataclasses import replace

from tests.counted import C, P, code, counts, ledger
from voicecode.analysis import count_cells
from voicecode.domain.counts import Balance, ModeHeard, SourceCount
from voicecode.domain.disclosure import Total
from voicecode.domain.documents import Kind
from voicecode.domain.modes import Mode

MODES = (
    ModeHeard(Mode.INTERVIEW, 40, 120, {C: 40}),
    ModeHeard(Mode.GROUP, 3, 27, {P: 9}),
)


def _ledger(*modes: ModeHeard, transcripts: int = 43):
    where = {Mode.INTERVIEW: 28, Mode.GROUP: 2}
    one = replace(code("a", {C: Balance(28), P: Balance(2)}), modes=where)
    files = (SourceCount(Kind.TRANSCRIPT, transcripts),)
    return ledger(counts({C: 40, P: 9}, [one], sources=files, modes=modes))


def _sums(found, cell):
    return [set(one.parts) for one in found.table.totals if one.cell == cell]


def test_people_units_and_sources_add_up_over_modes():
    found = _ledger(*MODES)
    both = (Mode.INTERVIEW, Mode.GROUP)
    assert {count_cells.heard_in(C, mode) for mode in both} in _sums(
        found, count_cells.heard(C)
    )
    assert {count_cells.units_in(mode) for mode in both} in _sums(
        found, count_cells.units()
    )
    assert {count_cells.mentions_in("a", mode) for mode in both} in _sums(
        found, count_cells.mentions("a")
    )
    assert (
        Total(
            count_cells.sources(Kind.TRANSCRIPT),
            tuple(count_cells.sources(mode) for mode in both),
        )
        in found.table.totals
    )


def test_a_source_in_which_nobody_speaks_is_of_no_mode():
    found = _ledger(*MODES, transcripts=44)
    assert _sums(found, count_cells.sources(Kind.TRANSCRIPT)) == []


def test_an_interview_is_one_persons():
    bounds = [dict(one.weights) for one in _ledger(*MODES).table.bounds]
    people = count_cells.heard_in(count_cells.ALL, Mode.INTERVIEW)
    assert {count_cells.sources(Mode.INTERVIEW): 1, people: -1} in bounds


def test_modes_that_nobody_told_apart_are_no_counts():
    found = _ledger()
    assert count_cells.units_in(Mode.GROUP) not in found.table.counts
