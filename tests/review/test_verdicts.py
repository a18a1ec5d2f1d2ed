from __future__ import annotations

import pytest

from voicecode.domain.decisions import Action, Decision, Held, Standing
from voicecode.review import verdicts

ANA = Standing("u#1", "Ana", {"held": Held("held")}, frozenset({"rejected"}))
BEN = Standing("u#1", "Ben", {"bens": Held("bens")})


@pytest.mark.parametrize(
    ("action", "code", "problem"),
    [
        (Action.ACCEPT, "suggested", ""),
        (Action.ACCEPT, "new", ""),
        (Action.ADD, "new", ""),
        (Action.ADD, "held", ""),
        (Action.REJECT, "suggested", ""),
        (Action.REJECT, "held", ""),
        (Action.REJECT, "bens", ""),
        (Action.REJECT, "new", "nobody suggested 'new' for u#1"),
        (Action.REMOVE, "held", ""),
        (Action.REMOVE, "suggested", "Ana does not hold 'suggested' on u#1"),
        (Action.REMOVE, "bens", "Ana does not hold 'bens' on u#1"),
        (Action.DONE, None, ""),
    ],
)
def test_a_decision_is_held_against_what_stands(
    action: Action, code: str | None, problem: str
) -> None:
    decision = Decision("u#1", action, "Ana", code)
    found = verdicts.problem(decision, suggested={"suggested"}, standings=[ANA, BEN])
    assert (found[0] if found else "") == problem
    assert found is None or found[1]


def test_who_said_nothing_yet_holds_nothing() -> None:
    decision = Decision("u#1", Action.REMOVE, "Cat", "held")
    assert verdicts.problem(decision, suggested=(), standings=[ANA])
