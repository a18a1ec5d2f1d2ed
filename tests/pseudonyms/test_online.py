from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He was jaxx_boi on there.", ["jaxx_boi"]),
        ("She is mollz07xo on it.", ["mollz07xo"]),
        ("Look at fb.com/tash.b.99 and see.", ["fb.com/tash.b.99"]),
        ("The site is wrenshelp.org.uk for us.", ["wrenshelp.org.uk"]),
        (
            "Write to jorlan@hive.example or ask for jorlan there.",
            ["jorlan@hive.example", "jorlan"],
        ),
        ("my insta is lil.kez.22", ["lil.kez.22"]),
        ("See kezza.scot, then wren.tv.", ["kezza.scot", "wren.tv"]),
    ],
)
def test_what_somebody_goes_by_online_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "I was in year10 and on section47 and had covid19.",
        "We looked on gov.uk and bbc.co.uk and youtube.com.",
        "Sign here: ______ please.",
        "He has a PS5 and an MP3.",
    ],
)
def test_everyday_words_with_digits_and_everybodys_sites_are_left_alone(
    text: str,
) -> None:
    assert shown(text) == text
