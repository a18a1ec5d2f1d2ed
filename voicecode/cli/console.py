"""The console: results to stdout, remarks to stderr, calm and plain."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from voicecode.terminal_text import CONTROLS, harmless


def ready() -> None:
    """Make stdout and stderr able to take any text; a closed one swallows it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 # to the end
            setattr(sys, name, nowhere)
        elif isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def forget() -> None:
    """Let what is still to be printed go nowhere, as nobody can take it."""
    with suppress(OSError):  # a stdout that is no file holds nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Styled(str):
    """Text made harmless, and then coloured."""

    __slots__ = ()


def say(text: str = "") -> None:
    """Print a line of the result."""
    shown = text if isinstance(text, Styled) else harmless(text)
    sys.stdout.write(shown + "\n")


def remark(text: str) -> None:
    """Print a line that is not part of the result."""
    sys.stderr.write(harmless(text) + "\n")


def say_json(value: Any) -> None:  # noqa: ANN401 # whatever json can say
    """Print a value as JSON."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    safe = CONTROLS.sub(
        lambda found: found[0] if found[0] == "\n" else f"\\u{ord(found[0]):04x}", text
    )
    sys.stdout.write(safe + "\n")


def styled(text: str, style: str) -> Styled:
    """Colour a whole line where colour is wanted; it reads the same without."""
    codes: Mapping[str, str] = {"bold": "1", "dim": "2", "red": "31", "green": "32"}
    shown = harmless(text)
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return Styled(shown)
    return Styled(f"\x1b[{codes[style]}m{shown}\x1b[0m")


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
