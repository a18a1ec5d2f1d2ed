from __future__ import annotations

from datetime import UTC, datetime

import pytest

from voicecode.domain.decisions import (
    OF_CODES,
    Action,
    Decision,
    Entry,
    Held,
    Standing,
)


def test_a_decision_on_a_unit_needs_no_code() -> None:
    starred = Decision("yp-01.txt#3", Action.STAR, "Ana")
    assert starred.code is None
    assert starred.action not in OF_CODES


def test_actions_read_as_the_words_people_type() -> None:
    assert [Action("accept"), Action("reject"), Action("add"), Action("remove")] == [
        Action.ACCEPT,
        Action.REJECT,
        Action.ADD,
        Action.REMOVE,
    ]
    assert {Action.ACCEPT, Action.REJECT, Action.ADD, Action.REMOVE} <= OF_CODES


def test_an_entry_may_be_of_no_decision() -> None:
    entry = Entry(1, datetime(2026, 11, 29, tzinfo=UTC), "import", memo="3 sources")
    assert entry.decision is None


@pytest.mark.parametrize(
    ("standing", "is_coded"),
    [
        (Standing("a.txt#1", "Ana"), False),
        (Standing("a.txt#1", "Ana", is_starred=True, memo="ask"), False),
        (Standing("a.txt#1", "Ana", is_done=True), True),
        (Standing("a.txt#1", "Ana", rejected=frozenset({"trust"})), True),
        (Standing("a.txt#1", "Ana", {"trust": Held("trust")}), True),
    ],
)
def test_a_unit_is_coded_once_its_codes_were_spoken_of(
    standing: Standing, is_coded: bool
) -> None:
    assert standing.is_coded is is_coded
