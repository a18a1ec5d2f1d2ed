from __future__ import annotations

import time
from typing import Any

import pytest

from tests.rules import coder, rule, vocabulary, words_found
from voicecode.domain.codebooks import TokenPattern
from voicecode.rules import patterns
from voicecode.rules.coding import RuleCoder
from voicecode.rules.patterns import PatternError


def made(*tokens: dict[str, Any]) -> RuleCoder:
    return coder(rule(TokenPattern(tokens)))


@pytest.mark.parametrize(
    ("tokens", "text", "words"),
    [
        ([{"LOWER": "half"}, {"LOWER": "an"}], "Half an hour", ["Half an"]),
        ([{"LOWER": {"IN": ["late", "early"]}}], "late, early", ["late", "early"]),
        (
            [{"LOWER": "very", "OP": "+"}, {"LOWER": "late"}],
            "very very late",
            ["very very late"],
        ),
        ([{"IS_DIGIT": True}, {"LOWER": "workers"}], "7 workers", ["7 workers"]),
        ([{"LOWER": "why"}, {"ORTH": "?"}], "But why? No.", ["why"]),
        ([{"TEXT": {"REGEX": "^lat.$"}}], "late latest", ["late"]),
        ([{"LOWER": {"REGEX": "^lat.$"}}], "LATE", ["LATE"]),
        ([{"IS_DIGIT": True}], "7 or 8", ["7", "8"]),
        ([{"LOWER": "up"}, {"LOWER": "late"}], "up. Late", []),
    ],
)
def test_patterns_match(
    tokens: list[dict[str, Any]], text: str, words: list[str]
) -> None:
    assert words_found(made(*tokens), text) == words


def test_a_pattern_finds_its_place_in_a_later_sentence() -> None:
    text = "She is nice. " * 20 + "He was half an hour late."
    assert words_found(made({"LOWER": "hour"}, {"LOWER": "late"}), text) == [
        "hour late"
    ]


def test_no_expression_hangs() -> None:
    greedy = made({"TEXT": {"REGEX": "^(a+)+$"}})
    started = time.perf_counter()
    assert words_found(greedy, ("a" * 40 + "b ") * 3) == []
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("tokens", "problem"),
    [
        ([], "has 0 tokens"),
        ([{"LEMMA": "be"}], "only a trained model knows"),
        ([{"POS": "VERB"}], "only a trained model knows"),
        ([{"_": {"x": 1}}], "not known here"),
        ([{"NONSENSE": "x"}], "no spaCy Matcher pattern"),
        ([{"LOWER": {"REGEX": "("}}], "broken REGEX"),
        ([{"LOWER": {"REGEX": "a", "IN": ["b"]}}], "Split them"),
        ([{"LOWER": "a", "OP": "*"}] * 3, "more than 2 tokens with OP"),
        ([{"LOWER": "a", "OP": "{1,}"}] * 3, "more than 2 tokens with OP"),
        ([{"LOWER": "a"}] * 41, "has 41 tokens"),
    ],
)
def test_a_mistake_is_told_with_its_mend(
    tokens: list[dict[str, Any]], problem: str
) -> None:
    with pytest.raises(PatternError, match=problem):
        patterns.read(tokens, vocabulary())


def test_a_pattern_is_looked_up_by_its_rarest_word() -> None:
    tokens = [{"LOWER": "the"}, {"LOWER": "punctuality"}]
    assert patterns.read(tokens, vocabulary()).needed == {"punctuality"}
