from __future__ import annotations

from tests.counted import EXACT, C, P, S, U, code, counts, ledger
from voicecode.analysis import published
from voicecode.domain.counts import (
    Balance,
    Counts,
    GroupHeard,
    Heard,
    QuestionCount,
    SourceCount,
)
from voicecode.domain.documents import Kind
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings

LATE = CodeFindings("late", "Turning up", "", reach=45)
CARED = CodeFindings("cared", "Feeling cared for", "")
TRUST = CodeFindings("trust", "Trust", "")
CODES = (TRUST, CARED, LATE)
FINDINGS = Findings("T", "b", "1", themes=(ThemeFindings("t", "Theme", codes=CODES),))
MADE = counts(
    {C: 212, S: 9},
    [
        code("trust", {}),
        code("cared", {C: Balance(1, 1)}),
        code("late", {C: Balance(31, 12), S: Balance(negative=2)}, {C: 8}),
    ],
    {C: Balance(31, 13), S: Balance(negative=2)},
    sources=(SourceCount(Kind.RECORD, 2),),
    questions=(QuestionCount("Why?", 98, 1, 1),),
)


def test_people_are_rounded_and_those_of_no_known_role_come_last():
    heard = Heard((GroupHeard(U, 0, 12), GroupHeard(C, 212, 400)))
    table = published.heard(ledger(Counts(heard)), heard)
    assert table.rows == (
        ("Children and young people", "210", "400"),
        ("No person who could be counted", "0", "10"),
        ("In all", "210", "410"),
    )
    assert table.lengths == (210,)
    assert published.heard(ledger(Counts()), Heard()).rows == ()


def test_a_total_does_not_give_a_small_number_away():
    heard = Heard((GroupHeard(C, 5, 9), GroupHeard(P, 1, 9), GroupHeard(S, 1, 9)))
    rows = published.heard(ledger(Counts(heard)), heard).rows
    assert "suppressed" in {row[1] for row in rows}


def test_answers_are_printed_and_what_was_left_blank_too():
    table = published.questions(ledger(MADE), MADE.heard.questions)
    assert table.rows == (("Why?", "100", "fewer than 5"),)


def test_a_themes_codes_are_set_out_by_group_and_small_ones_named_below():
    table = published.by_role(ledger(MADE), FINDINGS.themes[0])
    assert table.head == ("Code", "Children and young people", "Staff", "In all")
    assert table.rows == (
        ("Turning up", "45", "fewer than 5", "45"),
        ("Any of these", "45", "fewer than 5", "45"),
    )
    assert (table.lengths, table.segments) == ((45,), ((45, 0),))
    assert table.keys == ("child", "staff")
    assert table.note == (
        "Raised by fewer than 5 people: Feeling cared for. Raised by nobody: Trust."
    )


def test_a_code_says_what_each_group_said_with_no_empty_column():
    table = published.by_code(ledger(MADE), LATE)
    assert table.head == ("Group", "Goes well", "Concern", "People")
    assert table.rows == (("Children and young people", "30", "10", "45"),)
    assert table.keys == ("positive", "negative")
    assert table.note == "Not shown: fewer than 5 staff."


def test_a_code_of_hardly_any_numbers_has_no_table():
    said = {C: Balance(1, 1, 2, 1), P: Balance(1, 1, 2, 1)}
    made = counts({C: 20, P: 20}, [code("late", said)])
    assert published.by_code(ledger(made), LATE).rows == ()


def test_a_code_of_small_numbers_alone_has_no_table():
    assert published.by_code(ledger(MADE), CARED).rows == ()
    assert published.by_code(ledger(MADE, EXACT), CARED).rows == (
        ("Children and young people", "1", "1", "2"),
    )


def test_all_codes_are_set_out_the_most_raised_first():
    table = published.sides(ledger(MADE, EXACT), CODES)
    assert table.rows[0] == ("Turning up", "31", "14", "45")
    assert table.note == "Raised by nobody: Trust."
    assert published.groups(ledger(MADE), CODES).rows[0][0] == "Turning up"


def test_the_evidence_counts_people_and_passages():
    assert published.evidence(ledger(MADE), FINDINGS).rows == (
        ("Turning up", "45", "55", "0"),
    )


def test_passages_of_nobody_are_evidence_too():
    made = counts({C: 9, U: 0}, [code("late", {}, {U: 3})])
    table = published.evidence(ledger(made), FINDINGS)
    assert ("Turning up", "0", "fewer than 5", "0") in table.rows


def test_passages_that_may_be_quoted_are_counted_by_side():
    rows = published.quotable(ledger(MADE), FINDINGS).rows
    assert rows[-1] == ("Theme", "Turning up", "30", "15", "0", "10", "55")
