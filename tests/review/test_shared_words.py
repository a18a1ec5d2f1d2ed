from __future__ import annotations

import pytest

from tests.review.test_same_units import turns
from voicecode.domain.spans import Span
from voicecode.review import shared_words
from voicecode.review.same_units import Gap


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" \n", []),
        ("Don't go.", ["Don", "'", "t", "go", "."]),
        ("dŵr a thŷ", ["dŵr", "a", "thŷ"]),
        ("[Mum] (laughs)", ["[", "Mum", "]", "(", "laughs", ")"]),
    ],
)
def test_a_text_is_cut_into_words_and_signs(text: str, words: list[str]) -> None:
    cut = shared_words.words(text)
    assert [word.text for word in cut] == words
    assert [word.span.of(text) for word in cut] == words


def test_a_stretch_of_a_text_is_cut_where_it_ends() -> None:
    cut = shared_words.words("late again", Span(2, 8))
    assert [(word.text, word.span) for word in cut] == [
        ("te", Span(2, 4)),
        ("aga", Span(5, 8)),
    ]


@pytest.mark.parametrize(
    ("wanted", "text", "places"),
    [
        ("late", "She was late.", [Span(8, 12)]),
        ("late", "She was  later", []),
        ("was late", "She was\n late", [Span(4, 13)]),
        ("no no", "no no no", [Span(0, 5), Span(3, 8)]),
        ("no", "no no, nono", [Span(0, 2), Span(3, 5)]),
        ("a.", "a. a . a", [Span(0, 2), Span(3, 6)]),
        ("(.", "( . (", [Span(0, 3)]),
        ("c_1", "xc_1 c_1", [Span(5, 8)]),
    ],
)
def test_words_are_found_where_they_stand_in_a_row(wanted, text, places) -> None:
    assert shared_words.places(shared_words.words(wanted), text) == places


@pytest.mark.parametrize(
    ("text", "span", "whole"),
    [
        ("late again", Span(2, 7), "late again"),
        ("late again", Span(0, 4), "late"),
        ("so. late", Span(2, 5), ". late"),
        ("", Span(0, 0), ""),
    ],
)
def test_a_span_is_widened_to_whole_words(text: str, span: Span, whole: str) -> None:
    assert shared_words.widened(span, text).of(text) == whole


def test_changed_turns_share_stretches_that_end_where_turns_do() -> None:
    old = turns("YP: I went there. She was late.", "Int: Oh.")
    new = turns("YP: I went there.", "Int: And?", "YP: She was very late.")
    found = shared_words.stretches(Gap((0,), (0, 1, 2)), old, new)
    cut = [
        (one.old.of(old[0].text), one.new.of(one.unit.text), one.unit.number)
        for one in found[0]
    ]
    assert cut == [
        ("I went there.", "I went there.", 1),
        ("She was", "She was", 3),
        ("late.", "late.", 3),
    ]


def test_turns_as_many_as_before_are_compared_each_with_its_own() -> None:
    old = turns(
        "YP: I like Ellie.", "Int: Who is Ellie?", "YP: I like Tom.", "YP: Tom."
    )
    new = turns(*("YP: I like P1.", "Int: Who is P1?", "YP: I like P2.", "YP: P2."))
    found = shared_words.stretches(Gap((0, 1, 2, 3), (0, 1, 2, 3)), old, new)
    assert {
        place: [one.unit.number for one in shared] for place, shared in found.items()
    } == {0: [1, 1], 1: [2, 2], 2: [3, 3], 3: [4]}


def test_letters_are_counted_without_white_space() -> None:
    assert shared_words.letters(" She was\nlate. ") == 11
