from __future__ import annotations

import pytest

from voicecode.language import gazetteers
from voicecode.pseudonyms import initials

NAMES = gazetteers.shipped()


@pytest.mark.parametrize("label", ["KH", "TMD", "K", "A.W.", "JH"])
def test_initials_that_are_no_role_are_somebodys(label: str) -> None:
    assert initials.in_label(label, NAMES)


@pytest.mark.parametrize("label", ["I", "Q", "A", "INT", "YP", "SW", "FG", "P1", "Mum"])
def test_a_role_or_a_word_is_no_initials(label: str) -> None:
    assert not initials.in_label(label, NAMES)


def test_initials_that_open_several_lines_are_found() -> None:
    text = "SW - Hello.\nDB - Hi.\nSW - So?\nDB - Fine.\nXY - once."
    found = initials.in_lines(text, NAMES)
    assert {
        letters: [s.of(text) for s in spans] for letters, spans in found.items()
    } == {"DB": ["DB", "DB"]}


def test_initials_below_a_letter_sign_it() -> None:
    text = "Please ring me.\n\nD.M.\n"
    assert list(initials.in_lines(text, NAMES)) == ["D.M."]


@pytest.mark.parametrize(
    ("text", "letters", "is_somebodys"),
    [
        ("Young person (R), Interviewer (I)\nR: I'm Rizgar.", "R", True),
        ("Respondent (R), Interviewer (I)\nR: I'm here.", "R", False),
        ("Young person (R)\nR: yes", "R", False),
        ("Contact worker (CW)\nCW: yes", "CW", False),
        ("Interviewer (I)\nI: yes", "I", False),
        ("CW: yes", "CW", True),
    ],
)
def test_a_text_may_say_whose_letters_they_are(
    text: str, letters: str, is_somebodys: bool
) -> None:
    assert initials.is_somebodys(text, letters, NAMES) is is_somebodys


def test_letters_that_mean_something_else_shorten_nobody() -> None:
    assert initials.is_free("tmd", NAMES)
    assert not any(initials.is_free(word, NAMES) for word in ("k", "pa", "tv", "an"))


def test_letters_that_are_known_open_lines_whatever_they_abbreviate() -> None:
    text = "BC: Hello.\nBC: Yes."
    assert initials.in_lines(text, NAMES) == {}
    assert list(initials.in_lines(text, NAMES, {"bc"})) == ["BC"]


def test_a_sender_signs_with_a_letter_below_the_last_line() -> None:
    text = "From: Hilda\n\nThanks for that.\nH.\n\nNext"
    assert list(initials.in_lines(text, NAMES)) == ["H."]
    assert initials.in_lines("Choose one:\nG\n\nNext", NAMES) == {}


def test_a_legend_explains_whose_letters_they_are() -> None:
    text = "I = interviewer, J and D = the couple."
    found = [span.of(text) for span in initials.in_legend(text, "J")]
    assert found == ["J"]


def test_letters_of_a_role_are_nobodys_and_others_may_be() -> None:
    assert initials.may_be_somebodys("ba")
    assert not any(map(initials.may_be_somebodys, ("sw", "pa", "b")))
