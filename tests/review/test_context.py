from __future__ import annotations

import pytest

from voicecode.domain.documents import Kind
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import context


def _unit(number: int, kind: Kind, participant: str | None = None) -> Unit:
    return Unit("a", number, "", Span(0, 0), kind=kind, participant=participant)


def _beside(kind: Kind, *people: str | None) -> tuple[list[int], list[int]]:
    units = [_unit(number, kind, who) for number, who in enumerate(people, start=1)]
    before, after = context.beside(units, units[1])
    return [one.number for one in before], [one.number for one in after]


@pytest.mark.parametrize("kind", [Kind.TRANSCRIPT, Kind.RECORD])
def test_a_turn_stands_among_the_turns_around_it(kind: Kind) -> None:
    assert _beside(kind, "P1", None, "P2", "P1") == ([1], [3, 4])


def test_an_answer_stands_among_other_answers_of_the_same_person() -> None:
    assert _beside(Kind.SURVEY, "P1", "P1", "P2", "P1") == ([1], [4])
    assert _beside(Kind.SURVEY, "P2", "P1", "P2") == ([], [])


def test_an_answer_of_nobody_known_stands_alone() -> None:
    assert _beside(Kind.SURVEY, None, None, None) == ([], [])


@pytest.mark.parametrize(
    ("text", "words", "width", "cut"),
    [
        ("She was late.", "late", 40, "She was late."),
        ("one two three four five six", "six", 8, "…five six"),
        ("one two three four five six", "ONE", 8, "one two…"),
        ("one two three four five six", "four", 12, "…ree four fiv…"),
        ("one\r\n  two", "two", 40, "one two"),
        ("no word of it", "zebra", 6, "no wor…"),
        ("", "zebra", 6, ""),
    ],
)
def test_a_snippet_shows_the_word_in_a_line(
    text: str, words: str, width: int, cut: str
) -> None:
    assert context.snippet(text, words, width=width) == cut
