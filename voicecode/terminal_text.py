"""Text for a terminal: what people said is shown, and nothing in it is obeyed."""

from __future__ import annotations

import re

# Anything that a terminal would obey rather than show; people's words may hold it.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_BREAKS = str.maketrans(dict.fromkeys("\t\x0b\x0c\x85\u2028\u2029", " "))
_LINE_END = re.compile(r"\r\n|\r")


def harmless(text: str) -> str:
    """Show control characters as the Unicode replacement character."""
    return CONTROLS.sub("\ufffd", text)


def in_place(text: str) -> str:
    """Make text harmless with one character for each, so that positions stay true.

    Every line ends in a line feed; tabs and other breaks are spaces.
    """
    lines = _LINE_END.sub(lambda end: " \n"[-len(end[0]) :], text)
    return harmless(lines.translate(_BREAKS))


def in_a_line(text: str) -> str:
    """Make text harmless and put it in one line, each run of white space a space."""
    return harmless(" ".join(text.split()))
