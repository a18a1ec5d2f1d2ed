from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecode import terminal_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("She was late.", "She was late."),
        ("one\ntwo\tthree", "one\ntwo\tthree"),
        ("\x1b[2J gone \x9b31m", "\ufffd[2J gone \ufffd31m"),
        ("\u202egnp.exe\u202c", "\ufffdgnp.exe\ufffd"),
        ("bell\x07 nul\x00 del\x7f", "bell\ufffd nul\ufffd del\ufffd"),
        ("tŷ, ty\u0302, [/x]", "tŷ, ty\u0302, [/x]"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert terminal_text.harmless(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\r\ntwo", "one \ntwo"),
        ("one\rtwo\n\rthree", "one\ntwo\n\nthree"),
        ("a\tb\x0bc\x0cd\x85e\u2028f", "a b c d e f"),
        ("\x1b[1m", "\ufffd[1m"),
    ],
)
def test_every_kind_of_line_end_becomes_one_kind(text: str, shown: str) -> None:
    assert terminal_text.in_place(text) == shown


@given(st.text(st.characters() | st.sampled_from("\r\n\t\x1b\x85\u2028\u202e")))
def test_positions_stay_true(text: str) -> None:
    shown = terminal_text.in_place(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\r\t\x1b\x85\u2028\u202e\x07")


def test_a_line_holds_all_words_and_no_line_end() -> None:
    assert terminal_text.in_a_line(" one\r\n\ttwo\x1b ") == "one two\ufffd"
