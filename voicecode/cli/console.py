"""The console: results to stdout, remarks to stderr, calm and plain."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import Any

# Anything that a terminal would obey rather than show; people's words may hold it.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def harmless(text: str) -> str:
    """Show control characters as the Unicode replacement character."""
    return _CONTROLS.sub("\ufffd", text)


def say(text: str = "") -> None:
    """Print a line of the result."""
    sys.stdout.write(harmless(text) + "\n")


def remark(text: str) -> None:
    """Print a line that is not part of the result."""
    sys.stderr.write(harmless(text) + "\n")


def say_json(value: Any) -> None:  # noqa: ANN401 # whatever json can say
    """Print a value as JSON."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def styled(text: str, style: str) -> str:
    """Colour a text where colour is wanted; it reads the same without."""
    codes: Mapping[str, str] = {"bold": "1", "dim": "2", "red": "31", "green": "32"}
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{codes[style]}m{text}\x1b[0m"


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], *, right: int = 0
) -> None:
    """Print an aligned table; the last ``right`` columns are numbers."""
    shown = [[harmless(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[at]) for row in shown) for at in range(len(head))]
    for number, row in enumerate(shown):
        cells = [
            cell.rjust(width) if at >= len(head) - right else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        line = "  ".join(cells).rstrip()
        sys.stdout.write((styled(line, "bold") if number == 0 else line) + "\n")
