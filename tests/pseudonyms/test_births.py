from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She was born on 14.02.2009.", ["14.02.2009"]),
        ("His birthday. March the 9th.", ["March the 9th"]),
        (
            "DOB 03/09/2008 on the form, but his passport, as I saw, has 09/03/2008.",
            ["03/09/2008", "09/03/2008"],
        ),
        ("DOB: 7.4.61.\n\nThey have her as 7.4.16 on the card.", ["7.4.61", "7.4.16"]),
    ],
)
def test_a_date_that_is_somebodys_birth_is_found(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "DOB unknown to us at that time. We met on 03/09/2023.",
        "The review was on 14.02.2009.",
    ],
)
def test_other_dates_are_left_alone(text: str) -> None:
    assert shown(text) == text
