from __future__ import annotations

import pytest

from voicecode.intake.shapes import role_words


@pytest.mark.parametrize(
    "name",
    [
        "Int",
        "I",
        "R1",
        "YP12",
        "SW2",
        "Young person 2",
        "Parents",
        "Mum",
        "IRO",
        "Person ifanc",
        "Speaker 1",
        "Zoe (young person)",
        "YP A",
        "Stepdad",
        "Mam",
    ],
)
def test_a_role_or_a_code_names_a_speaker(name: str):
    assert role_words.is_speaker(name)


@pytest.mark.parametrize("name", ["Honestly", "The thing", "Zoe", "Tuesday", ""])
def test_other_words_name_nobody_by_themselves(name: str):
    assert not role_words.is_speaker(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Interviewer 1", True), ("Q", True), ("Facilitator", True), ("Mum", False)],
)
def test_interviewers_are_known_by_their_label(name: str, expected: bool):
    assert role_words.is_interviewer(name) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("Foster carers", True), ("parent", True), ("P", False), ("weekly", False)],
)
def test_a_cell_may_name_a_role(words: str, expected: bool):
    assert role_words.is_role(words) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("young people", True), ("parents", True), ("foster carer", False), ("", False)],
)
def test_a_role_may_be_of_several(words: str, expected: bool):
    assert role_words.is_plural(words) is expected


def test_a_number_may_touch_the_word():
    assert role_words.is_speaker("Speaker1")
    assert not role_words.is_speaker("Zoe1x")


def test_a_long_cell_is_no_role():
    assert not role_words.is_role(f"mum {'x' * 100}")
