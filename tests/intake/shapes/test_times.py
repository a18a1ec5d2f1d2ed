from __future__ import annotations

import pytest

from voicecode.intake.shapes import times


@pytest.mark.parametrize(
    ("time", "seconds"),
    [
        ("0:49", 49),
        ("00:03", 3),
        ("1:02:03", 3723),
        ("0:0:3.450", 3.45),
        ("00:00:01,200", 1.2),
        ("4 seconds", 4),
        ("1 minute 4 seconds", 64),
        ("1 hour 2 minutes 3 seconds", 3723),
    ],
)
def test_a_timestamp_is_a_number_of_seconds(time: str, seconds: float):
    assert times.seconds(time) == seconds


@pytest.mark.parametrize(
    ("text", "at"),
    [("00:05:00", 300), ("[00:10]", 10), ("at 10:30", None), ("", None), ("10", None)],
)
def test_a_line_may_be_only_a_timestamp(text: str, at: float | None):
    assert times.alone(text) == at


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("0:0:0.0 --> 0:0:3.450", 0),
        ("0:03.9 - 0:14.7", 3.9),
        ("0:03/0:14", 3),
        ("0:03", None),
        ("10:30 - then", None),
    ],
)
def test_a_line_may_be_only_a_time_span(text: str, at: float | None):
    assert times.start_of_range(text) == at
