from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.analysis import contrasts
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import Balance, GroupCount, GroupHeard, Heard
from voicecode.domain.people import Role
from voicecode.domain.scales import QuantityWord, Scale

SCALE = Scale(
    "s",
    "S",
    "1",
    "",
    (
        QuantityWord("most", Fraction(3, 4)),
        QuantityWord("less than half of", Fraction(0)),
    ),
)
RULES = Publication()
BASES = {Role.CHILD: 40, Role.PARENT: 20, Role.STAFF: 6}


def _on(**spoke: Balance) -> tuple[str, ...]:
    groups = [
        GroupCount(Role(role), balance, balance) for role, balance in spoke.items()
    ]
    heard = Heard(tuple(GroupHeard(role, base, 0) for role, base in BASES.items()))
    return contrasts.on_topic(groups, heard, SCALE, RULES)


@pytest.mark.parametrize(
    ("spoke", "expected"),
    [
        (
            {"child": Balance(30, 2), "parent": Balance(1, 14)},
            (
                "Most children and young people and most parents spoke about this.",
                "Children and young people mostly said that it goes well, while parents"
                " mostly raised concerns.",
                "Heard, but not about this: staff.",
            ),
        ),
        (
            {"child": Balance(3, 3), "parent": Balance(2, 2), "staff": Balance(1)},
            (
                "Less than half of children and young people and of parents spoke about"
                " this.",
                "It was also raised from among staff.",
                "Children and young people said both that it goes well and that it does"
                " not.",
            ),
        ),
        (
            {"staff": Balance(0, 1)},
            (
                "It was raised from among staff.",
                "Heard, but not about this: children and young people and parents.",
            ),
        ),
        ({}, ("Nobody who could be counted spoke about this.",)),
    ],
)
def test_groups_are_set_side_by_side(
    spoke: dict[str, Balance], expected: tuple[str, ...]
) -> None:
    assert _on(**spoke) == expected


def test_the_key_finding_is_how_groups_lean() -> None:
    groups = [GroupCount(Role.CHILD, Balance(30, 2), Balance(30, 2))]
    heard = Heard((GroupHeard(Role.CHILD, 40, 0),))
    assert contrasts.key_finding(groups, heard, SCALE, RULES) == (
        "Children and young people mostly said that it goes well."
    )


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_no_sentence_holds_a_number(well: int, badly: int, both: int) -> None:
    sentences = _on(child=Balance(well, badly, both))
    assert not any(letter.isdigit() for one in sentences for letter in one)
