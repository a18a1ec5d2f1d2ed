"""Spans: stretches of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

_BRACKETED = re.compile(r"\[[^\[\]\n]{0,80}\]")


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
        if "[" not in text:  # as in most, of which there are many
            return self
        for found in _BRACKETED.finditer(text):
            if found.start() < start < found.end():
                start = found.start()
            if found.start() < end < found.end():
                end = found.end()
        return Span(start, end)
