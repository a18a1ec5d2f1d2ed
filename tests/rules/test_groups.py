from __future__ import annotations

import pytest

from tests.rules import coder, rule, words_found
from voicecode.domain.codebooks import Near, Together

NEAR = coder(rule(Near(("late", "appointment*|visit*|home visit"), 3)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("late for the visit", ["late for the visit"]),
        ("visits were always late", ["visits were always late"]),
        ("late for the whole visit", []),
        ("The visit. Late.", ["visit. Late"]),
        ("a late home visit", ["late home visit"]),
        ("late", []),
    ],
)
def test_near_counts_words(text: str, words: list[str]) -> None:
    assert words_found(NEAR, text) == words


def test_near_stays_in_its_unit() -> None:
    assert NEAR.code(["late", "visit"], ["child", "child"]) == [(), ()]


def test_one_word_does_not_stand_for_two() -> None:
    twice = coder(rule(Near(("visit", "visit*"), 3)))
    assert words_found(twice, "a visit") == []
    assert words_found(twice, "visit after visit") == ["visit after visit"]


def test_three_phrases_may_stand_in_any_order() -> None:
    three = coder(rule(Near(("a", "b", "c"), 4)))
    assert words_found(three, "c x b x a") == ["c x b x a"]
    assert words_found(three, "c x x x x b a") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "they promised me and then they broke it",
            ["promised me and then they broke"],
        ),
        ("they broke what they promised", ["broke what they promised"]),
        ("They promised. It broke.", []),
    ],
)
def test_all_stand_in_one_sentence(text: str, words: list[str]) -> None:
    both = coder(rule(Together(("~promise", "broke"))))
    assert words_found(both, text) == words
