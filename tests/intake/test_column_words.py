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
