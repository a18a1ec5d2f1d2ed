from __future__ import annotations

import pytest

from tests.rules import coder, found, rule
from voicecode.domain.valences import Valence

LATE = coder(rule("late", valence=Valence.NEGATIVE))
LISTEN = coder(
    rule("~listen", valence=Valence.POSITIVE),
    rule("helpful|better", number=2, valence=Valence.POSITIVE),
    rule("never <2> (come|came)", number=3, valence=Valence.NEGATIVE),
    rule("shout", number=4, valence=Valence.NEGATIVE),
    rule("always <3> on time", number=5, valence=Valence.POSITIVE),
    rule("never ask me", number=6, valence=Valence.NEGATIVE),
)


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("She was late", False),
        ("She was not late", True),
        ("She was never once late", True),
        ("wasnt late", True),
        ("I would not say that she was late", True),
        ("nobody was ever late", True),
        ("without being late", True),
        ("hardly ever late", True),
        ("No, she was late", False),
        ("She did not ring and she was late", False),
        ("I don't know why she was late", False),
        ("not only late", False),
        ("no wonder he was late", False),
        ("I did not like it. Late again", False),
        ("he did not say anything at all to me late", False),
        ("I can't say she wasn't late", False),
        ("He was not never late", True),
    ],
)
def test_negation_turns_the_valence(text: str, turned: bool) -> None:
    ((_, valence),) = found(LATE, text)
    assert valence == ("positive" if turned else "negative")


@pytest.mark.parametrize(
    ("text", "valence"),
    [
        ("They listened", "positive"),
        ("They did not listen", "negative"),
        ("can't say she didn't listen", "positive"),
        ("she couldn't have been more helpful", "positive"),
        ("it couldn't be better", "positive"),
        ("it is not better", "negative"),
        ("she never came", "negative"),
        ("he never did shout", "positive"),
        ("always, but always on time", "positive"),
        ("always said no, never on time", "negative"),
        ("they dont never ask me", "negative"),
        ("I can't say they never ask me", "positive"),
        ("no they listen", "positive"),
        ("nothing she listens", "positive"),
        ("he dosent listen", "negative"),
    ],
)
def test_negation_as_people_use_it(text: str, valence: str) -> None:
    assert [said for _, said in found(LISTEN, text)] == [valence]


def test_a_match_without_valence_has_none_to_turn() -> None:
    assert found(coder(rule("late")), "not late") == [("late", None)]


def test_mixed_stays_mixed() -> None:
    mixed = coder(rule("late", valence=Valence.MIXED))
    assert found(mixed, "not late") == [("late", "mixed")]


def test_welsh_negates_too() -> None:
    welsh = coder(rule("hwyr", valence=Valence.NEGATIVE), language="cy")
    assert found(welsh, "nid oedd hi byth yn hwyr") == [("hwyr", "positive")]
    assert found(welsh, "roedd hi'n hwyr") == [("hwyr", "negative")]
