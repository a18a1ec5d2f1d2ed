"""Charts: printed figures as bars, laid out for any width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PITCH = 52  # pixels from one bar to the next; its name stands above it
_WIDEST_PRINTED = 72.0  # per cent; "fewer than 5" needs more room than a number


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
