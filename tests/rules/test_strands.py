from __future__ import annotations

import time

import pytest

from tests.rules import vocabulary, words_found
from voicecode.rules.strands import Reader


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("turn up", "They turn up.", ["turn up"]),
        ("turn up", "They TURN, um, up.", ["TURN, um, up"]),
        ("turn up", "Turn. Up we went.", []),
        ("~turn up", "He turned up, she turns up", ["turned up", "turns up"]),
        (
            "did not",
            "she didn’t, he didnt, they did not",
            ["didn’t", "didnt", "did not"],
        ),
        ("can't", "I can not and I cannot", ["can not", "cannot"]),
        ("i'm told", "I am told", ["I am told"]),
        ("well-being", "my well being, my well-being", ["well being", "well-being"]),
        ("(really|) late", "really late, so late", ["really late", "late"]),
        ("late (again|)", "late again", ["late again"]),
        ("never _ back", "never rang back, never ever rang back", ["never rang back"]),
        (
            "rang <2> back",
            "rang back. rang me right back",
            ["rang back", "rang me right back"],
        ),
        ("rang <2> back", "rang me not right back", []),
        ("visit*", "visits and visitors", ["visits", "visitors"]),
        ("appoint* late", "appointments late", ["appointments late"]),
        ("w?rd", "ward", ["ward"]),
        ("(a|b c) d", "b c d a d", ["b c d", "a d"]),
        ("mum", "mum/dad", ["mum"]),
        ("x y x", "x y x y x", ["x y x"]),
        ("👍", "yes 👍", ["👍"]),
    ],
)
def test_phrases_match(phrase: str, text: str, words: list[str]) -> None:
    assert words_found(phrase, text) == words


def test_a_strand_is_looked_up_by_its_rarest_words() -> None:
    words = vocabulary()
    (strand,) = Reader(words).read("the <2> punctuality")
    assert strand.anchor.place == 2
    (strand,) = Reader(words).read("a bit late again")
    assert strand.anchor.is_pair


def test_many_optional_words_do_not_hang() -> None:
    started = time.perf_counter()
    assert words_found("(a|) " * 35 + "b", "a " * 300 + "c") == []
    assert words_found("b " + "(a|) <9> " * 19 + "c", "b " + "a " * 300) == []
    assert time.perf_counter() - started < 5
