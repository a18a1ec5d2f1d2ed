from __future__ import annotations

import pytest

from voicecode.domain.spans import Span


def test_a_span_cuts_its_words() -> None:
    assert Span(4, 8).of("She came late") == "came"


def test_a_shifted_span_cuts_the_same_words_from_a_longer_text() -> None:
    assert Span(0, 4).shifted(3).of("...came") == "came"


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 4), Span(3, 5), True),
        (Span(0, 4), Span(4, 5), False),
        (Span(2, 3), Span(0, 9), True),
    ],
)
def test_spans_overlap_when_they_share_a_character(
    one: Span, other: Span, overlap: bool
) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        ("name 2] told", "[name 2] told"),
        ("of [place", "of [place 1]"),
        ("2] told us of [place", "[name 2] told us of [place 1]"),
        ("[name 2] told us", "[name 2] told us"),
        ("us of", "us of"),
    ],
)
def test_what_stands_for_a_name_is_not_cut(within: str, expected: str) -> None:
    text = "Then [name 2] told us of [place 1]. [sic"
    start = text.index(within)
    span = Span(start, start + len(within))
    assert span.with_whole_brackets(text).of(text) == expected


def test_a_bracket_that_nobody_closes_widens_nothing() -> None:
    assert Span(1, 4).with_whole_brackets("[sic") == Span(1, 4)


def test_the_widest_bracket_is_kept_whole_from_either_end() -> None:
    text = f"so [{'x' * 80}] it was"
    bracket = Span(3, 85)
    assert Span(84, 88).with_whole_brackets(text) == Span(3, 88)
    assert Span(0, 4).with_whole_brackets(text) == Span(0, 85)
    assert bracket.with_whole_brackets(text) == bracket
