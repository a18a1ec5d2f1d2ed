from __future__ import annotations

import unicodedata

import pytest

from voicecode.language import gazetteers

GAZETTEER = gazetteers.shipped()
PLACES = GAZETTEER.places or {}


@pytest.mark.parametrize(
    ("written", "folded"),
    [("Siân", "sian"), (unicodedata.normalize("NFD", "Llŷr"), "llyr"),
     ("Łukasz", "lukasz"), ("O’Brien", "o'brien"), ("JOSÉ", "jose")],
)  # fmt: skip
def test_names_are_compared_without_case_and_accents(written: str, folded: str) -> None:
    assert gazetteers.folded(written) == folded


@pytest.mark.parametrize(
    "name", ["callum", "sian", "mohammed", "agnieszka", "oluwaseun", "aaliyah", "liz"]
)
def test_common_names_are_there(name: str) -> None:
    assert name in GAZETTEER.given


def test_a_short_name_has_its_full_ones() -> None:
    full = GAZETTEER.full or {}
    assert "elizabeth" in full["liz"]
    assert {"edward", "theodore"} <= full["ted"]


@pytest.mark.parametrize("name", ["caerdydd", "gaerdydd", "nghaerdydd", "chaerdydd"])
def test_a_welsh_place_is_there_under_every_mutation(name: str) -> None:
    assert PLACES[name].first == "Cardiff"


def test_everything_is_folded() -> None:
    words = [*GAZETTEER.given, *GAZETTEER.surnames, *GAZETTEER.kept, *PLACES]
    words += [*GAZETTEER.verbs, *GAZETTEER.things, *GAZETTEER.times]
    for word in words:
        assert word == " ".join(map(gazetteers.folded, word.split())), word
        assert word


def test_the_lists_are_as_long_as_their_readme_says() -> None:
    assert len(GAZETTEER.given) > 2_500
    assert len(GAZETTEER.surnames) > 1_200
    assert len(PLACES) > 900
