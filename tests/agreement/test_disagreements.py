from __future__ import annotations

import pytest

from voicecode.agreement import disagreements, tables

AGREED = {"a": 0.9, "b": 0.2, "c": None, "d": 0.5}


def _of(**units: str):
    codings = {
        (unit, coder): set(given.strip("-"))
        for unit, row in units.items()
        for coder, given in zip("ABC", row.split(), strict=False)
        if given != "."
    }
    return disagreements.of(tables.of(codings, codes="abcd"), AGREED)


def test_units_on_which_coders_agree_are_not_listed() -> None:
    assert _of(same="ab ba", empty="- -", alone="a .") == ()


def test_a_disagreement_names_who_gave_what_and_what_is_disputed() -> None:
    [found] = _of(one="ab ac ab")
    assert found.unit == "one"
    assert found.codings == {"A": {"a", "b"}, "B": {"a", "c"}, "C": {"a", "b"}}
    assert found.disputed == ("c", "b")
    assert found.distance == pytest.approx(2 / 3 * (1 - 1 / 3 * 1 / 3))
    assert not found.full


def test_a_coder_who_did_not_code_has_no_say() -> None:
    [found] = _of(one="a . b")
    assert set(found.codings) == {"A", "C"}
    assert found.full


def test_full_disagreement_comes_first_then_the_code_least_agreed_on() -> None:
    found = _of(
        partly_b="a ab",
        fully_d="a d",
        partly_d="a ad",
        fully_b="b d",
        partly_far="abd a",
        nothing="- b",
    )
    assert [one.unit for one in found] == [
        "fully_b",
        "nothing",
        "fully_d",
        "partly_far",
        "partly_b",
        "partly_d",
    ]
    assert [one.full for one in found] == [True] * 3 + [False] * 3
