from __future__ import annotations

from fractions import Fraction

import pytest

from voicecode.analysis import wording
from voicecode.domain.documents import Kind
from voicecode.domain.findings import (
    Balance,
    GroupCount,
    GroupHeard,
    Heard,
    SourceCount,
)
from voicecode.domain.people import Role
from voicecode.domain.scales import QuantityWord, Scale

C, P, S = Role.CHILD, Role.PARENT, Role.STAFF
SCALE = Scale(
    "s",
    "Somebody's",
    "1",
    "made up",
    (
        QuantityWord("nearly all", Fraction(9, 10), is_over=True),
        QuantityWord("half or more of", Fraction(1, 2)),
    ),
)
NOBODY = Heard()  # no numbers to set the counts against


def _group(role, *people, unattributed=0):
    return GroupCount(role, Balance(*people), Balance(*people), unattributed)


@pytest.mark.parametrize(
    ("words", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed_as_in_a_sentence(words, expected):
    assert wording.listed(words) == expected


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (
            [_group(C, 3, 5, 1), _group(P, 1, 1, 1), _group(S, 0, 2, 0)],
            "14 people spoke about this: 9 children and young people, 3 parents, "
            "2 staff. 4 of them said it goes well, 8 raised concerns, 2 said both.",
        ),
        (
            [_group(C, 0, 1)],
            "1 person spoke about this: 1 child or young person. They raised concerns.",
        ),
        (
            [_group(S, 0, 0, 1)],
            "1 person spoke about this: 1 member of staff. They said both.",
        ),
        (
            [_group(P, 0, 0, 0, 1)],
            "1 person spoke about this: 1 parent. "
            "Which way they meant it is not clear.",
        ),
        (
            [_group(P, 0, 0, 0, 2)],
            "2 people spoke about this: 2 parents. "
            "Which way they meant it is not clear.",
        ),
        (
            [_group(C, 2, 0, 0, 1)],
            "3 people spoke about this: 3 children and young people. "
            "2 of them said it goes well, for 1 it is not clear which.",
        ),
        ([], "Nobody spoke about this in this evidence."),
        (
            [GroupCount(C, Balance(), Balance(0, 2), 2)],
            "It comes up in 2 passages where no person can be counted, "
            "such as case records.",
        ),
        (
            [_group(C, 1, unattributed=1)],
            "1 person spoke about this: 1 child or young person. It also comes up in "
            "1 passage where no person can be counted, such as case records. "
            "They said it goes well.",
        ),
        (
            [_group(C, 1200)],
            "1,200 people spoke about this: 1,200 children and young people. "
            "1,200 of them said it goes well.",
        ),
    ],
)
def test_a_code_is_summed_up_by_its_counts(groups, expected):
    assert " ".join(wording.on_code(groups, NOBODY, SCALE)) == expected


def test_a_theme_is_summed_up_by_its_counts():
    assert wording.on_theme([_group(C, 2)], HEARD, SCALE)[0] == (
        "2 people spoke about this theme: both children and young people."
    )


HEARD = Heard(
    (GroupHeard(C, 2, 5), GroupHeard(P, 1, 1), GroupHeard(Role.UNKNOWN, 0, 1)),
    (SourceCount(Kind.TRANSCRIPT, 1), SourceCount(Kind.RECORD, 2)),
)


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        (19, 20, "nearly all parents (19 of 20)"),
        (18, 20, "half or more of parents (18 of 20)"),
        (5, 10, "half or more of parents (5 of 10)"),
        (4, 10, "4 of 10 parents"),
        (9, 9, "all 9 parents"),
        (2, 2, "both parents"),
        (1, 2, "1 of 2 parents"),
        (1, 1, "1 parent"),
        (1_500, 2_000, "half or more of parents (1,500 of 2,000)"),
    ],
)
def test_a_group_is_counted_in_words_where_it_is_large_enough(count, base, expected):
    heard = Heard((GroupHeard(P, base, base),))
    [said, *_] = wording.on_code([_group(P, count)], heard, SCALE)
    assert said.endswith(f"spoke about this: {expected}.")


def test_a_reader_is_told_what_the_words_stand_for():
    assert wording.on_scale(SCALE) == (
        "Words of quantity are those of Somebody's, version 1: nearly all: over 90%; "
        "half or more of: 50% or more. They are worked out from the exact numbers of "
        "people, which stand beside them; of fewer than 10 people the numbers stand "
        "alone."
    )


def test_groups_that_were_heard_and_silent_are_named():
    assert wording.on_silent_groups([_group(C, 1)], HEARD) == (
        "Heard, but not about this: 1 parent.",
    )
    assert wording.on_silent_groups([_group(C, 1), _group(P, 1)], HEARD) == ()
    assert wording.on_silent_groups([], HEARD) == ()


def test_missing_voices_are_named():
    assert wording.on_missing_voices(HEARD) == (
        "This evidence has no words from foster and kinship carers, staff and "
        "professionals from other agencies.",
    )
    everyone = Heard(tuple(GroupHeard(role, 1, 1) for role in wording.AWAITED))
    assert wording.on_missing_voices(everyone) == ()


def test_unraised_codes_are_named():
    assert wording.on_unraised_codes(["Notice", "Delay"]) == (
        "Nobody raised “Notice” and “Delay”.",
    )
    assert wording.on_unraised_codes([]) == ()


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (
            HEARD,
            "3 people were heard: 2 children and young people and 1 parent. "
            "What they said fills 7 passages from 1 transcript and 2 case records.",
        ),
        (
            Heard((GroupHeard(S, 1, 1),), (SourceCount(Kind.SURVEY, 1),)),
            "1 person was heard: 1 member of staff. "
            "What they said fills 1 passage from 1 survey file.",
        ),
        (
            Heard((GroupHeard(S, 0, 2),), (SourceCount(Kind.RECORD, 1),)),
            "2 passages from 1 case record were read; "
            "no person could be counted in them.",
        ),
        (Heard(), "Nobody was heard in this evidence."),
    ],
)
def test_who_was_heard_is_said_in_numbers_that_agree(heard, expected):
    assert " ".join(wording.on_heard(heard)) == expected


@pytest.mark.parametrize(
    ("ranked", "expected"),
    [
        ([], ()),
        ([("A", 0)], ()),
        ([("A", 1)], ("Raised by the largest numbers of people: “A” (1 person).",)),
        (
            [("A", 4), ("B", 3), ("C", 2), ("D", 2), ("E", 1)],
            (
                "Raised by the largest numbers of people: “A” (4 people), “B” "
                "(3 people), “C” (2 people) and “D” (2 people).",
            ),
        ),
        ([(name, 2) for name in "ABCDEF"], ()),
        (
            [("A", 3), *((name, 2) for name in "BCDEF")],
            ("Raised by the largest numbers of people: “A” (3 people).",),
        ),
    ],
)
def test_the_most_raised_codes_are_named_and_ties_not_broken(ranked, expected):
    assert wording.on_most_raised(ranked) == expected


def test_withheld_passages_are_owned_up_to():
    assert "it is counted" in wording.on_withheld(1)
    assert "they are counted" in wording.on_withheld(2)
    for count in range(3):
        assert "no safeguarding system" in wording.on_withheld(count)


def test_the_choice_of_quotes_is_explained():
    assert "at most 6 for a code" in wording.on_choice(per_code=6, per_person=2)
