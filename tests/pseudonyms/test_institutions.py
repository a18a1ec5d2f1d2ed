from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I go to Oakfield Primary School now.", ["Oakfield Primary School"]),
        ("I go to oakfield primary now", ["oakfield primary"]),
        ("She's at St Joseph's Catholic High School.",
         ["St Joseph's Catholic High School"]),
        ("She was off from St Aidan's again.", ["St Aidan's"]),
        ("he goes to st josephs", ["st josephs"]),
        ("Es i i Ysgol Maes Garmon.", ["Ysgol Maes Garmon"]),
        ("It's Ysgol y Berwyn.", ["Ysgol y Berwyn"]),
        ("I was at Ysgol Emrys ap Iwan.", ["Ysgol Emrys ap Iwan"]),
        ("she got me into coleg llandrillo", ["coleg llandrillo"]),
        ("He lives at 14a Acacia Avenue, up the hill.", ["14a Acacia Avenue"]),
        ("She's at Flat 6, Harbour Court now.", ["Flat 6, Harbour Court"]),
        ("They put me in Beechwood Lodge.", ["Beechwood Lodge"]),
        ("Contact is at Mill Hill children's centre.", ["Mill Hill children's centre"]),
        ("He was born in Leighton Royal Infirmary.", ["Leighton Royal Infirmary"]),
        ("mae e'n byw yn Heol yr Orsaf", ["Heol yr Orsaf"]),
        ("on victoria road by the shop", ["victoria road"]),
        ("above the shop on castle street", ["castle street"]),
        ("We go to Hope Street youth club.", ["Hope Street youth club"]),
    ],
)  # fmt: skip
def test_an_institution_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "I like school and my new primary school is good.",
        "Big house, nice garden. I went home.",
        "They took me home and she lives down the road.",
        "The High Street was shut and so was the Community Centre.",
        "After school we go to the park on the main road.",
        "Rang the council. Held at school.",
        "My Foster Home is good and the Contact Centre is fine.",
    ],
)
def test_what_has_no_name_of_its_own_is_left_alone(text: str) -> None:
    assert shown(text) == text


def test_a_short_name_is_that_of_the_full_one() -> None:
    text = shown("I was in Beechwood Lodge.", "Beechwood was bad. beechwood is shut")
    assert text == "I was in [home A].\n[home A] was bad. [home A] is shut"


def test_a_persons_house_is_no_home() -> None:
    assert shown("We went to Callum's house.") == "We went to [name 1]'s house."
