"""Spans: stretches of a text."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Unicode characters of a text, from ``start`` up to, not including, ``end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Cut the span's words out of its text."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """Say the same stretch in a text that starts ``by`` characters earlier."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end
