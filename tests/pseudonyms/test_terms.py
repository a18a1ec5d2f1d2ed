from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    "text",
    [
        "The Herbert Protocol form was sent.",
        "We asked under Sarah's Law.",
        "He has chosen Music and Art.",
        "She is behind in Reading, and knows it.",
        "They opened a Junior ISA for him.",
        "He had Coco Pops for tea.",
        "It was booked through TravelLine, as ever.",
        "The Garden2grow voucher came.",
        "We met in the Rainbow Room.",
        "He is seen at the Asthma Clinic.",
        "The plan is Long Term Fostering.",
        "1. Return Home Interview to be done.",
        "They were there for Items 3 to 5, in Year 5, Mill House.",
        "We use Signs of Safety and Restorative Practice.",
    ],
)
def test_a_term_is_no_name(text: str) -> None:
    assert [one for one in replaced(text) if one != "Mill House"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I told Herbert about it.", ["Herbert"]),
        ("My uncle Art came.", ["Art"]),
        ("We moved to Reading in June.", ["Reading"]),
        ("I asked LaToya about it.", ["LaToya"]),
    ],
)
def test_the_name_is_found_where_it_is_one(text: str, names: list[str]) -> None:
    assert replaced(text) == names
