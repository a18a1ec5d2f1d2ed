from __future__ import annotations

import pytest

from voicecode.pseudonyms.near_names import NearNames

NAMES = NearNames(["caoimhe", "rebwar", "mia"], shortened=["shafiqul", "jan"])


@pytest.mark.parametrize("word", ["caoimeh", "caoimh", "caoimhee", "cawimhe", "rebwer"])
def test_a_letter_more_less_other_or_swapped_is_near(word: str) -> None:
    assert NAMES.is_near(word)


@pytest.mark.parametrize("word", ["mua", "rebels", "camel", "shafiqul"])
def test_other_words_and_short_names_are_not_near(word: str) -> None:
    assert not NAMES.is_near(word)


def test_a_name_may_be_shortened_to_its_beginning() -> None:
    assert NAMES.is_start("shaf")
    assert not NAMES.is_start("sh")
    assert not NAMES.is_start("ja")


def test_nothing_is_near_no_names() -> None:
    assert not NearNames().is_near("caoimhe")


def test_a_first_name_goes_with_a_surname_and_is_shortened() -> None:
    long = {"debbie": frozenset({"deborah"})}
    names = NearNames(full={"swan": {"deborah"}}, long=long)
    assert names.is_full("debbie", "swan")
    assert not names.is_full("debbie", "brook")
    assert all(map(names.is_given, ("deborah", "debbie")))
    assert all(map(names.is_clipped, ("debo", "swanny", "deby")))
    assert not names.is_clipped("de")


@pytest.mark.parametrize("names", [["caoimhe"], ["caoimhe", "rebwar"]])
def test_names_met_since_are_known_beside_those_before(names: list[str]) -> None:
    both = NearNames(names, before=NearNames(["caoimhe"]))
    assert both.is_near("caoimhi")
    assert both.is_near("rebwa") is ("rebwar" in names)
