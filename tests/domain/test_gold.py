from __future__ import annotations

import dataclasses

import pytest

from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence


def test_a_gold_unit_needs_only_a_text_and_its_codes() -> None:
    unit = GoldUnit("She came late", {"punctuality": Valence.NEGATIVE})
    assert (unit.role, unit.respondent, unit.place) == (Role.UNKNOWN, None, "")


def test_a_gold_unit_stays_as_it_is() -> None:
    unit = GoldUnit("She came late", {})
    with pytest.raises(dataclasses.FrozenInstanceError):
        unit.text = "She came"  # type: ignore[misc] # this is what is tried


def test_the_order_of_the_codes_is_that_of_writing() -> None:
    assert list(GoldUnit("", {"trust": None, "listened": None}).codes) == [
        "trust",
        "listened",
    ]
