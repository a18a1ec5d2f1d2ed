from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We moved to Wrexham.", ["Wrexham"]),
        ("we moved to wrexham", ["wrexham"]),
        ("O'n i'n byw yng Nghaerdydd, wedyn Gaerdydd.", ["Nghaerdydd", "Gaerdydd"]),
        ("Dwi'n mynd i Abertawe, o Chaerdydd.", ["Abertawe", "Chaerdydd"]),
        ("He's in Newcastle upon Tyne.", ["Newcastle upon Tyne"]),
        ("She lives in Stoke-on-Trent.", ["Stoke-on-Trent"]),
        ("I was in Reading, and then in Bath.", ["Reading", "Bath"]),
        ("It's near Merthyr Tydfil.", ["Merthyr Tydfil"]),
        ("He went back to Zundby.", ["Zundby"]),
        ("We live in Upper Wickham.", ["Upper Wickham"]),
        ("he went back to zundby and it was bad", ["zundby"]),
        ("I live in Chester, and Chelsea lives in Bolton.",
         ["Chester", "Chelsea", "Bolton"]),
        ("They're from the Harrow Ferry office.", ["Harrow Ferry"]),
    ],
)  # fmt: skip
def test_a_place_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "I was reading in the bath and it was a big deal.",
        "We came from Poland through Germany to England.",
        "He went to school and got to college.",
        "I went to bed in a mood.",
        "in march we had a sale and a sandwich",
        "It's in North Wales.",
    ],
)
def test_what_is_no_place_is_left_alone(text: str) -> None:
    assert shown(text) == text


def test_all_names_of_a_town_have_one_stand_in() -> None:
    text = "I left Cardiff. Dwi'n byw yng Nghaerdydd. Caerdydd yw e."
    assert shown(text) == "I left [town 1]. Dwi'n byw yng [town 1]. [town 1] yw e."


def test_a_saint_whose_name_is_a_word_with_an_s_is_found() -> None:
    names = ["St Mark's Church=place"]
    assert replaced("contact is at st marks now", names=names) == ["st marks"]


def test_an_s_without_its_apostrophe_belongs_to_a_listed_name() -> None:
    names = ["St Cuthbert's Nursery=school"]
    assert replaced("he is at st cuthberts now", names=names) == ["st cuthberts"]
