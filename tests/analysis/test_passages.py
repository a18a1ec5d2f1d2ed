from __future__ import annotations

import pytest

from voicecode.analysis import passages
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role


@pytest.mark.parametrize(
    ("choices", "person"),
    [
        ({"who": "P1"}, "child P1"),
        ({"who": None, "kind": Kind.SURVEY, "number": 3}, "a.docx#3"),
        ({"who": None, "role": Role.STAFF}, "staff  in a.docx"),
    ],
)
def test_people_are_told_apart_as_far_as_they_can_be(said, choices, person):
    assert passages.person_of(said("They came.", "a+", **choices).unit) == person


def test_a_starred_passage_is_worth_more_than_any_other(said):
    better = said("I can say a great deal about that.", "a+")
    starred = said("No.", "a+", flags=("starred",))
    worth = passages.worth_of
    assert worth(starred, starred.codings[0]) > worth(better, better.codings[0])


def test_the_seed_changes_the_lot_and_nothing_else(said):
    one = said("They came to us.", "a+")
    first, second = (passages.worth_of(one, one.codings[0], seed=n) for n in (0, 7))
    assert first[:-1] == second[:-1]
    assert first[-1] != second[-1]


def test_a_quote_knows_its_kind_its_star_and_who_may_be_named(said):
    one = said("They came.", "a+", kind=Kind.SURVEY, flags=("starred",))
    quote = passages.quote_of(one, one.codings[0], "Young person, survey")
    assert (quote.kind, quote.is_starred) == (Kind.SURVEY, True)
    assert quote.said_by == "Young person, survey"


def test_the_same_letters_are_the_same_words(said):
    first, second = (said(text, "a+") for text in ("They came!", "they, CAME"))
    letters = [
        passages.letters_of(passages.quote_of(one, one.codings[0]))
        for one in (first, second)
    ]
    assert letters == ["theycame", "theycame"]
