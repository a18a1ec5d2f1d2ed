from __future__ import annotations

import pytest

from voicecode.domain.codebooks import Code, Codebook, Example, Miss, Theme
from voicecode.learning import lessons
from voicecode.learning.lessons import Lesson

LATE = Code(
    "late",
    "Lateness",
    "Coming after the hour.",
    include=("Buses that do not come.",),
    exclude=("Being early.",),
    examples=(Example("She was late."), Example("They came at ten, not nine.")),
    misses=(Miss("The late Mr Price."),),
)


def of(*codes: Code) -> list[Lesson]:
    return lessons.of(Codebook("x", "X", themes=(Theme("t", "T", codes=codes),)))


def test_a_code_is_shown_by_its_own_words_and_examples() -> None:
    assert [lesson.text for lesson in of(LATE) if lesson.holds] == [
        "Lateness",
        "Coming after the hour.",
        "Buses that do not come.",
        "She was late.",
        "They came at ten, not nine.",
    ]


def test_a_miss_shows_what_is_not_the_code() -> None:
    missed = Lesson("The late Mr Price.", "late", holds=False)
    assert [lesson for lesson in of(LATE) if not lesson.holds] == [missed]


def test_what_a_definition_excludes_teaches_nothing() -> None:
    assert all("early" not in lesson.text for lesson in of(LATE))


def test_a_text_is_one_lesson_however_often_a_code_says_it() -> None:
    told = Code("a", "Late", "Late", include=("Late",), examples=(Example("Late"),))
    assert of(told) == [Lesson("Late", "a", holds=True)]


def test_two_codes_may_say_the_same() -> None:
    assert [lesson.code for lesson in of(Code("a", "A", "Z"), Code("b", "B", "Z"))] == [
        "a",
        "a",
        "b",
        "b",
    ]


@pytest.mark.parametrize("blank", ["", " ", "\n\t"])
def test_a_blank_text_is_no_lesson(blank: str) -> None:
    assert of(Code("a", "A", blank)) == [Lesson("A", "a", holds=True)]


def test_codes_come_in_the_order_of_the_file() -> None:
    inner = Theme("inner", "Inner", codes=(Code("b", "B", "b"),))
    outer = Theme("outer", "Outer", codes=(LATE,), themes=(inner,))
    taught = lessons.of(Codebook("x", "X", themes=(outer,)))
    assert list(dict.fromkeys(lesson.code for lesson in taught)) == ["late", "b"]


def test_a_codebook_without_codes_teaches_nothing() -> None:
    assert lessons.of(Codebook("x", "X")) == []
