from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from voicecode.analysis.quotes import Pool
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.errors import CheckFailedError


def _pool(*coded, **settings):
    pool = Pool(**settings)
    for one in coded:
        pool.add(one)
    return pool


def _many(said, count, *codes, **choices):
    return [
        said(f"I have number {n} to say about it.", *codes, who=f"P{n}", **choices)
        for n in range(count)
    ]


def test_a_code_gets_no_more_quotes_than_wanted(said):
    chosen = _pool(*_many(said, 20, "a+"), per_code=3).chosen()
    assert len(chosen["a"]) == 3


def test_nobody_is_quoted_twice_for_one_code(said):
    units = [said(f"Point {n} I would make here.", "a+") for n in range(5)]
    assert len(_pool(*units).chosen()["a"]) == 1


def test_nobody_is_quoted_more_than_twice_in_all(said):
    units = [said(f"Point {n} I would make here.", f"c{n}+") for n in range(5)]
    chosen = _pool(*units).chosen()
    assert sum(len(quotes) for quotes in chosen.values()) == 2


def test_the_same_words_are_quoted_once(said):
    units = [
        said("They listened to me there.", "a+", who="P1"),
        said("they listened to me, there", "a+", "b+", who="P2"),
    ]
    chosen = _pool(*units).chosen()
    assert sum(len(quotes) for quotes in chosen.values()) == 1


def test_strengths_and_concerns_are_both_shown(said):
    many = _many(said, 30, "a+")
    one = said("But this one was a worry to me.", "a-", who="Q1")
    sides = {quote.valence for quote in _pool(*many, one).chosen()["a"]}
    assert sides == {Valence.POSITIVE, Valence.NEGATIVE}


def test_every_role_that_spoke_is_shown(said):
    roles = [Role.PARENT, Role.STAFF, Role.CARER]
    units = _many(said, 30, "a+") + [
        said(f"And I as a {role} say so too.", "a+", who=f"Q{role}", role=role)
        for role in roles
    ]
    shown = {quote.role for quote in _pool(*units).chosen()["a"]}
    assert shown == {Role.CHILD, *roles}


def test_short_and_long_are_both_shown(said):
    long = "This goes on for quite some time, and says a lot. " * 4
    units = [*_many(said, 9, "a+"), said(long, "a+", who="Q")]
    lengths = {len(quote.text) > 120 for quote in _pool(*units).chosen()["a"]}
    assert lengths == {True, False}


def test_a_scarce_code_is_served_before_a_frequent_one(said):
    both = said("Only I have a word on this rare thing.", "rare+", "a+", who="P0")
    other = said("And one more word that I have to say.", "a+", who="P0")
    units = [*_many(said, 9, "a+"), both, other]
    assert len(_pool(*units, per_person=1).chosen()["rare"]) == 1


@pytest.mark.parametrize(
    "choices",
    [
        {"flags": ("safeguarding",)},
        {"role": Role.INTERVIEWER},
        {"answer": "placeholder", "question": "Why?"},
    ],
)
def test_what_must_not_be_quoted_never_enters_the_pool(said, choices):
    pool = _pool(said("Something that was said here.", "a+", **choices))
    assert len(pool) == 0
    assert not pool.chosen()


def test_records_and_survey_answers_without_a_participant_can_be_quoted(said):
    units = [
        said(f"Note {n} says a word on this.", "a+", who=None, number=n, kind=kind)
        for n, kind in enumerate([Kind.RECORD, Kind.RECORD, Kind.SURVEY, Kind.SURVEY])
    ]
    assert len(_pool(*units).chosen()["a"]) == 3  # one from the record's source


def test_the_pool_does_not_grow_with_the_units(said):
    few = _pool(*_many(said, 100, "a+", "b-"))
    many = _pool(*_many(said, 1000, "a+", "b-"))
    assert len(few) == len(many) == 24


def test_a_better_passage_takes_the_place_of_a_lesser_one(said):
    units = [said("No.", "a+"), said("I can say a great deal more.", "a+", number=2)]
    [quote] = _pool(*units).chosen()["a"]
    assert quote.unit == "a.docx#2"


def test_quotes_stand_in_the_order_well_concern_both_unsaid(said):
    units = [
        said(f"Here is {n} for the side of it.", f"a{side}", who=f"P{n}")
        for n, side in enumerate("?±-+")
    ]
    sides = [quote.valence for quote in _pool(*units).chosen()["a"]]
    assert sides == [Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None]


def test_a_quote_says_why_it_was_chosen(said):
    units = _many(said, 2, "a+")
    reasons = [quote.reason for quote in _pool(*units).chosen()["a"]]
    assert reasons == [
        "Chosen to show what goes well, for whose voice it is, for being short and as"
        " typical of what was said.",
        "Chosen as typical of what was said.",
    ]


def test_a_starred_passage_comes_before_any_other(said):
    units = _many(said, 30, "a+")
    starred = said("No.", "a+", who="Q", flags=("starred",))
    [quote] = _pool(*units, starred, per_code=1).chosen()["a"]
    assert quote.text == "No."
    assert quote.reason.startswith("Chosen as a coder starred it, ")


def test_what_is_typical_is_quoted_before_what_is_not(said):
    typical = _many(said, 9, "a+")
    odd = said("Purple giraffes dance beside quiet lakes.", "a+", who="Q")
    [quote] = _pool(odd, *typical, per_code=1).chosen()["a"]
    assert "giraffes" not in quote.text


def test_quotes_are_unlike_each_other(said):
    alike = [
        said(f"They listened to me about school {word}.", "a+", who=f"P{word}")
        for word in ("today", "again", "then", "there")
    ]
    other = said("They listened when I talked of home.", "a+", who="Q")
    chosen = _pool(*alike, other, per_code=2).chosen()["a"]
    assert any("home" in quote.text for quote in chosen)


def test_the_seed_settles_what_is_left_to_chance(said):
    units = [said("The same words here again.", "a+", who=f"P{n}") for n in range(20)]
    firsts = {
        next(iter(_pool(*units, per_code=1, seed=seed).chosen()["a"])).unit
        for seed in (1, 1)
    }
    assert len(firsts) == 1


def test_a_quote_keeps_its_evidence_and_its_unit(said):
    [quote] = _pool(said("They never came to us.", "a-", words="never came")).chosen()[
        "a"
    ]
    assert [mark.of(quote.text) for mark in quote.marks] == ["never came"]
    assert (quote.unit, quote.role) == ("a.docx#1", Role.CHILD)


def test_evidence_that_is_not_exact_is_refused(said):
    coded = said("They never came to us.", "a-")
    wrong = replace(coded, unit=replace(coded.unit, text="He never came to us."))
    with pytest.raises(CheckFailedError):
        _pool(wrong)


_SCRIPT = """
from voicecode.analysis.quotes import Pool
from voicecode.domain.codings import *
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
pool = Pool()
for n in range(60):
    text = f"I have number {n} to say about it."
    unit = Unit("a", n, text, Span(0, len(text)), participant=f"P{n}")
    for code in "abc":
        pool.add(CodedUnit(unit, (Coding(code, "t", None, 0.9, ("rules",), ()),)))
print({code: [q.unit for q in quotes] for code, quotes in pool.chosen().items()})
"""


def test_the_choice_is_the_same_in_every_process():
    outs = {
        subprocess.run(
            [sys.executable, "-c", _SCRIPT],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outs) == 1
