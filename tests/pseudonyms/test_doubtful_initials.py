from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import protected, replaced, said

NAMES = ("Marta Saxby=staff", "Nilufar Aziz=staff", "Tom Pike=staff", "Bo Carr=staff")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("19:00 | Walked to the shop. | MS\n20:00 | Tea. | MS", ["MS", "MS"]),
        ("He was seen by MS after tea.", ["MS"]),
        ("NA said that he had slept.", ["NA"]),
        ("MS (answer 5) asked for the form back.", ["MS"]),
        ("We told BC about it.", ["BC"]),
        ("Present: TP, NA, MS.", ["TP", "NA", "MS"]),
        ("The plan is with TP and NA.", ["TP", "NA"]),
        ("Sleep-in: NA. Weather: dry.", ["NA"]),
        ("It was NA/TP who drove.", ["NA", "TP"]),
        ("1. NA to ring the school.", ["NA"]),
        ("Log signed MS.", ["MS"]),
        ("NA has visited weekly. NA finding it hard.", ["NA", "NA"]),
        ("It is NA's own case load.", ["NA"]),
    ],
)
def test_letters_stand_for_a_person_by_what_is_beside_them(
    text: str, names: list[str]
) -> None:
    assert replaced(text, names=NAMES) == names


@pytest.mark.parametrize(
    "text",
    [
        "My mum has MS and she is tired.",
        "Allergies: NA.",
        "MS is hard to live with. MS's course differs.",
        "It was 200 BC or so, I think.",
        "The SW said that she would ring.",
    ],
)
def test_letters_that_mean_something_else_stay(text: str) -> None:
    names = (*NAMES, "Sarah Webb=staff")
    assert replaced(text, names=names) == []


def test_letters_are_explained_in_brackets_after_a_name() -> None:
    text = "On shift: Marta Saxby (MS, lead).\nMS led the meeting; some have MS."
    assert replaced(text) == ["Marta Saxby", "MS", "MS"]


def test_a_label_of_listed_letters_names_its_speaker() -> None:
    [done] = protected(said("BC: Yes, it is.", "BC: No."), names=NAMES)
    assert "BC" not in done.document.text


def test_letters_of_a_role_are_somebodys_where_the_text_says_so() -> None:
    text = "Written by Gil Fry (GF).\nGF saw her, and the SW did."
    names = ["Gil Fry=staff", "Sara Webb=staff"]
    assert replaced(text, names=names) == ["Gil Fry", "GF", "GF"]
    assert replaced("We asked GF about it.", names=names) == []
