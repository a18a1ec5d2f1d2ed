from __future__ import annotations

import pytest

from voicecode.pseudonyms import stand_ins
from voicecode.pseudonyms.stand_ins import StandIns


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("brother", ["brother", "brother 2", "brother 3"]),
        ("school", ["school A", "school B", "school C"]),
        ("town", ["town 1", "town 2", "town 3"]),
        ("social worker", ["social worker 1", "social worker 2", "social worker 3"]),
    ],
)
def test_stand_ins_are_typed_and_counted(kind: str, given: list[str]) -> None:
    own = StandIns()
    assert [own.next(kind) for _ in given] == given


def test_none_is_given_out_twice() -> None:
    own = StandIns(["brother", "town 1"])
    own.reserve("school A")
    given = [own.next(kind) for kind in ("brother", "town", "school")]
    assert given == ["brother 2", "town 2", "school B"]


def test_letters_go_on_after_z() -> None:
    own = StandIns()
    given = [own.next("home") for _ in range(28)]
    assert given[25:] == ["home Z", "home AA", "home AB"]


@pytest.mark.parametrize("kind", ["brother", "school", "social worker", "NHS number"])
def test_a_stand_in_leads_back_to_its_kind(kind: str) -> None:
    own = StandIns()
    for _ in range(30):
        assert stand_ins.kind_of(own.next(kind)) == kind


def test_stand_ins_stand_in_square_brackets() -> None:
    assert stand_ins.bracketed("town 1") == "[town 1]"
