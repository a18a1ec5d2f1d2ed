from __future__ import annotations

import pytest

from voicecode import cells


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
)
def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    assert cells.guarded(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize("text", ["", "she came", "1-1", "'=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert cells.guarded(text) == text


@pytest.mark.parametrize("text", ["=1+1", "@x", "she came", "", "'tis"])
def test_a_guarded_text_can_be_had_back(text: str) -> None:
    assert cells.plain(cells.guarded(text)) == text
