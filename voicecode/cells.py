"""Cells: texts that a spreadsheet program must show and never run."""

from __future__ import annotations

# A cell that begins so is taken for a formula, in half and full width. Source:
# OWASP, "CSV Injection" (2024).
_STARTERS = tuple("=+-@\t\r\n＝＋－＠")  # the full-width forms are meant


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return "'" + text if text.startswith(_STARTERS) else text


def plain(cell: str) -> str:
    """Take the apostrophe away that ``guarded`` put before a text."""
    text = cell.removeprefix("'")
    return text if guarded(text) == cell else cell
