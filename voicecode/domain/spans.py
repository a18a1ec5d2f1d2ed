"""Spans: stretches of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_WIDEST = 80  # characters between brackets; what stands for a name has fewer
_BRACKETED = re.compile(rf"\[[^\[\]\n]{{0,{_WIDEST}}}\]")


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

    def with_whole_brackets(self, text: str) -> Span:
        """Widen a stretch that begins or ends amid "[name 2]", which stands for one."""
        start, end = self
        # Farther away nothing reaches it; a long turn has a great many stretches.
        near = (max(0, start - _WIDEST - 1), end + _WIDEST + 1)
        if text.find("[", *near) < 0:
            return self
        for found in _BRACKETED.finditer(text, *near):
            if found.start() < start < found.end():
                start = found.start()
            if found.start() < end < found.end():
                end = found.end()
        return Span(start, end)
