"""A source's text put together from what was said, passage after passage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, and the passage that they are to become; its span is still to come."""

    text: str
    passage: Passage


def joined(pieces: Iterable[Piece]) -> tuple[str, tuple[Passage, ...]]:
    """Join words by a line feed and give each passage its place in them."""
    words: list[str] = []
    passages: list[Passage] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        words.append(piece.text)
        passages.append(replace(piece.passage, span=Span(start, end)))
        start = end + 1
    return "\n".join(words), tuple(passages)


def cut(text: str, passages: Sequence[Passage]) -> tuple[str, tuple[Passage, ...]]:
    """Keep only the passages' own words of a text, joined by a line feed."""
    return joined(Piece(passage.span.of(text), passage) for passage in passages)
