"""Splices: stretches of a text replaced, and where every other place has gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Splice:
    """Stretches of a text, in order and apart, each with the words that replace it.

    ``after`` says where these words stand in the new text; ``starts`` are those of
    ``before``.
    """

    before: tuple[Span, ...] = ()
    words: tuple[str, ...] = ()
    after: tuple[Span, ...] = ()
    starts: tuple[int, ...] = ()

    def of(self, text: str) -> str:
        """Put the new text together; what is not replaced is untouched."""
        pieces, at = [], 0
        for place, new in zip(self.before, self.words, strict=True):
            pieces += [text[at : place.start], new]
            at = place.end
        return "".join([*pieces, text[at:]])

    def place(self, at: int, *, is_end: bool = False) -> int:
        """Say where a place of the old text is in the new one.

        A place inside a stretch that was replaced goes to its start, or to its end
        where it ``is_end``, so that nothing is cut in two.
        """
        index = bisect_right(self.starts, at) - 1
        if index < 0:
            return at
        old, new = self.before[index], self.after[index]
        if at >= old.end:
            return at - old.end + new.end
        if at == old.start:
            return new.start
        return new.end if is_end else new.start

    def touches(self, span: Span) -> bool:
        """Tell whether any of a stretch of the old text is replaced."""
        index = bisect_right(self.starts, span.end - 1) - 1
        return index >= 0 and self.before[index].overlaps(span)

    def span(self, span: Span) -> Span:
        """Say which stretch of the new text a stretch of the old one has become."""
        return Span(self.place(span.start), self.place(span.end, is_end=True))


def made(places: Sequence[Span], words: Sequence[str]) -> Splice:
    """Replace each place, in order and apart, by its words."""
    return Splice(
        before=tuple(places),
        words=tuple(words),
        after=tuple(_after(places, words)),
        starts=tuple(place.start for place in places),
    )


def _after(places: Sequence[Span], words: Sequence[str]) -> Iterator[Span]:
    shift = 0
    for place, new in zip(places, words, strict=True):
        start = place.start + shift
        yield Span(start, start + len(new))
        shift += len(new) - (place.end - place.start)
