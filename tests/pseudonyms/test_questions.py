from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import cut
from voicecode.domain.spans import Span
from voicecode.language import gazetteers
from voicecode.pseudonyms import questions, texts
from voicecode.pseudonyms.word_kinds import Dictionary, Kinds


def asked(text: str, *replaced: Span, small: str = "") -> list[tuple[str, str]]:
    found = questions.of(cut(text), replaced, set(small.split()))
    assert all(one.span.of(text) == one.words for one in found)
    return [(one.words, one.why) for one in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We went to the Ferry.", ["Ferry"]),
        ("then Riverside said no", ["Riverside"]),
        ("Zorbins are nice.", ["Zorbins"]),
        ("Hope is all.", ["Hope"]),
        ("the DFG came", ["DFG"]),
        ("it was A1234 or 48213", ["A1234", "48213"]),
        ("on 12/03/2025 they came", ["12/03/2025"]),
    ],
)
def test_what_is_odd_is_asked_about(text: str, words: list[str]) -> None:
    assert [word for word, _ in asked(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "We went there on Monday. They listened.",
        "I was 14 in 2019, at 10:30 or 3pm, on the 3rd, in Y9.",
        "NOT ONE OF THEM. it was REALLY bad",
        "£1,200 and 4.5 and 30",
        "[name of teacher] said [Town A]",
        "Will you come? Hope you do.",
        "the CAMHS and the GP",
    ],
)
def test_what_is_everyday_is_not(text: str) -> None:
    assert asked(text) == []


def test_what_a_person_decided_stays_in_the_list() -> None:
    kinds = Kinds(
        Dictionary(gazetteers.shipped()), phrases={}, kept=frozenset({"ferry"})
    )
    text = texts.of("We took the Ferry on Monday.", kinds, [Span(0, 28)])
    assert [one.words for one in questions.of(text, [], set())] == ["Ferry"]


def test_what_was_replaced_is_not_asked_about() -> None:
    assert asked("the Ferry is old", Span(4, 9)) == []


def test_a_word_seen_in_small_letters_may_open_a_sentence() -> None:
    assert asked("Zorbins are nice.", small="zorbins") == []


def test_numbers_and_capitals_are_told_apart() -> None:
    assert asked("the Ferry 48213") == [("Ferry", "capital"), ("48213", "number")]
