from __future__ import annotations

import pytest

from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.units import Answer, Unit


def unit(text: str, *, role: Role = Role.CHILD, answer: Answer | None = None) -> Unit:
    return Unit("a.txt", 3, text, Span(0, len(text)), role=role, answer=answer)


def test_a_unit_is_named_by_source_and_number() -> None:
    assert unit("Yes.").name == "a.txt#3"


@pytest.mark.parametrize(
    ("said", "codable"),
    [
        (unit("Yes."), True),
        (unit("Yes?", role=Role.INTERVIEWER), False),
        (unit("  \n"), False),
        (unit("n/a", answer=Answer.PLACEHOLDER), False),
        (unit("", answer=Answer.BLANK), False),
        (unit("Nothing", answer=Answer.SUBSTANTIVE), True),
    ],
)
def test_only_what_people_said_is_codable(said: Unit, codable: bool) -> None:
    assert said.is_codable is codable


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (None, ""),
        (0, "0:00:00"),
        (4.5, "0:00:04.5"),
        (3723.045, "1:02:03.045"),
        (59.9996, "0:01:00"),
        (360_000, "100:00:00"),
    ],
)
def test_when_it_was_said_is_read_from_a_clock(at: float | None, shown: str):
    assert Unit("a", 1, "Hi", Span(0, 2), at=at).clock == shown
