from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.counted import C, P, S, U, code, counts, ledger
from voicecode.analysis import contrasts, count_cells
from voicecode.domain.counts import Balance

TOPIC = count_cells.code("a")


def _ledger(said, heard=None):
    return ledger(counts(heard or {C: 40, P: 20, S: 6}, [code("a", said)]))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            {C: Balance(30, 2), P: Balance(1, 14)},
            (
                "Most children and young people and most parents spoke about this.",
                "Children and young people mostly said that it goes well, while parents"
                " mostly raised concerns.",
                "Heard, but not about this: staff.",
            ),
        ),
        (
            {C: Balance(3, 3), P: Balance(2, 2), S: Balance(1)},
            (
                "Less than half of children and young people and of parents spoke about"
                " this.",
                "It was also raised by some staff.",
                "Children and young people said both that it goes well and that it does"
                " not.",
            ),
        ),
        (
            {C: Balance(30, 2), P: Balance(2, 2)},
            (
                "Most children and young people, and less than half of parents spoke"
                " about this.",
                "Children and young people mostly said that it goes well.",
                "Heard, but not about this: staff.",
            ),
        ),
        (
            {S: Balance(0, 1)},
            (
                "It was raised by some staff.",
                "Heard, but not about this: children and young people and parents.",
            ),
        ),
        ({}, ("Nobody spoke about this in this evidence.",)),
    ],
)
def test_groups_are_set_side_by_side(said, expected):
    assert contrasts.on_topic(_ledger(said), TOPIC) == expected


def test_what_stands_in_records_alone_is_said_of_nobody_who_could_be_counted():
    heard = ledger(counts({C: 40}, [code("a", {}, {U: 6})]))
    said = ("Nobody who could be counted spoke about this.",)
    assert contrasts.on_topic(heard, TOPIC) == said


def test_the_key_finding_is_how_groups_lean():
    found = _ledger({C: Balance(30, 2)}, {C: 40})
    assert contrasts.key_finding(found, TOPIC) == (
        "Children and young people mostly said that it goes well."
    )


def test_only_groups_that_differ_are_set_against_each_other():
    assert contrasts.on_difference(_ledger({C: Balance(30, 2)}), TOPIC) == ()
    said = _ledger({C: Balance(30, 2), P: Balance(1, 14)})
    assert len(contrasts.on_difference(said, TOPIC)) == 1


def test_the_silence_of_a_few_is_not_told():
    found = _ledger({C: Balance(30, 2)}, {C: 40, P: 3})
    assert contrasts.on_silence(found, TOPIC) == ()


def test_a_word_is_said_of_each_group():
    assert contrasts.of_each("half of", ["x", "y"]) == "half of x and of y"
    assert contrasts.of_each("most", ["x", "y", "z"]) == "most x, most y and most z"


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_no_sentence_holds_a_number(well, badly, both):
    sentences = contrasts.on_topic(_ledger({C: Balance(well, badly, both)}), TOPIC)
    assert not any(letter.isdigit() for one in sentences for letter in one)
