from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was signed by R Sutcliffe.", ["R Sutcliffe"]),
        ("Mrs K was kind to us.", ["K"]),
        ("D. came with his bag.", ["D"]),
        ("We saw B. Thistlewood.", ["B. Thistlewood"]),
    ],
)
def test_a_letter_that_begins_a_name_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Plan B is a good one. I said so.",
        "We had Form F again.",
        "A. It was fine.",
    ],
)
def test_other_letters_are_left_alone(text: str) -> None:
    assert shown(text) == text


def test_letters_of_listed_people_are_theirs_with_full_stops_and_hyphens() -> None:
    names = ("Rosa Tyrell=staff", "Dean Keane=participant")
    assert replaced("Is R.T. fine as initials?", names=names) == ["R.T"]
    assert replaced("It said K-KEANE on the back.", names=names) == ["K-KEANE"]
    assert replaced("D.O.B. is not known.", names=names) == []


def test_a_letter_is_explained_after_its_name() -> None:
    found = replaced("There were Dev (D), Kim (K, new) and us.")
    assert found == ["Dev", "D", "Kim", "K"]


def test_a_listed_surname_that_is_a_word_follows_a_letter() -> None:
    assert replaced("Cc: P Wood, as ever.", names=["Pat Wood=staff"]) == ["P Wood"]
