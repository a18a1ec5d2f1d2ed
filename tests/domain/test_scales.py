from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from voicecode.domain.scales import QuantityWord, Scale

SCALE = Scale(
    "s",
    "S",
    "1",
    "made up",
    (
        QuantityWord("nearly all", Fraction(9, 10), is_over=True),
        QuantityWord("most", Fraction(3, 4)),
        QuantityWord("some", Fraction(1, 100)),
    ),
)


@pytest.mark.parametrize(
    ("count", "base", "word"),
    [
        (10, 10, "nearly all"),
        (91, 100, "nearly all"),
        (90, 100, "most"),
        (75, 100, "most"),
        (7_499_999, 10_000_000, "some"),
        (0, 100, None),
        (9, 9, None),
        (0, 0, None),
    ],
)
def test_the_word_is_that_of_the_exact_fraction(
    count: int, base: int, word: str | None
) -> None:
    assert SCALE.word(count, base) == word


def test_a_reader_is_told_what_a_word_stands_for() -> None:
    assert [word.key for word in SCALE.words] == [
        "nearly all: over 90%",
        "most: 75% or more",
        "some: 1% or more",
    ]
    assert SCALE.keys == tuple(word.key for word in SCALE.words)


@pytest.mark.parametrize(
    ("is_over", "end"), [(True, "up to 90%"), (False, "below 90%")]
)
def test_the_lowest_word_is_told_by_what_it_does_not_reach(
    is_over: bool, end: str
) -> None:
    words = (
        QuantityWord("most", Fraction(9, 10), is_over),
        QuantityWord("few", Fraction(0)),
    )
    assert replace(SCALE, words=words).keys[1] == f"few: {end}"
