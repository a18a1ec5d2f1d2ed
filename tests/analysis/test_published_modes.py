from __future__ import annotations

from dataclasses import replace

from tests.counted import C, P, code, counts, ledger
from voicecode.analysis import published_modes
from voicecode.domain.counts import Balance, Counts, ModeHeard, SourceCount
from voicecode.domain.documents import Kind
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings
from voicecode.domain.modes import Mode

FILES = (
    SourceCount(Kind.TRANSCRIPT, 13),
    SourceCount(Kind.SURVEY, 1),
    SourceCount(Kind.RECORD, 2),
)
MODES = (
    ModeHeard(Mode.INTERVIEW, 11, 33, {C: 11}),
    ModeHeard(Mode.GROUP, 2, 30, {C: 10}),
    ModeHeard(Mode.SURVEY, 1, 86, {C: 19, P: 9}),
    ModeHeard(Mode.RECORD, 2, 8),
)
WHERE = {Mode.INTERVIEW: 10, Mode.GROUP: 2, Mode.SURVEY: 18, Mode.RECORD: 0}
FOUND = Findings(
    "T", "b", "1",
    themes=(ThemeFindings("t", "Tee", codes=(CodeFindings("a", "Ay", ""),)),),
)  # fmt: skip


def _made() -> Counts:
    one = replace(code("a", {C: Balance(30)}), modes=WHERE)
    made = counts({C: 40, P: 9}, [one], sources=FILES)
    groups = (*made.heard.groups[:1], replace(made.heard.groups[1], units=37))
    return replace(made, heard=replace(made.heard, groups=groups, modes=MODES))


def test_people_stand_by_group_and_by_how_they_were_heard():
    made = _made()
    table = published_modes.heard_where(ledger(made), made.heard)
    assert table.head == (
        "Group", "Interviews", "Groups of two or more", "Surveys", "In all",
    )  # fmt: skip
    assert table.rows == (
        ("Children and young people", "10", "10", "20", "40"),
        ("Parents", "0", "0", "10", "10"),
        ("In all", "10", "10", "30", "50"),
    )


def test_what_may_be_one_persons_file_is_counted_as_people_are():
    made = _made()
    table = published_modes.sources(ledger(made), made.heard)
    assert [row[:3] for row in table.rows] == [
        ("Interviews", "10", "10"),
        ("Groups of two or more", "fewer than 5", "10"),
        ("Surveys", "1", "30"),
        ("Case files", "fewer than 5", "–"),
    ]


def test_passages_of_a_code_stand_by_where_they_were_heard():
    made = _made()
    table = published_modes.evidence_where(ledger(made), made.heard, FOUND)
    [row] = table.rows
    assert (row[0], row[4], row[5]) == ("Ay", "0", "30")
    # One small number alone would be told by the sum.
    assert row[2] == "fewer than 5"


def test_where_nobody_told_modes_apart_kinds_of_files_are_counted():
    made = counts({C: 40}, sources=FILES)
    found = ledger(made)
    assert published_modes.sources(found, made.heard).rows == (
        ("Interviews and groups", "15"),
        ("Survey files", "1"),
        ("Case files", "fewer than 5"),
    )
    assert published_modes.heard_where(found, made.heard).rows == ()
    assert published_modes.evidence_where(found, made.heard, FOUND).rows == ()
