"""Printed charts: bars in parts, drawn from what a table prints and from nothing else.

A part whose number is not given has no length of its own: it is in the hatched rest of
its bar, with the other such parts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.domain.report_parts import FigureTable

PITCH = 52  # pixels from one bar to the next; its name stands above it
REST = "ungiven"
_WIDEST = 72.0  # per cent of the width; "fewer than 5" stands beside the bar
_NARROWEST = 2  # per cent, and for each of its figures 3 more, that a number needs


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar; ``x`` and ``width`` are per cent of the chart's width."""

    style: str
    printed: str
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its number stands, in per cent."""
        return round(self.x + self.width / 2, 2)

    @property
    def has_room(self) -> bool:
        """Whether its number fits into it on a narrow screen."""
        return self.width >= _NARROWEST + 3 * len(self.printed)


@dataclass(frozen=True, slots=True)
class PartedBar:
    """A row: its name, its parts, what is printed of the whole, and its ``y``."""

    name: str
    parts: tuple[Part, ...]
    printed: str
    y: int
    said: str

    @property
    def end(self) -> float:
        """Where the bar ends, in per cent."""
        return max((round(one.x + one.width, 2) for one in self.parts), default=0)


@dataclass(frozen=True, slots=True)
class PartedChart:
    """Bars in parts; ``keys`` are the styles that are used, with their names."""

    title: str
    keys: tuple[tuple[str, str], ...]
    bars: tuple[PartedBar, ...]

    @property
    def height(self) -> int:
        """The height in pixels."""
        return len(self.bars) * PITCH

    @property
    def description(self) -> str:
        """All rows in words."""
        return " ".join(bar.said for bar in self.bars)


def of(table: FigureTable) -> PartedChart:
    """Draw the rows of a table whose columns are parts of the last one."""
    wholes = zip(table.lengths, map(sum, table.segments), strict=True)
    most = max((whole or parts for whole, parts in wholes), default=0) or 1
    names = table.head[1:-1]
    bars = tuple(
        PartedBar(
            row[0],
            tuple(_parts(table.keys, row[1:-1], lengths, whole, most)),
            row[-1],
            PITCH * at,
            _said(row, names),
        )
        for at, (row, lengths, whole) in enumerate(
            zip(table.rows, table.segments, table.lengths, strict=False)
        )
    )
    drawn = {part.style for bar in bars for part in bar.parts}
    keys = [*zip(table.keys, names, strict=True), (REST, "Numbers not given")]
    return PartedChart(table.caption, tuple(k for k in keys if k[0] in drawn), bars)


def _parts(
    styles: tuple[str, ...],
    printed: tuple[str, ...],
    lengths: tuple[int, ...],
    whole: int,
    most: int,
) -> Iterator[Part]:
    # Rounded parts may come to more than the rounded whole; the bar keeps its length.
    scale = min(1.0, whole / sum(lengths)) if whole and sum(lengths) else 1.0
    at = 0.0
    for style, words, length in zip(styles, printed, lengths, strict=True):
        if length:
            width = round(_WIDEST * scale * length / most, 2)
            yield Part(style, words, round(at, 2), width)
            at += width
    rest = round(_WIDEST * whole / most - at, 2)
    if rest > 0 and any(
        words != "0" and not n for words, n in zip(printed, lengths, strict=True)
    ):
        yield Part(REST, "", round(at, 2), rest)


def _said(row: tuple[str, ...], names: tuple[str, ...]) -> str:
    parts = [
        f"{words} {name.lower()}"
        for name, words in zip(names, row[1:-1], strict=True)
        if words != "0"
    ]
    return f"{row[0]}: {row[-1]} in all; {', '.join(parts) or 'none'}."
