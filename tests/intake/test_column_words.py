from __future__ import annotations

import pytest

from voicecode.intake import column_words


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        ("text", "generic open"),
        ("Comments", "generic open"),
        ("Comment (2)", "generic open"),
        ("Your feedback", "open"),
        ("What would you change?", ""),
        ("codes", "codes"),
        ("Gold codes", "codes"),
        ("Role", "role"),
        ("Who are you?", "role"),
        ("Are you a...", "role"),
        ("ID", "id"),
        ("Respondent_ID", "id"),
        ("Response ID", "id open"),
        ("Timestamp", "private"),
        ("Email Address", "private"),
        ("IPAddress", "private"),
        ("School name", "private"),
        ("How old are you?", ""),
        ("1. Are you...", "role"),
        ("Q2 Who are you?", "role"),
        ("Your name (optional)", "private"),
        ("What is your child's school's name?", "private"),
        (
            "If you would like to be contacted, please give your email address",
            "private",
        ),
        ("Nickname", "private"),
        ("Child's date of birth", "private"),
        ("Group time: G01", "private"),
        ("Name one thing that you would change", ""),
        ("Would you rather have contact by phone or email?", ""),
        ("Contact", ""),
        ("School", ""),
        ("Birth parents", ""),
    ],
)
def test_headers_say_what_columns_hold(header: str, kinds: str):
    found = {
        kind
        for kind in ("generic", "open", "codes", "role", "id", "private")
        if getattr(column_words, f"is_{kind}")(header)
    }
    assert found == set(kinds.split())


@pytest.mark.parametrize(
    ("header", "expected"),
    [("I am responding as a", True), ("Who helps you most?", False)],
)
def test_some_headers_ask_who_somebody_is_if_roles_answer(header: str, expected: bool):
    assert column_words.may_be_role(header) is expected


def test_signs_and_case_do_not_count():
    assert column_words.plain("Who are you?*") == "who are you"
    assert column_words.plain("12b) Who are you?") == "who are you"
    assert column_words.plain("7") == "7"


@pytest.mark.parametrize(
    ("header", "asks", "may_ask"),
    [
        ("Please tell us more", True, False),
        ("3. Why?", True, False),
        ("Is there anything else you would like to say?", True, False),
        ("Other (please specify)", True, False),
        ("What helps? [Other]", True, False),
        ("Any comments", True, False),
        ("Dywedwch fwy wrthym", True, False),
        ("What would you change?", False, True),
        ("What’s good?", False, True),
        ("How could we do better?", False, True),
        ("Beth fyddech chi'n newid?", False, True),
        ("What is your gender?", False, False),
        ("How often do you see your worker?", False, False),
        ("How old are you?", False, False),
        ("What type of school do you go to?", False, False),
        ("Age", False, False),
        ("How is...: your school", False, False),
        ("What helps? [My nan]", False, False),
        ("What would you change: be honest?", False, True),
    ],
)
def test_headers_ask_for_words_or_may(header: str, asks: bool, may_ask: bool):
    assert column_words.asks_for_words(header) is asks
    assert column_words.may_ask_for_words(header) is may_ask
