from __future__ import annotations

import pytest

from tests.counted import EXACT, RULES, C, P, S, U, code, counts, ledger
from voicecode.analysis import count_cells, quantities
from voicecode.domain.counts import Balance, Counts, GroupHeard, Heard, SourceCount
from voicecode.domain.documents import Kind

FILES = (SourceCount(Kind.TRANSCRIPT, 1), SourceCount(Kind.RECORD, 2))


def _on_heard(heard, publication=RULES):
    made = counts(heard, sources=FILES)
    return " ".join(quantities.on_heard(ledger(made, publication), FILES))


@pytest.mark.parametrize(
    ("heard", "publication", "expected"),
    [
        (
            {C: 231, P: 45, S: 6},
            RULES,
            "About 280 people were heard: 230 children and young people, 45 parents and"
            " 5 staff. What they said fills about 845 passages from fewer than 5"
            " transcripts and fewer than 5 case records.",
        ),
        (
            {C: 31, P: 3, S: 2},
            RULES,
            "About 35 people were heard: 30 children and young people and fewer than 5"
            " each of parents and staff. What they said fills about 110 passages from"
            " fewer than 5 transcripts"
            " and fewer than 5 case records.",
        ),
        (
            {P: 2, S: 1},
            RULES,
            "Fewer than 5 people were heard: parents and staff. What they said fills"
            " about 10 passages from fewer than 5 transcripts"
            " and fewer than 5 case records.",
        ),
        (
            {S: 1},
            RULES,
            "Fewer than 5 staff were heard. What they said fills fewer than 5 passages"
            " from fewer than 5 transcripts"
            " and fewer than 5 case records.",
        ),
        (
            {C: 22},
            RULES,
            "About 20 children and young people were heard. What they said fills about"
            " 65 passages from fewer than 5 transcripts"
            " and fewer than 5 case records.",
        ),
        (
            {C: 2, P: 1},
            EXACT,
            "3 people were heard: 2 children and young people and 1 parent. What they"
            " said fills 9 passages from 1 transcript and 2 case records.",
        ),
        (
            {S: 1},
            EXACT,
            "1 member of staff was heard. What they said fills 3 passages from 1"
            " transcript and 2 case records.",
        ),
        ({}, RULES, "Nobody was heard in this evidence."),
    ],
)
def test_who_was_heard_is_said_in_plain_words(heard, publication, expected):
    assert _on_heard(heard, publication) == expected


def test_units_of_nobody_are_said_to_be_so():
    made = Counts(Heard((GroupHeard(U, 0, 7),), FILES[1:]))
    assert quantities.on_heard(ledger(made), FILES[1:]) == (
        "About 5 passages from fewer than 5 case records were read; no person could be"
        " counted in them.",
    )


def test_of_a_hidden_group_some_were_heard():
    made = counts({C: 5, P: 1, S: 1})  # 5, of 5 to 7 in all: so 1 and 1
    [said, _] = quantities.on_heard(ledger(made), FILES)
    assert said == (
        "About 5 people were heard: fewer than 5 each of parents and staff and some"
        " children and young people."
    )


def _raised(people, publication=RULES):
    codes = [code(name, {C: Balance(count)}) for name, count in people.items()]
    found = ledger(counts({C: 100}, codes, {C: Balance(100)}), publication)
    cells = [
        (name.upper(), count_cells.people(count_cells.code(name))) for name in people
    ]
    return quantities.on_most_raised(found, cells)


@pytest.mark.parametrize(
    ("people", "publication", "expected"),
    [
        ({}, RULES, ()),
        ({"a": 0, "b": 4}, RULES, ()),
        (
            {"a": 41, "b": 34, "c": 22, "d": 21, "e": 6},
            RULES,
            (
                "Raised by the largest numbers of people: “A” (about 40), “B” (about"
                " 35), “C” (about 20) and “D” (about 20).",
            ),
        ),
        (dict.fromkeys("abcdef", 12), RULES, ()),
        (
            {"a": 30, **dict.fromkeys("bcdef", 12)},
            RULES,
            ("Raised by the largest numbers of people: “A” (about 30).",),
        ),
        (
            {"a": 1, "b": 3},
            EXACT,
            ("Raised by the largest numbers of people: “B” (3) and “A” (1).",),
        ),
    ],
)
def test_the_most_raised_codes_are_named_and_ties_not_broken(
    people, publication, expected
):
    assert _raised(people, publication) == expected


def test_which_of_two_like_numbers_is_larger_is_not_told():
    [said] = _raised({"a": 38, "b": 42, "c": 40})
    assert said.index("A") < said.index("B") < said.index("C")
