"""Timestamps of recordings, in seconds."""

from __future__ import annotations

import re

PATTERN = r"(?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{1,2}(?:[.,][0-9]{1,3})?"
_LONGEST = 200  # characters
_ALONE = re.compile(rf"\W*({PATTERN})\W*")
_RANGE = re.compile(rf"\W*({PATTERN})\s*(?:-->|[–-])\s*({PATTERN})\W*")


def seconds(time: str) -> float:
    """Turn ``[hours:]minutes:seconds[.thousandths]`` into seconds."""
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
