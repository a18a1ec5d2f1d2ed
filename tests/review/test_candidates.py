from __future__ import annotations

from tests.review.log_of import log
from voicecode.domain.codings import Coding
from voicecode.domain.decisions import Held, Standing
from voicecode.domain.valences import Valence
from voicecode.review import candidates, standings

ORDER = ["trust", "warmth", "delay"]


def _suggested(code: str) -> Coding:
    return Coding(code, "theme", Valence.NEGATIVE, 0.8, ("rules",), ())


def _standing(*lines: str) -> Standing:
    folded = standings.of(log(*(f"Ana a#1 {line}" for line in lines)))
    return folded.get(("a#1", "Ana"), Standing("a#1", "Ana"))


def test_suggested_and_decided_codes_stand_in_the_codebooks_order() -> None:
    found = candidates.of(
        [_suggested("delay"), _suggested("trust")],
        _standing("add warmth", "reject delay", "add gone"),
        order=ORDER,
    )
    assert [one.code for one in found] == ["trust", "warmth", "delay", "gone"]
    assert [one.is_open for one in found] == [True, False, False, False]
    assert [one.is_rejected for one in found] == [False, False, True, False]
    assert [one.suggestion is not None for one in found] == [True, False, True, False]


def test_a_removed_code_that_nobody_suggested_is_up_for_decision_no_longer() -> None:
    standing = _standing("add trust", "remove trust")
    assert candidates.of([], standing, order=ORDER) == ()


def test_only_a_held_code_can_be_outdated() -> None:
    found = candidates.of(
        [_suggested("trust")],
        _standing("add warmth"),
        order=ORDER,
        outdated={"trust", "warmth"},
    )
    assert [one.is_outdated for one in found] == [False, True]


def _between(settled: dict[str, bool], *lines: str):
    coded = list(standings.of(log(*lines)).values())
    return candidates.between(coded, settled, [_suggested("trust")], order=ORDER)


def test_coders_codes_stand_side_by_side_disputed_ones_first() -> None:
    found = _between(
        {},
        "Ana a#1 add trust",
        "Ana a#1 add delay",
        "Bea a#1 add trust",
        "Bea a#1 add warmth positive",
        "Cat a#1 star",
    )
    assert [one.code for one in found] == ["warmth", "delay", "trust"]
    assert [one.settled for one in found] == [None, None, True]
    assert found[0].by_others == {
        "Ana": None,
        "Bea": Held("warmth", Valence.POSITIVE, seq=4),
    }
    assert found[2].suggestion is not None


def test_what_was_settled_is_open_no_longer() -> None:
    lines = ("Ana a#1 add trust", "Bea a#1 done")
    assert [one.is_open for one in _between({}, *lines)] == [True]
    [dismissed] = _between({"trust": False}, *lines)
    assert (dismissed.settled, dismissed.is_open) == (False, False)
