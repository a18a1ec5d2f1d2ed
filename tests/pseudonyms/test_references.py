from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced, shown


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was FL-20/3318 on the card.", ["FL-20/3318"]),
        ("The log says 41/30922/23.", ["41/30922/23"]),
        ("Crime number 21*55310*22 refers.", ["21*55310*22"]),
        ("The plan is EDHC-4471-K.", ["EDHC-4471-K"]),
        ("A white van, JIZ 8812, was outside.", ["JIZ 8812"]),
        ("A white van, LUI 8812, was outside.", ["LUI 8812"]),
        ("Send it to BT71 6OK, she said.", ["BT71 6OK"]),  # mistyped
        ("We are in B2 at 3PM, or in Room AB12 3PM.", []),
    ],
)
def test_letters_and_digits_in_a_row_are_a_reference(
    text: str, names: list[str]
) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "In 2019-2020 and 2021/22 it was COVID-19.",
        "We met on 12/04 and it cost 10-15 pounds.",
        "HIV 2010 and the KS2-3 pack.",
        "It is open 9-5, 24/7, and 3-4 of us go.",
    ],
)
def test_dates_ranges_and_everyday_codes_are_left_alone(text: str) -> None:
    assert shown(text) == text
