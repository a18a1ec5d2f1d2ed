from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, meetings


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Notes\nZoe: sad\n00:00:00\n\nZoe: hi", 2),
        ("Zoe: hi\n00:05:00\nand then", 0),
        ("0:05\nZoe: hi", 0),
        ("", 0),
    ],
)
def test_speech_begins_at_a_time_that_a_name_follows(text: str, start: int):
    assert meetings.start(lines.of_text(text)) == start
