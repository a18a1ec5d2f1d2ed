from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ring oh one six three two nine six oh double four one please",
            ["oh one six three two nine six oh double four one"],
        ),
        (
            "her date of birth is the ninth of august twenty fourteen",
            ["the ninth of august twenty fourteen"],
        ),
        (
            "he was born on the twenty first of may two thousand and nine",
            ["the twenty first of may two thousand and nine"],
        ),
        (
            "the case is b s twenty two p four oh oh seven one end",
            ["b s twenty two p four oh oh seven one"],
        ),
        ("we live at thirty two juniper close now", ["thirty two juniper close"]),
        ("it says k oh nine one four six", ["k oh nine one four six"]),
        ("ring one two 3 four five six seven", ["one two 3 four five six seven"]),
    ],
)
def test_a_number_told_in_words_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "one two three four five six seven and off we went",
        "oh two or three times a week for nine or ten weeks",
        "she has lived there two years and six months",
        "we live at twenty minutes drive away",
        "on the ninth of august they came",
        "the bus is two nine one four six, or two nine one",
    ],
)
def test_a_number_that_is_nobodys_is_left_alone(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("14 sycamore drive", "seen at home 14 sycamore drive today"),
        ("plot 9 stow road", "the letter went to plot 9 stow road as ever"),
        ("62 valley gardens south", "seen at home 62 valley gardens south today"),
        ("", "it is a 10 minute drive and then 2 main road bends"),
    ],
)
def test_an_address_in_figures_is_found_in_dictation(address: str, text: str) -> None:
    rest = " and then we went on to see the others who were all at home by then"
    assert replaced(text + rest) == ([address] if address else [])
