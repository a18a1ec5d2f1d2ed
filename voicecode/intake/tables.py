"""A table as it comes from a file, and what the user asked for in it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from voicecode.errors import BadInputError

MOST_COLUMNS = 16_384  # as many as Excel has
# Characters: what is longer may be what somebody said, and stays out of messages.
_LONGEST_NAME, _LONGEST_WORD = 40, 100
_MOST_NAMES = 30
_EXACT = 1e15  # below it a float holds whole numbers exactly


@dataclass(frozen=True, slots=True)
class Row:
    """One row's cells, as many as there are headers.

    ``number`` is the row's in the sheet, counting from 1 with the header.
    ``surplus`` is how many cells more (or, negative, fewer) it had; ``left_out``
    why the row does not count, where it does not. ``repeated`` are the places of
    cells that only say the same as those above, merged with them.
    """

    number: int
    cells: list[str]
    surplus: int = 0
    left_out: str = ""
    repeated: frozenset[int] = frozenset()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in the row itself."""
        return not any(
            cell.strip()
            for place, cell in enumerate(self.cells)
            if place not in self.repeated
        )


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


def shown(cell: str) -> str:
    """Quote a short cell in a message; of a long one say only how long it is."""
    name = _name(cell)
    if name is None:
        return f"an entry of {len(cell)} characters"
    return f"“{name}”"


def listed(headers: Sequence[str]) -> str:
    """List headers in a message; a long one, perhaps no header, by its place."""
    names = [
        f"(number {at}, a long one)" if (name := _name(header)) is None else name
        for at, header in enumerate(headers, start=1)
    ]
    more = " and more" if len(names) > _MOST_NAMES else ""
    return (", ".join(names[:_MOST_NAMES]) or "none") + more


def _name(words: str) -> str | None:
    """Give words on one line, if they are short enough to be a name."""
    line = " ".join(words.split())
    longest = _LONGEST_NAME if " " in line else _LONGEST_WORD
    return line if len(line) <= longest else None


def plain(value: object) -> str:
    """Write a cell's value as a person would: nothing for what is missing."""
    return _PLAIN.get(type(value), str)(value)


def _number(value: float) -> str:
    is_whole = value.is_integer() and abs(value) < _EXACT
    return str(int(value)) if is_whole else str(value)


def _moment(value: dt.datetime) -> str:
    day_only = value.time() == dt.time()
    return value.date().isoformat() if day_only else value.isoformat(" ")


def _nested(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _bytes(value: bytes) -> str:
    return value.decode("utf-8", errors="replace")


_PLAIN: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _: "",
    float: _number,
    dt.datetime: _moment,
    dt.date: dt.date.isoformat,
    dt.time: dt.time.isoformat,
    bytes: _bytes,
    dict: _nested,
    list: _nested,
}


def distinct(headers: list[str]) -> tuple[str, ...]:
    """Give blank headers a name and repeated ones a number: "Comment (2)"."""
    seen: dict[str, int] = {}
    taken: dict[str, None] = {}
    for place, header in enumerate(headers, start=1):
        name = " ".join(header.split()) or f"Column {place}"
        number = seen.get(name, 0) + 1
        while (own := name if number == 1 else f"{name} ({number})") in taken:
            number += 1
        seen[name] = number
        taken[own] = None
    return tuple(taken)


def fitted(number: int, cells: list[str], width: int, *, joint: str = ", ") -> Row:
    """Make a row as wide as the headers: padded, or the surplus joined to the end.

    ``joint`` is what had parted the surplus cells.
    """
    surplus = len(cells) - width
    if surplus == 0:
        return Row(number, cells)
    if surplus < 0:
        return Row(number, cells + [""] * -surplus, surplus)
    if not any(cell.strip() for cell in cells[width:]):
        return Row(number, cells[:width])
    joined = joint.join(cells[width - 1 :])
    return Row(number, [*cells[: width - 1], joined], surplus)
