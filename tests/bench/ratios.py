"""Ratios: a measured figure beside what it should be."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """A measured ratio and what it should be: at most, or at least, ``reach``."""

    what: str
    value: float
    reach: float
    at_least: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the ratio is on the right side."""
        return self.value >= self.reach if self.at_least else self.value <= self.reach

    def line(self) -> str:
        """Show the ratio as a row of the table."""
        sign = "≥" if self.at_least else "≤"
        missed = "" if self.is_reached else "  NOT REACHED"
        return f"{self.value:8.2f}  {sign}{self.reach:>7g}  {self.what}{missed}"

    def as_json(self) -> dict[str, object]:
        """Give the ratio as a mapping."""
        return {**asdict(self), "reached": self.is_reached}
