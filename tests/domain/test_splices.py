from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain import splices
from voicecode.domain.spans import Span


@st.composite
def replaced(draw: st.DrawFn) -> tuple[str, list[Span], list[str]]:
    text = draw(st.text(max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    places = [Span(a, b) for a, b in list(pairwise(cuts))[::2]]
    words = [draw(st.text(max_size=5)) for _ in places]
    return text, places, words


def test_words_replace_places_and_the_rest_stays() -> None:
    done = splices.made([Span(6, 8), Span(13, 15)], ["[a 1]", ""])
    now = done.of("I saw Al and Bo.")
    assert now == "I saw [a 1] and ."
    assert done.after == (Span(6, 11), Span(16, 16))
    assert done.span(Span(9, 12)).of(now) == "and"


def test_a_place_inside_what_was_replaced_goes_to_its_ends() -> None:
    done = splices.made([Span(0, 6)], ["[name 1]"])
    assert done.span(Span(2, 4)) == Span(0, 8)


@given(replaced())
def test_outside_what_was_replaced_every_character_is_where_it_is_said_to_be(
    made: tuple[str, list[Span], list[str]],
) -> None:
    text, places, words = made
    done = splices.made(places, words)
    now = done.of(text)
    inside = {at for span in places for at in range(span.start, span.end)}
    for at, letter in enumerate(text):
        if at not in inside:
            assert now[done.place(at)] == letter
    assert [span.of(now) for span in done.after] == words
    assert done.place(len(text), is_end=True) == len(now)


@given(replaced(), st.data())
def test_spans_keep_their_order_and_hold_what_they_held(
    made: tuple[str, list[Span], list[str]], data: st.DataObject
) -> None:
    text, places, words = made
    done = splices.made(places, words)
    now = done.of(text)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    moved = done.span(Span(start, end))
    assert 0 <= moved.start <= moved.end <= len(now)
    for old, new in zip(done.before, done.after, strict=True):
        if start <= old.start and old.end <= end:
            assert moved.start <= new.start and new.end <= moved.end


@given(replaced(), st.data())
def test_a_stretch_is_touched_where_some_of_it_is_replaced(
    made: tuple[str, list[Span], list[str]], data: st.DataObject
) -> None:
    text, places, words = made
    done = splices.made(places, words)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert done.touches(span) is any(span.overlaps(one) for one in places)
