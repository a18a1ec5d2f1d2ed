from __future__ import annotations

from tests.counted import EXACT, RULES, SCALE, C, P, S, code, counts, ledger, ticked
from voicecode.analysis import count_cells, ledgers
from voicecode.domain.counts import Balance

A = count_cells.code("a")
MADE = counts({C: 40, P: 3}, [code("a", {C: Balance(30, 2), P: Balance(0, 1)})])


def test_a_count_is_printed_as_a_number_as_small_or_as_nothing():
    found = ledger(MADE)
    many, few = count_cells.people(A, C), count_cells.people(A, P)
    nowhere = count_cells.people(A, S)
    assert [found.printed(cell) for cell in (many, few, nowhere)] == [
        "30", "fewer than 5", "0",
    ]  # fmt: skip
    assert [found.is_number(cell) for cell in (many, few, nowhere)] == [
        True, False, False,
    ]  # fmt: skip
    assert [found.is_small(cell) for cell in (many, few, nowhere)] == [
        False, True, False,
    ]  # fmt: skip
    assert [found.length(cell) for cell in (many, few, nowhere)] == [30, 0, 0]


def test_the_roles_that_spoke_are_named_in_order():
    assert ledger(MADE).spoke(A) == (C, P)
    assert ledger(MADE).roles == (C, P)


def test_words_are_said_of_large_groups_alone():
    found = ledger(MADE)
    assert found.says(count_cells.word(A, C)) == "most"
    assert found.says(count_cells.word(A, P)) is None


def test_what_would_pin_a_small_count_down_is_not_said():
    # Three quarters of 12 or fewer, and of 10 or more, would be 9 at least.
    small = counts({C: 10}, [code("a", {C: Balance(8)})])
    assert ledger(small).says(count_cells.word(A, C)) == "most"
    # "Less than half" is known of any; one quarter of 12 is told by nothing else.
    pinned = counts({C: 5, P: 1, S: 1})
    found = ledger(pinned)
    assert found.cover.hidden
    assert {found.printed(count_cells.heard(role)) for role in (C, P, S)} & {
        "suppressed"
    } or found.printed(count_cells.heard()) == "suppressed"


def test_whoever_sees_the_quotes_is_reckoned_with():
    made = counts({C: 40, S: 4})
    assert ledger(made).printed(count_cells.heard(S)) == "fewer than 5"
    table = ledger(made).table
    assert table.seen == {count_cells.heard(C): 10}


def test_exact_numbers_hide_nothing():
    found = ledger(MADE, EXACT)
    assert not found.cover.hidden
    assert not found.cover.unsaid
    assert found.printed(count_cells.people(A, P)) == "1"


def test_a_survey_is_part_of_the_same_ledger():
    survey = ticked("Age?", {"9": 30, "10": 2})
    found = ledgers.of(MADE, SCALE, RULES, survey)
    assert found.printed(count_cells.closed("Age?", "10")) == "fewer than 5"
    assert found.says(count_cells.share(count_cells.closed("Age?", "10"))) is None


def test_listed_passages_can_be_a_ledger_alone():
    found = ledgers.of_quotable({"a": Balance(20, 3)}, RULES)
    assert found.printed(count_cells.quotable("a")) == "25"
    assert found.printed(count_cells.quotable("a", "negative")) == "fewer than 5"
