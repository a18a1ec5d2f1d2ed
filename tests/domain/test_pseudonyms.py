from __future__ import annotations

from voicecode.domain.pseudonyms import Listed, Summary


def test_a_summary_adds_up_what_was_replaced() -> None:
    assert Summary({"name": 3, "town": 2}).total == 5
    assert Summary().total == 0


def test_a_roster_has_the_kinds_of_the_contract() -> None:
    assert {str(kind) for kind in Listed} == {
        "participant", "staff", "home", "school", "place",
    }  # fmt: skip
