from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from tests import coded_units
from tests.coded_units import GOOD
from voicecode import __version__
from voicecode.domain.gold import GoldUnit
from voicecode.domain.people import Role
from voicecode.learning import cards

UNIT = GoldUnit("She came.", {"punctuality": GOOD, "listened": None}, Role.CHILD)


def card(**said: object) -> cards.Card:
    return cards.of(
        coded_units.model(),
        coded_units.units(),
        coded_units.codebook(),
        coded_units.MEANS,
        digest="d" * 64,
        **said,  # type: ignore[arg-type] # the two that need not be given
    )


def test_a_card_says_what_the_model_was_made_of() -> None:
    told = card(made_on=date(2026, 3, 3), scores={"rules": {"micro_f1": 0.5}})
    assert told["made_by"] == f"voicecode {__version__}"
    assert told["trained_on"] == "2026-03-03"
    assert told["codebook"] == {"id": "four", "version": "1.0", "sha256": "d" * 64}
    assert told["units"] == len(coded_units.units())
    assert told["positives"] == {
        "punctuality": 20,
        "listened": 20,
        "kindness": 16,
        "money": 0,
    }
    assert told["abstaining"] == ["money"]
    assert list(told["thresholds"]) == list(coded_units.model().codes)
    assert told["semantic"] is None
    assert told["cross_validated"] == {"rules": {"micro_f1": 0.5}}


def test_a_card_is_what_json_can_say() -> None:
    told = card()
    assert json.loads(json.dumps(told)) == told


def test_a_card_holds_no_word_that_was_said() -> None:
    told = json.dumps(card())
    assert "late again" not in told
    assert "slammed" not in told


def test_the_date_is_left_out_where_none_is_given() -> None:
    assert card()["trained_on"] is None


@pytest.mark.parametrize(
    "other",
    [
        replace(UNIT, text="She came!"),
        replace(UNIT, role=Role.PARENT),
        replace(UNIT, codes={"punctuality": GOOD}),
        replace(UNIT, codes={"punctuality": None, "listened": None}),
    ],
)
def test_the_units_digest_changes_with_what_is_learnt_from(other: GoldUnit) -> None:
    assert cards.units_digest([UNIT]) != cards.units_digest([other])


def test_the_units_digest_does_not_hang_on_place_or_order_of_codes() -> None:
    other = replace(
        UNIT, place="a.csv, row 2", codes={"listened": None, "punctuality": GOOD}
    )
    assert cards.units_digest([UNIT]) == cards.units_digest([other])
    assert len(cards.units_digest([])) == 64


def test_a_card_gives_the_facts_of_a_methods_appendix() -> None:
    card = {
        "made_by": "voicecode 0.1.0",
        "units": 3,
        "units_sha256": "ab",
        "positives": {"late": 2},
        "thresholds": {"late": 0.25},
        "abstaining": ["kind"],
        "semantic": {"name": "small", "sha256": "cd"},
        "cross_validated": {
            "combined": {"micro_f1": 0.5, "macro_f1": None, "alpha": 0.4}
        },
    }
    facts = cards.facts(card)
    assert (facts.units, facts.digest, facts.semantic) == (3, "ab", "small")
    assert facts.abstaining == ("kind",)
    assert facts.scores == {"micro F1": 0.5, "alpha (MASI)": 0.4}


def test_a_card_without_scores_or_sentence_model_says_nothing_of_them() -> None:
    card = {
        "made_by": "voicecode 0.1.0",
        "units": 0,
        "units_sha256": "ab",
        "positives": {},
        "thresholds": {},
        "abstaining": [],
        "semantic": None,
        "cross_validated": None,
    }
    assert (cards.facts(card).scores, cards.facts(card).semantic) == ({}, None)
