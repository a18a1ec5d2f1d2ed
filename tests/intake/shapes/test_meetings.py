from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, meetings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Notes\nZoe: sad\n00:00:00\n\nZoe: hi", range(2, 5)),
        ("00:00:00\nZoe: hi\nMeeting ended after 00:12:44 👋\nZoe: sad", range(2)),
        ("00:00:00\nZoe: hi\nTranscription ended after 00:06:00", range(2)),
        ("Zoe: hi\n00:05:00\nand then", None),
        ("0:05\nZoe: hi", None),
        ("", None),
    ],
)
def test_speech_begins_at_a_time_that_a_name_follows(text: str, expected: range | None):
    assert meetings.speech(lines.of_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You should review Gemini's notes to make sure they're accurate.", True),
        ("You should review Gemini’s notes.", True),
        ("AI-generated content may be incorrect.", True),
        ("Notes from the visit", False),
        (f"AI-generated notes {'and so on ' * 60}", False),
    ],
)
def test_a_machine_says_of_itself_that_it_wrote(text: str, expected: bool):
    assert meetings.are_notes(lines.of_text(text)) is expected
