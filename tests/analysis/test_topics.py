from __future__ import annotations

import pytest

from tests.counted import EXACT, RULES, C, P, S, code, counts, ledger
from voicecode.analysis import topics
from voicecode.domain.counts import Balance
from voicecode.domain.people import Role


def _on(heard, said, apart=None, publication=RULES):
    made = counts(heard, [code("a", said, apart)])
    return topics.on_code(ledger(made, publication), "a")


@pytest.mark.parametrize(
    ("heard", "said", "expected"),
    [
        (
            {C: 231, P: 45, S: 6},
            {C: Balance(30, 12, 9), P: Balance(1, 7), S: Balance(0, 2)},
            "About 60 people spoke about this: less than half of children and young"
            " people (50 of 230) and of parents (10 of 45), and some staff."
            " About 30 of them said it goes well, about 20 raised concerns and about 10"
            " said both. Children and young people said both that it goes well and that"
            " it does not, while parents mostly raised concerns.",
        ),
        (
            {C: 40, P: 20},
            {C: Balance(33), P: Balance(2)},
            "About 35 people spoke about this: most children and young people (35 of"
            " 40), and less than half of parents (fewer than 5 of 20)."
            " They all said it goes well.",
        ),
        (
            {C: 8, P: 3, S: 2},
            {C: Balance(2), P: Balance(0, 1)},
            "Fewer than 5 people spoke about this, from among children and young people"
            " and parents. Some of them said it goes well and some raised concerns.",
        ),
        (
            {C: 30, P: 3},
            {P: Balance(0, 2)},
            "Fewer than 5 parents spoke about this. They raised concerns."
            " Heard, but not about this: children and young people.",
        ),
        (
            {C: 30, S: 8},
            {C: Balance(0, 9, 0, 7), S: Balance(0, 1)},
            "About 15 people spoke about this: less than half of children and young"
            " people (15 of 30), and some staff. About 10 of them raised concerns and"
            " for about 5 it is not clear which.",
        ),
        (
            {C: 30},
            {C: Balance(0, 0, 0, 9)},
            "About 10 people spoke about this: less than half of children and young"
            " people (10 of 30). Which way they meant it is not clear.",
        ),
        ({C: 30}, {}, "Nobody spoke about this in this evidence."),
    ],
)
def test_a_code_is_summed_up_in_plain_sentences(heard, said, expected):
    assert " ".join(_on(heard, said)) == expected


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (
            12,
            "It comes up in about 10 passages where no person can be counted, such as",
        ),
        (3, "It comes up where no person can be counted, such as in case records."),
    ],
)
def test_passages_of_nobody_are_told_apart(count, expected):
    said = _on({C: 30, Role.UNKNOWN: 0}, {}, {Role.UNKNOWN: count})
    assert said[0].startswith(expected)


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        (19, 20, "19 people spoke about this: most parents (19 of 20)."),
        (4, 9, "4 people spoke about this: 4 of 9 parents."),
        (9, 9, "9 people spoke about this: all 9 parents."),
        (2, 2, "2 people spoke about this: both parents."),
        (1, 2, "1 person spoke about this: 1 of 2 parents."),
        (1, 1, "1 person spoke about this: 1 parent."),
    ],
)
def test_exact_numbers_are_said_where_they_are_asked_for(count, base, expected):
    said = _on({P: base}, {P: Balance(count)}, publication=EXACT)
    assert said[0] == expected


def test_one_person_is_not_all_of_them():
    assert _on({P: 1}, {P: Balance(0, 1)}, publication=EXACT)[1] == (
        "They raised concerns."
    )


def test_a_theme_is_summed_up_like_a_code():
    made = counts({C: 30}, [code("a", {C: Balance(9)})])
    assert topics.on_theme(ledger(made), "t")[0] == (
        "About 10 people spoke about this theme: less than half of children and young"
        " people (10 of 30)."
    )
