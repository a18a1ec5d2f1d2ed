"""Splicing: replacing stretches of a text, and saying where every place has gone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from voicecode.domain.spans import Span


@dataclass(frozen=True, slots=True)
class Splice:
    """A text with stretches replaced.

    ``before`` are the stretches of the old text, in order and apart, ``after`` where
    what replaces them stands in ``text``; ``starts`` are those of ``before``.
    """

    text: str
    before: tuple[Span, ...]
    after: tuple[Span, ...]
    starts: tuple[int, ...] = ()

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

    def span(self, span: Span) -> Span:
        """Say which stretch of the new text a stretch of the old one has become."""
        return Span(self.place(span.start), self.place(span.end, is_end=True))


def spliced(text: str, places: Sequence[Span], words: Sequence[str]) -> Splice:
    """Replace each place, in order and apart, by its words; the rest is untouched."""
    pieces, at = [], 0
    for place, new in zip(places, words, strict=True):
        pieces += [text[at : place.start], new]
        at = place.end
    pieces.append(text[at:])
    ends = list(accumulate(map(len, pieces)))
    after = [
        Span(ends[number] - len(pieces[number]), ends[number])
        for number in range(1, len(pieces), 2)
    ]
    return Splice(
        "".join(pieces),
        tuple(places),
        tuple(after),
        tuple(place.start for place in places),
    )
