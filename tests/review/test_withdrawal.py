from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode.domain.spans import Span
from voicecode.review import withdrawal


def cut(text: str, span: Span) -> str:
    return span.of(text)


def units(text: str, *turns: str) -> list[tuple[Span, bool]]:
    """Find turns in a text; those that begin with a star are the person's."""
    found, place = [], 0
    for turn in turns:
        words = turn.removeprefix("*")
        start = text.index(words, place)
        place = start + len(words)
        found.append((Span(start, place), turn != words))
    return found


def left(text: str, stretches: list[tuple[Span, bool]], *labels: str) -> str:
    gone = withdrawal.gone(stretches, partial(cut, text), labels)
    kept = [span for span, is_theirs in stretches if not is_theirs]
    rest, place = "", 0
    for span in gone:
        assert place <= span.start < span.end
        rest += text[place : span.start]
        place = span.end
    rest += text[place:]
    for span, now in zip(kept, withdrawal.moved(kept, gone), strict=True):
        assert now.of(rest) == span.of(text)
    return rest


@pytest.mark.parametrize(
    ("text", "turns", "rest"),
    [
        ("A: hi\nSam: yes\nB: oh", ("hi", "*yes", "oh"), "A: hi\nB: oh"),
        ("Sam: yes\nB: oh", ("*yes", "oh"), "\nB: oh"),
        ("Head\nSam: yes\nB: oh", ("*yes", "oh"), "\nB: oh"),
        ("A: hi\nSam: yes", ("hi", "*yes"), "A: hi"),
        ("A: hi\nSam:\n\nB: oh", ("hi", "oh"), "A: hi\n:\n\nB: oh"),
        ("A: Sam is\nB: oh", ("Sam is", "oh"), "A: Sam is\nB: oh"),
        ("A: hi\nSamuel: oh", ("hi", "oh"), "A: hi\nSamuel: oh"),
        ("Sam: a\nSam: b\nB: oh", ("*a", "*b", "oh"), "\nB: oh"),
        ("B: oh", ("oh",), "B: oh"),
    ],
)
def test_words_go_with_the_name_before_them(
    text: str, turns: tuple[str, ...], rest: str
) -> None:
    assert left(text, units(text, *turns), "Sam") == rest


def test_nothing_goes_of_a_text_in_which_somebody_says_nothing() -> None:
    assert left("A: hi", units("A: hi", "hi")) == "A: hi"


def test_answers_that_are_blank_keep_their_places() -> None:
    text = "one\n\nthree\nfour"
    places = [(0, 3), (4, 4), (5, 10), (11, 15)]
    stretches = [(Span(*place), place == (5, 10)) for place in places]
    assert left(text, stretches) == "one\n\nfour"


@given(st.lists(st.tuples(st.text("ab\n", max_size=5), st.booleans()), max_size=12))
def test_what_others_said_is_left_to_the_letter(
    turns: list[tuple[str, bool]],
) -> None:
    text, stretches = "", []
    for words, is_theirs in turns:
        text += "N: "
        stretches.append((Span(len(text), len(text) + len(words)), is_theirs))
        text += words + "\n"
    rest = left(text, stretches, "N")
    if not any(is_theirs for _, is_theirs in turns):
        assert rest == text.replace("N", "")


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Thanks, Sam.", True),
        ("Sam's right", True),
        ("the same", False),
        ("sam", False),
        ("", False),
    ],
)
def test_a_name_is_known_as_a_whole_word(text: str, is_named: bool) -> None:
    assert withdrawal.mentions(text, ["Kit", "Sam"]) is is_named
    assert not withdrawal.mentions(text, [])
