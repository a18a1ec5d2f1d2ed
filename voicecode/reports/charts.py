"""Charts: printed figures as bars, laid out for any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from voicecode.domain.report_parts import FigureTable

PITCH = 52  # pixels from one bar to the next; its name stands above it
_WIDEST_PRINTED = 72.0  # per cent; "fewer than 5" needs more room than a number
_WIDEST = 78.0  # per cent of the width; the rest is for the total beside the bar


@dataclass(frozen=True, slots=True)
class Key:
    """What the parts of one kind stand for: a style's name and a reader's."""

    style: str
    name: str


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar; ``x`` and ``width`` are per cent of the chart's width."""

    key: Key
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
        return self.width >= 2 + 3 * len(self.printed)


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, what is printed of it, and ``y`` of its top in pixels."""

    name: str
    printed: str
    segments: tuple[Segment, ...]
    y: int

    @property
    def end(self) -> float:
        """Where the bar ends, in per cent."""
        return max((round(one.x + one.width, 2) for one in self.segments), default=0)

    @property
    def said(self) -> str:
        """The row in words, for those who do not see it."""
        parts = [f"{one.printed} {one.key.name.lower()}" for one in self.segments]
        return f"{self.name}: {', '.join(parts) or 'none'}."


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars in parts, as long as what is printed of them."""

    id: str
    title: str
    keys: tuple[Key, ...]
    bars: tuple[Bar, ...]

    @property
    def height(self) -> int:
        """The height in pixels."""
        return len(self.bars) * PITCH

    @property
    def description(self) -> str:
        """All rows in words."""
        return " ".join(bar.said for bar in self.bars)


def stacked(name: str, table: FigureTable) -> Chart:
    """Lay out a table's rows as bars in parts, one for each cell but the sum.

    ``name`` is the chart's id, told apart from every other on the page.
    """
    keys = tuple(map(Key, table.keys, table.head[1:-1]))
    most = max(map(sum, table.segments), default=0)
    rows = zip(table.rows, table.segments, strict=True)
    bars = (
        Bar(row[0], row[-1], _segments(keys, row[1:-1], lengths, most), PITCH * at)
        for at, (row, lengths) in enumerate(rows)
    )
    return Chart(name, table.caption, keys, tuple(bars))


@dataclass(frozen=True, slots=True)
class PrintedBar:
    """One row: its name, what is printed of it, its width in per cent, and ``y``."""

    name: str
    printed: str
    width: float
    y: int


@dataclass(frozen=True, slots=True)
class PrintedChart:
    """Plain bars of figures as they are printed: they show no more than the words."""

    title: str
    bars: tuple[PrintedBar, ...]

    @property
    def height(self) -> int:
        """The height in pixels."""
        return len(self.bars) * PITCH

    @property
    def description(self) -> str:
        """All rows in words."""
        return " ".join(f"{bar.name}: {bar.printed}." for bar in self.bars)


def printed_bars(title: str, rows: Sequence[tuple[str, str, int]]) -> PrintedChart:
    """Lay out bars; each row is a name, what is printed, and a length."""
    most = max((size for _, _, size in rows), default=0) or 1
    bars = (
        PrintedBar(name, printed, round(_WIDEST_PRINTED * size / most, 2), PITCH * at)
        for at, (name, printed, size) in enumerate(rows)
    )
    return PrintedChart(title, tuple(bars))


def _segments(
    keys: Sequence[Key], printed: Sequence[str], lengths: Sequence[int], most: int
) -> tuple[Segment, ...]:
    starts = accumulate(lengths, initial=0)
    return tuple(
        Segment(key, words, _per_cent(start, most), _per_cent(length, most))
        for key, words, length, start in zip(
            keys, printed, lengths, starts, strict=False
        )
        if length
    )


def _per_cent(length: int, most: int) -> float:
    return round(_WIDEST * length / most, 2)
