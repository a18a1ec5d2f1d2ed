"""Word edges: a span of a text moved at its start or end, a word at a time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from voicecode.domain.spans import Span

_WORD = re.compile(r"\S+")


def words(text: str) -> list[Span]:
    """Cut a text at its white space."""
    return [Span(found.start(), found.end()) for found in _WORD.finditer(text)]


def around(text: str, span: Span) -> Span:
    """Give the whole words that a span touches; all of them where it touches none."""
    every = words(text)
    touched = [word for word in every if word.overlaps(span)]
    found = touched or every
    return Span(found[0].start, found[-1].end) if found else Span(0, len(text))


def start_moved(text: str, span: Span, by: int) -> Span:
    """Move the start by so many words; it stays before the end."""
    starts = [word.start for word in words(text) if word.start < span.end]
    return Span(_moved(starts, bisect_right(starts, span.start) - 1, by), span.end)


def end_moved(text: str, span: Span, by: int) -> Span:
    """Move the end by so many words; it stays after the start."""
    ends = [word.end for word in words(text) if word.end > span.start]
    return Span(span.start, _moved(ends, bisect_left(ends, span.end), by))


def both_moved(text: str, span: Span, by: int) -> Span:
    """Move start and end by so many words; as many words stay between them."""
    every = words(text)
    places = [at for at, word in enumerate(every) if word.overlaps(span)]
    if not places:
        return span
    by = max(-places[0], min(by, len(every) - 1 - places[-1]))
    return Span(every[places[0] + by].start, every[places[-1] + by].end)


def _moved(edges: Sequence[int], at: int, by: int) -> int:
    return edges[max(0, min(len(edges) - 1, at + by))]
