from __future__ import annotations

import pytest

from voicecode.domain.codebooks import Code, Theme
from voicecode.tui import code_names

CODES = [
    (
        Theme("reliability", "Reliability"),
        Code("punctuality", "Turning up on time", ""),
    ),
    (Theme("reliability", "Reliability"), Code("delay", "Delays and waiting", "")),
    (Theme("voice", "Voice of the child"), Code("listened", "Being listened to", "")),
    (Theme("voice", "Voice of the child"), Code("time", "Time and attention", "")),
]


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("", [1, 2, 3, 4]),
        ("2", [2]),
        ("9", []),
        ("0", []),
        ("time", [4, 1]),
        ("TIME", [4, 1]),
        ("up time", [1]),
        ("punct", [1]),
        ("voice", [3, 4]),
        ("voice being", [3]),
        ("d", [2, 3, 4]),
        ("zebra", []),
        ("²", []),
    ],
)
def test_codes_are_found_by_number_or_by_parts_of_their_names(
    typed: str, numbers: list[int]
) -> None:
    assert [number for number, _, _ in code_names.fitting(CODES, typed)] == numbers
