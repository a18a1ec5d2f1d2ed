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
