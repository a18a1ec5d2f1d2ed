from __future__ import annotations

import pytest

from voicecode.domain.spans import Span
from voicecode.reports import display


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain ŵ 👩🏽‍🦱 كانت\t\n", "plain ŵ 👩🏽‍🦱 كانت\t\n"),
        ("\x1b[31m\x07\x00", "␛[31m␇␀"),
        ("\x7f\x9b", "␡\ufffd"),
        ("\u202eevil\ud800\uffff", "\ufffdevil\ufffd\ufffd"),
        ("\u200fשלום", "\u200fשלום"),
    ],
)
def test_controls_are_drawn_and_words_stay(text, shown):
    assert display.harmless(text) == shown
    assert len(shown) == len(text)


def test_a_name_stands_on_one_line():
    assert display.one_line(" a\n b\x1b ") == "a b␛"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], [("They came.", False)]),
        (
            [Span(0, 4), Span(5, 9)],
            [
                ("", False),
                ("They", True),
                (" ", False),
                ("came", True),
                (".", False),
            ],
        ),
    ],
)
def test_a_text_is_cut_at_its_marks(marks, expected):
    assert list(display.pieces("They came.", marks)) == expected
