"""Timestamps of recordings, in seconds."""

from __future__ import annotations

import re

PATTERN = r"(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]{1,3})?"
SPELLED = (
    r"(?:[0-9]{1,2} hours? ?)?(?:[0-9]{1,2} minutes? ?[0-9]{1,2}|[0-9]{1,2}) seconds?"
)
_LONGEST = 200  # characters
_ALONE = re.compile(rf"\W*({PATTERN})\W*")
_RANGE = re.compile(rf"\W*({PATTERN})\s*(?:-->|[–/-]|to)\s*({PATTERN})\W*")
_IN_UNITS = {"hour": 3600, "minute": 60, "second": 1}
_COUNT = re.compile(r"([0-9]+) (hour|minute|second)")


def seconds(time: str) -> float:
    """Turn ``[hours:]minutes:seconds[.thousandths]`` into seconds.

    The spelled form is read too: "1 hour 2 minutes 4 seconds".
    """
    if counts := _COUNT.findall(time):
        return float(sum(int(count) * _IN_UNITS[unit] for count, unit in counts))
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return round(total, 3)


def alone(text: str) -> float | None:
    """Read a line that is only a timestamp, with or without brackets."""
    match = _ALONE.fullmatch(text) if len(text) <= _LONGEST else None
    return seconds(match[1]) if match else None


def start_of_range(text: str) -> float | None:
    """Read a line that is only a time span, such as ``0:0:0.0 --> 0:0:3.450``."""
    match = _RANGE.fullmatch(text) if len(text) <= _LONGEST else None
    return seconds(match[1]) if match else None
