from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("the reference is kdf slash 220417", ["kdf slash 220417"]),
        ("crime number 31 asterisk 0092216", ["31 asterisk 0092216"]),
        ("log yw slash 44120 slash 24 refers", ["yw slash 44120 slash 24"]),
        ("sort code 30 11 92", ["30 11 92"]),
        ("account number 5 2 0 7 7 1 3 9", ["5 2 0 7 7 1 3 9"]),
        ("account number 52077139", ["52077139"]),
        ("a red van was parked there kv61 xhj", ["kv61 xhj"]),
        ("Part plate KV61 was passed on.", ["KV61"]),
        ("Log no. 0412-090324-KL was given.", ["0412-090324-KL"]),
        ("dob 14 2 2017", ["14 2 2017"]),
        ("her account ends 4471", ["4471"]),
        ("voucher number k t r 6 6 2 0 1 9", ["k t r 6 6 2 0 1 9"]),
        ("ref ad forward slash 7719 02", ["ad forward slash 7719 02"]),
        ("she is four 14 2 2017", ["14 2 2017"]),
    ],
)
def test_a_number_is_told_by_its_cue_or_sign(text: str, numbers: list[str]) -> None:
    assert replaced(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "we counted 1 2 3 4 5 6 7 and then we looked",
        "It was 5 point 1234 or so.",
        "I gave it 5, 4, 4, 3, 5, 2 in the form.",
        "The review was on 14 2 2017.",
        "In ks12 the bus is late.",
    ],
)
def test_counts_scores_and_other_dates_stay(text: str) -> None:
    assert replaced(text) == []
