from __future__ import annotations

import pytest

from tests.rules import coder, found, rule, words_found
from voicecode.domain.codebooks import Near
from voicecode.domain.people import Role


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("late for the visit", ["late for the visit"]),
        ("my late mum came to visit", []),
        ("My late mum. Late for the visit", ["Late for the visit"]),
    ],
)
def test_unless_voids_a_match_in_the_same_sentence(text: str, words: list[str]) -> None:
    near = rule(Near(("late", "visit"), 5), unless=["late (mum|dad)"])
    assert words_found(coder(near), text) == words


def test_a_rule_may_be_for_some_roles_only() -> None:
    only = coder(rule("late", roles=[Role.PARENT, Role.CARER]))
    assert found(only, "late", role=Role.PARENT)
    assert not found(only, "late", role=Role.CHILD)


def test_of_overlapping_matches_of_a_rule_the_longest_stays() -> None:
    assert words_found("late|late again|very late", "very late again") == ["very late"]
    assert words_found("late|late again", "late again") == ["late again"]


def test_matches_of_different_rules_all_stay() -> None:
    both = coder(rule("late"), rule("late again", number=2))
    assert words_found(both, "late again") == ["late", "late again"]
