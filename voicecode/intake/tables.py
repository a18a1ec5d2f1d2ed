"""A table as it comes from a file, and what the user asked for in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.errors import BadInputError

MOST_COLUMNS = 16_384  # as many as Excel has


@dataclass(frozen=True, slots=True)
class Row:
    """One row's cells, as many as there are headers.

    ``number`` is the row's in the sheet, counting from 1 with the header.
    ``surplus`` is how many cells more (or, negative, fewer) it had; ``left_out``
    why the row does not count, where it does not.
    """

    number: int
    cells: list[str]
    surplus: int = 0
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Distinct headers, and the rows below them, read as they are asked for."""

    headers: tuple[str, ...]
    rows: Iterator[Row]


def too_wide(source: str) -> BadInputError:
    """Make the refusal of a table with more columns than a spreadsheet has."""
    return BadInputError(
        f"{source}: the table has more than {MOST_COLUMNS} columns.",
        hint="Check that each respondent has a row, and each question a column.",
    )


def distinct(headers: list[str]) -> tuple[str, ...]:
    """Give blank headers a name and repeated ones a number: "Comment (2)"."""
    seen: dict[str, int] = {}
    taken: dict[str, None] = {}
    for place, header in enumerate(headers, start=1):
        name = header.strip() or f"Column {place}"
        number = seen.get(name, 0) + 1
        while (own := name if number == 1 else f"{name} ({number})") in taken:
            number += 1
        seen[name] = number
        taken[own] = None
    return tuple(taken)


def fitted(number: int, cells: list[str], width: int) -> Row:
    """Make a row as wide as the headers: padded, or the surplus joined to the end."""
    surplus = len(cells) - width
    if surplus == 0:
        return Row(number, cells)
    if surplus < 0:
        return Row(number, cells + [""] * -surplus, surplus)
    if not any(cell.strip() for cell in cells[width:]):
        return Row(number, cells[:width])
    joined = ", ".join(cells[width - 1 :])
    return Row(number, [*cells[: width - 1], joined], surplus)
