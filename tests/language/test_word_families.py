from __future__ import annotations

import pytest

from voicecode.domain.lexicons import NEGATION, WordFamily
from voicecode.domain.valences import Valence
from voicecode.language import word_families
from voicecode.learning import words

ENGLISH = word_families.of("en")
LONGEST = 4  # words


def folded(family: WordFamily) -> list[str]:
    return [" ".join(words.folded_words(member)) for member in family.members]


def test_no_two_families_share_a_name() -> None:
    names = [family.name for family in ENGLISH]
    assert len(names) > 500
    assert len(set(names)) == len(names)


def test_members_are_a_few_words_long() -> None:
    for family in ENGLISH:
        for member in folded(family):
            assert 1 <= len(member.split()) <= LONGEST, (family.name, member)


def test_a_member_stands_in_its_family_once() -> None:
    for family in ENGLISH:
        members = folded(family)
        assert members
        assert len(set(members)) == len(members), family.name


def test_a_member_is_typed_plainly_without_the_end_of_a_sentence() -> None:
    for family in ENGLISH:
        for member in family.members:
            assert member == member.strip().casefold(), member
            assert not set(member) & set(".!?…’\n"), member


def test_nothing_is_both_good_and_bad() -> None:
    good, bad = (
        {
            member
            for family in ENGLISH
            if family.polarity is polarity
            for member in folded(family)
        }
        for polarity in (Valence.POSITIVE, Valence.NEGATIVE)
    )
    assert good
    assert bad
    assert not good & bad


def test_negations_are_a_family_that_is_neither_good_nor_bad() -> None:
    (negation,) = (family for family in ENGLISH if family.name == NEGATION)
    assert negation.polarity is None
    assert {"not", "no", "didn't", "didnt", "without"} <= set(negation.members)


@pytest.mark.parametrize("language", ["cy", "", "../en"])
def test_a_language_without_a_lexicon_has_no_families(language: str) -> None:
    assert word_families.of(language) == ()
