"""Charts: counts as bars in parts, laid out for any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

PITCH = 52  # pixels from one bar to the next; its name stands above it
_WIDEST_PRINTED = 72.0  # per cent; "fewer than 5" needs more room than a number
_WIDEST = 88.0  # per cent of the width; the rest is for the total beside the bar


@dataclass(frozen=True, slots=True)
class Key:
    """What the parts of one kind stand for: a style's name and a reader's."""

    style: str
    name: str


@dataclass(frozen=True, slots=True)
class Segment:
    """One part of a bar; ``x`` and ``width`` are per cent of the chart's width."""

    key: Key
    count: int
    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its number stands, in per cent."""
        return round(self.x + self.width / 2, 2)

    @property
    def has_room(self) -> bool:
        """Whether its number fits into it on a narrow screen."""
        return self.width >= 2 + 3 * len(f"{self.count:,}")


@dataclass(frozen=True, slots=True)
class Bar:
    """One row: its name, its parts, and ``y`` of its top in pixels."""

    name: str
    counts: tuple[int, ...]
    segments: tuple[Segment, ...]
    y: int

    @property
    def total(self) -> int:
        """What all its parts come to."""
        return sum(self.counts)

    @property
    def end(self) -> float:
        """Where the bar ends, in per cent."""
        return max((round(one.x + one.width, 2) for one in self.segments), default=0)

    @property
    def said(self) -> str:
        """The row in words, for those who do not see it."""
        parts = [f"{one.count:,} {one.key.name.lower()}" for one in self.segments]
        return f"{self.name}: {', '.join(parts) or 'none'}."


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars in parts, and the same figures as a table's rows and columns."""

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


def stacked(
    name: str,
    title: str,
    keys: Sequence[Key],
    rows: Sequence[tuple[str, Sequence[int]]],
) -> Chart:
    """Lay out rows of counts, one count for each key; empty keys are left out.

    ``name`` is the chart's id, told apart from every other on the page.
    """
    used = [at for at in range(len(keys)) if any(counts[at] for _, counts in rows)]
    shown = [(row, tuple(counts[at] for at in used)) for row, counts in rows]
    most = max((sum(counts) for _, counts in shown), default=0)
    kept = tuple(keys[at] for at in used)
    bars = (
        Bar(row, counts, _segments(kept, counts, most), PITCH * at)
        for at, (row, counts) in enumerate(shown)
    )
    return Chart(name, title, kept, tuple(bars))


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
    keys: Sequence[Key], counts: Sequence[int], most: int
) -> tuple[Segment, ...]:
    starts = accumulate(counts, initial=0)
    return tuple(
        Segment(key, count, _per_cent(start, most), _per_cent(count, most))
        for key, count, start in zip(keys, counts, starts, strict=False)
        if count
    )


def _per_cent(count: int, most: int) -> float:
    return round(_WIDEST * count / most, 2)
