from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.spans import Span
from voicecode.tui import word_edges

TEXT = "She was late, again."


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(4, 7), "was"),
        (Span(5, 6), "was"),
        (Span(3, 9), "was late,"),
        (Span(0, 0), TEXT),
        (Span(3, 4), TEXT),
        (Span(0, 20), TEXT),
    ],
)
def test_a_span_takes_in_the_whole_words_that_it_touches(
    span: Span, words: str
) -> None:
    assert word_edges.around(TEXT, span).of(TEXT) == words


@pytest.mark.parametrize(
    ("move", "by", "words"),
    [
        (word_edges.end_moved, 1, "was late,"),
        (word_edges.end_moved, 9, "was late, again."),
        (word_edges.end_moved, -1, "was"),
        (word_edges.start_moved, -1, "She was"),
        (word_edges.start_moved, -9, "She was"),
        (word_edges.start_moved, 1, "was"),
    ],
)
def test_an_edge_moves_a_word_at_a_time_and_leaves_at_least_one(
    move: object, by: int, words: str
) -> None:
    assert move(TEXT, Span(4, 7), by).of(TEXT) == words


@pytest.mark.parametrize(
    ("words", "by", "now"),
    [
        ("was", 1, "late."),
        ("was", 9, "late."),
        ("was", -1, "She"),
        ("She was", 1, "was late."),
        ("She was late.", 1, "She was late."),
    ],
)
def test_both_edges_move_together(words: str, by: int, now: str) -> None:
    text = "She was late."
    at = text.index(words)
    moved = word_edges.both_moved(text, Span(at, at + len(words)), by)
    assert moved.of(text) == now


def test_where_there_is_no_word_nothing_moves() -> None:
    assert word_edges.both_moved("  ", Span(0, 1), 1) == Span(0, 1)


def test_a_text_without_words_is_taken_as_it_is() -> None:
    assert word_edges.around("  ", Span(0, 1)) == Span(0, 2)


@given(
    st.text(st.sampled_from("ab \n\u0302\u00a0")).filter(str.strip),
    st.lists(st.tuples(st.booleans(), st.integers(-3, 3)), max_size=12),
)
def test_edges_stay_at_the_edges_of_words(
    text: str, moves: list[tuple[bool, int]]
) -> None:
    span = word_edges.around(text, Span(0, len(text)))
    words = word_edges.words(text)
    for is_end, by in moves:
        move = word_edges.end_moved if is_end else word_edges.start_moved
        span = move(text, span, by)
        assert span.start in {word.start for word in words}
        assert span.end in {word.end for word in words}
        assert span.start < span.end
