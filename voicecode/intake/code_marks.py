"""The marks that part the codes of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable

from voicecode.intake.whole_tables import Cell

USUAL = ";"
_OTHERS = (",", "|", "\n")
_ANY = re.compile(r"[;,|\n]")


def parted(cell: Cell, between: str) -> list[str]:
    """Give the codes of a cell, as they are written."""
    pieces = cell.split(between) if isinstance(cell, str) else cell
    return [piece.strip() for piece in pieces if piece.strip()]


def parted_anyhow(cell: Cell) -> list[str]:
    """Give the pieces of a cell between any marks that may part codes."""
    pieces = _ANY.split(cell) if isinstance(cell, str) else cell
    return [piece.strip() for piece in pieces if piece.strip()]


def found(cells: Iterable[Cell]) -> str:
    """Tell what parts codes, where nobody said: “;” unless another mark shows itself.

    A mark does where no cell has “;” and at least half of the different pieces that it
    makes stand alone in other cells.
    """
    said = {cell.strip() for cell in cells if isinstance(cell, str) and cell.strip()}
    if any(USUAL in cell for cell in said):
        return USUAL
    for mark in _OTHERS:
        pieces = {
            piece for cell in said if mark in cell for piece in parted(cell, mark)
        }
        if pieces and 2 * len(pieces & said) >= len(pieces):
            return mark
    return USUAL


def suspected(codes: Iterable[str]) -> str | None:
    """Name a mark that stands in codes and may have been meant to part them."""
    every = list(codes)
    marks = (USUAL, *_OTHERS)
    return next((mark for mark in marks if any(mark in code for code in every)), None)


def written(mark: str) -> str:
    """Write a mark as it is typed on the command line."""
    return "\\n" if mark == "\n" else mark
