from __future__ import annotations

import pytest

from voicecode.intake.shapes import lines, silence
from voicecode.intake.shapes.lines import Line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hannah Price started transcription", True),
        ("Zoe stopped transcription", True),
        ("Transcribed by https://otter.ai", True),
        ("[END OF INTERVIEW]", True),
        ("00:05:00", True),
        ("-----", True),
        ("* * *", True),
        ("Page 3 of 10", True),
        ("Listening study – YP07 – page 3", True),
        ("Listening study      Page 3 of 9", True),
        ("Transcription ended after 00:06:00", True),
        ("I was on page 3", False),
        ("[pause]", False),
        ("(.)", False),
        ("She stopped transcription of it and left.", False),
        ("That was the end of the interview with her, she said", False),
        ("", False),
    ],
)
def test_what_a_recorder_writes_is_not_said(text: str, expected: bool):
    assert silence.holds(Line(text, 0)) is expected


def test_headings_are_not_said():
    assert silence.holds(Line("What she told us", 0, is_heading=True))


def test_what_stands_in_a_box_beside_is_not_said():
    assert silence.holds(Line("Mum came", 0, is_aside=True))


def test_times_stand_above_and_below():
    read = lines.of_text("0:01\n\na\n0:04 --> 0:09\nb")
    assert silence.time_above(read, 2) == 1
    assert silence.time_above(read, 0) is None
    assert silence.time_below(read, 2) == 4
    assert silence.time_below(read, 4) is None
