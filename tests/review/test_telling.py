from __future__ import annotations

import pytest

from tests.review.log_of import log
from voicecode.domain.decisions import Action, Decision
from voicecode.domain.valences import Valence
from voicecode.review import telling

NAMES = {"trust": "Trust and honesty"}


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        (Decision("a#1", Action.ACCEPT, "Ana", "trust"), "accepted: Trust and honesty"),
        (
            Decision("a#1", Action.ADD, "Ana", "trust", Valence.NEGATIVE),
            "added: Trust and honesty, negative",
        ),
        (
            Decision("a#1", Action.VALENCE, "Ana", "trust"),
            "valence: Trust and honesty, neither good nor bad",
        ),
        (Decision("a#1", Action.REJECT, "Ana", "gone"), "rejected: gone"),
        (Decision("a#1", Action.DONE, "Ana"), "done"),
        (Decision("a#1", Action.MEMO, "Ana", memo="private"), "note"),
    ],
)
def test_a_decision_is_told_in_a_line(decision: Decision, told: str) -> None:
    assert telling.told(decision, NAMES) == told


@pytest.mark.parametrize("action", Action)
def test_every_action_has_its_words(action: Action) -> None:
    assert telling.told(Decision("a#1", action, "Ana"), NAMES)


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["add trust negative"], "taken back: added: Trust and honesty, negative"),
        (["star", "undo 1"], "done again: starred for the quote bank"),
        (["undo 7"], "done again"),
    ],
)
def test_what_is_taken_back_is_named(lines: list[str], told: str) -> None:
    entries = log(*(f"Ana a#1 {line}" for line in lines))
    assert telling.taken_back(entries[-1], entries, NAMES) == told
