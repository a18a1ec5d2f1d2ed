"""Cells: texts that a spreadsheet program must show and never run."""

from __future__ import annotations

# A cell that begins so is taken for a formula, in half and full width. Source:
# OWASP, "CSV Injection" (2024).
_STARTERS = tuple("=+-@\t\r\n＝＋－＠")  # the full-width forms are meant


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return "'" + text if text.startswith(_STARTERS) else text


def unguarded(text: str) -> str:
    """Take away the apostrophe that ``guarded`` put before a text."""
    is_guarded = text.startswith("'") and text[1:].startswith(_STARTERS)
    return text[1:] if is_guarded else text
