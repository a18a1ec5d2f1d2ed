from __future__ import annotations

import pytest

from voicecode.domain.pseudonyms import Listed
from voicecode.pseudonyms import knowledge, name_kinds
from voicecode.pseudonyms.finds import Family


@pytest.mark.parametrize(
    ("kind", "family"),
    [("town", Family.PLACE), ("school", Family.INSTITUTION), ("email", Family.NUMBER),
     ("brother", Family.PERSON), ("name", Family.PERSON), ("place", Family.PLACE)],
)  # fmt: skip
def test_a_kind_belongs_to_a_family(kind: str, family: Family) -> None:
    assert name_kinds.family_of(kind) is family


def test_every_kind_of_a_roster_has_a_family() -> None:
    families = {name_kinds.family_of(knowledge.kind_of(one)) for one in Listed}
    assert families == {Family.PERSON, Family.PLACE, Family.INSTITUTION}


def test_numbers_are_compared_by_their_letters_and_digits() -> None:
    plain = name_kinds.plain
    assert plain("07700 900-123") == plain("(07700)900123")


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("Place", "place"),
        (" nhs  Number", "NHS number"),
        ("social worker", "social worker"),
        ("techer", None),
        ("", None),
    ],
)
def test_a_kind_is_known_however_it_is_written(written: str, kind: str | None) -> None:
    assert name_kinds.meant(written) == kind


def test_a_name_is_the_first_of_the_kinds_and_none_is_there_twice() -> None:
    assert name_kinds.ALL[0] == "name"
    assert len(set(name_kinds.ALL)) == len(name_kinds.ALL)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("school A", True),
        ("social worker 12", True),
        ("brother", True),
        ("name of teacher", False),
        ("laughs", False),
    ],
)
def test_a_stand_in_is_told_from_what_somebody_remarked(
    words: str, is_one: bool
) -> None:
    assert name_kinds.is_stand_in(words) is is_one
