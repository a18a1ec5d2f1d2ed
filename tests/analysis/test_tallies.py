from __future__ import annotations

import pytest

from voicecode.analysis.tallies import Tally
from voicecode.domain.counts import (
    Balance,
    GroupCount,
    GroupHeard,
    Heard,
    Pairing,
    QuestionCount,
    SourceCount,
)
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role


def _tally(*coded):
    tally = Tally()
    for one in coded:
        tally.add(one)
    return tally


def test_nothing_added_is_nobody_heard():
    assert _tally().heard() == Heard()
    assert _tally().of_code("trust") == ()


def test_a_person_is_counted_once_across_units_and_sources(said):
    tally = _tally(
        said("One.", "trust+", number=1),
        said("Two.", "trust+", number=2),
        said("Three.", "trust+", source="b.docx"),
        said("Four.", who="P2", role=Role.PARENT, source="b.docx"),
    )
    assert tally.heard() == Heard(
        groups=(GroupHeard(Role.CHILD, 1, 3), GroupHeard(Role.PARENT, 1, 1)),
        sources=(SourceCount(Kind.TRANSCRIPT, 2),),
    )
    assert tally.of_code("trust") == (
        GroupCount(Role.CHILD, Balance(positive=1), Balance(positive=3)),
    )


def test_a_source_that_comes_back_is_one_source(said):
    tally = _tally(said(), said(source="b.docx"), said())
    assert tally.heard().sources == (SourceCount(Kind.TRANSCRIPT, 2),)


def test_one_participant_in_two_roles_is_two_people(said):
    tally = _tally(said(role=Role.CHILD), said(role=Role.CARER))
    assert tally.heard().people == 2


@pytest.mark.parametrize(
    ("sides", "expected"),
    [
        ("+", Balance(positive=1)),
        ("++", Balance(positive=1)),
        ("-", Balance(negative=1)),
        ("+-", Balance(mixed=1)),
        ("-+", Balance(mixed=1)),
        ("±", Balance(mixed=1)),
        ("±+", Balance(mixed=1)),
        ("?", Balance(unsaid=1)),
        ("?+", Balance(positive=1)),
        ("-?", Balance(negative=1)),
    ],
)
def test_a_person_is_counted_by_all_that_they_say_of_a_code(said, sides, expected):
    tally = _tally(*(said("Well.", f"trust{side}") for side in sides))
    [group] = tally.of_code("trust")
    assert group.people == expected
    assert group.mentions.total == len(sides)


def test_a_unit_without_a_participant_is_a_mention_and_nobody(said):
    tally = _tally(
        said("A note.", "trust-", who=None, role=Role.UNKNOWN, kind=Kind.RECORD)
    )
    assert tally.heard().people == 0
    assert tally.of_code("trust") == (
        GroupCount(Role.UNKNOWN, Balance(), Balance(negative=1), unattributed=1),
    )


def test_an_interviewer_is_not_heard_but_has_a_source(said):
    tally = _tally(said("And then?", role=Role.INTERVIEWER))
    assert tally.heard() == Heard(sources=(SourceCount(Kind.TRANSCRIPT, 1),))


def test_answers_are_counted_by_question_and_by_what_they_amount_to(said):
    def answered(text, answer, question="Why?"):
        return said(text, kind=Kind.SURVEY, question=question, answer=answer)

    tally = _tally(
        answered("Because.", "substantive"),
        answered("n/a", "placeholder"),
        answered("", "blank"),
        answered("", "blank"),
        answered("Yes.", "substantive", "When?"),
    )
    assert tally.heard().questions == (
        QuestionCount("Why?", 1, 1, 2),
        QuestionCount("When?", 1),
    )
    assert tally.heard().units == 2


def test_who_only_left_blanks_is_not_heard(said):
    tally = _tally(said("", kind=Kind.SURVEY, question="Why?", answer="blank"))
    assert tally.heard().people == 0


def test_codes_in_one_unit_are_paired_the_most_frequent_first(said):
    tally = _tally(
        said("One.", "b+", "a-"), said("Two.", "a+", "b+"), said("Three.", "c+", "a+")
    )
    assert tally.pairings() == (Pairing("a", "b", 2), Pairing("a", "c", 1))


def test_two_codes_of_a_theme_are_one_voice_on_the_theme(said):
    tally = _tally(said("One.", "a+", "b-"))
    [group] = tally.of_theme("theme")
    assert group == GroupCount(Role.CHILD, Balance(mixed=1), Balance(mixed=1))


def test_withheld_units_are_counted(said):
    tally = _tally(said("One.", "a+", flags=("safeguarding",)))
    assert tally.heard().withheld == 1
    assert tally.of_code("a")


def test_the_tally_says_what_proposed_the_codes(said):
    tally = _tally(said("One.", "a+", by=("rules", "classifier")))
    assert tally.proposed_by == ("classifier", "rules")


def test_memory_does_not_grow_with_what_one_person_says(said):
    tally = _tally(*(said("One.", "a+", number=number) for number in range(3000)))
    assert len(tally._register) == 3  # a person, a code and a theme


def test_sources_are_kept_in_their_order(said):
    tally = _tally(said(source="b.csv", kind=Kind.SURVEY), said(), said(source="b.csv"))
    assert list(tally.sources.items()) == [
        ("b.csv", Kind.SURVEY),
        ("a.docx", Kind.TRANSCRIPT),
    ]


def test_units_that_may_be_quoted_are_counted_by_what_they_say(said):
    tally = _tally(
        said("One.", "trust+"),
        said("Two.", "trust-"),
        said("Three.", "trust-", flags=("safeguarding",)),
        said("Four.", "trust?"),
    )
    assert tally.quotable("trust") == Balance(1, 1, 0, 1)
    assert tally.quotable("late") == Balance()
