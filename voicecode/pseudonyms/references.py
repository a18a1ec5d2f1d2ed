"""References: letters and digits in a row that are one case's, car's or crime's own."""

from __future__ import annotations

import re

CODE = r"(?:[a-z]{1,6}|[a-z]{0,3}\d+[a-z]{0,3})(?:[-/*][a-z\d]+){1,5}(?![\w/*]|-\w)"
# As in Northern Ireland, where an I or a Z is among the letters.
NORTHERN_PLATE = r"\b[a-z](?:i[a-z]|[a-z][iz])\s?\d{1,4}\b"
# Of the last two letters some are never used; people mistype and mishear them.
POSTCODE = (
    r"\b(?:gir\s?0aa|[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkps-uw]"
    r"|[a-hk-y]\d[abehmnprv-y])\s{0,2}\d[a-z]{2})\b"
)
_INWARD = re.compile(r"\d[abd-hjlnp-uw-z]{2}", re.IGNORECASE)
_HOURS = ("AM", "PM")
_LONGEST_TYPED = 6  # characters, with no space: "e1 2ab" and "E12AB"
_SHORTEST_MISTYPED = 7  # "BT48 6ZK", and not "B2 3PM"
_PARTS = re.compile(r"[-/*]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONG_PART = 5  # digits: no day, month or year has so many
_FEWEST = 7  # digits of a reference that has no letters
_FEWEST_WITH_LETTERS = 4
_MOST_LETTERS = 6


def is_postcode(written: str) -> bool:
    """Tell a postcode, a mistyped one too, from a grade and an hour."""
    if _INWARD.fullmatch(written[-3:]):
        return written.isupper() or " " in written or len(written) > _LONGEST_TYPED
    is_hour = written[-2:].upper() in _HOURS
    is_long = len(written) >= _SHORTEST_MISTYPED
    return written.isupper() and " " in written and is_long and not is_hour


def is_code(written: str) -> bool:
    """Tell "LP-19/2207" and "24/017733" from dates, ranges and "COVID-19"."""
    parts = _PARTS.split(written)
    digits = sum(map(str.isdigit, written))
    if any(map(str.isalpha, written)):
        return _is_lettered(written, parts, digits)
    is_range = len(parts) == 2 and "-" in written
    longest = max(map(len, parts))
    return not is_range and longest >= _LONG_PART and digits >= _FEWEST


def is_northern_plate(written: str) -> bool:
    """Tell a plate from "HIV 2010": shorter numbers are told by what leads to them."""
    number = re.sub(r"\D", "", written)
    return written.isupper() and len(number) == 4 and not _YEAR.fullmatch(number)


def _is_lettered(written: str, parts: list[str], digits: int) -> bool:
    if not written.isupper() or digits < _FEWEST_WITH_LETTERS:
        return False
    numbers = [part for part in parts if part.isdigit()]
    words = [part for part in parts if part.isalpha()]
    is_dated = digits == 4 and any(map(_YEAR.fullmatch, numbers))
    return not is_dated and all(len(word) <= _MOST_LETTERS for word in words)
