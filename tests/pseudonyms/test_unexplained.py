"""Capitals inside a sentence that nothing explains."""

from __future__ import annotations

import pytest

from tests.pseudonyms.protecting_aloud import replaced


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He plays for the Otters on Sunday.", ["Otters"]),
        ("She hid it in the Quilt again.", ["Quilt"]),
    ],
)
def test_a_common_word_with_a_capital_is_replaced(text: str, names: list[str]) -> None:
    assert replaced(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "We talked about the Visit and the Strategy.",
        "I read a book called The Owl.",
        "He had an otter, the Otter of otters, my Otter.",
        "We asked the Family Rights Group.",
    ],
)
def test_what_has_a_capital_in_letters_and_reports_is_left(text: str) -> None:
    assert replaced(text) == []
