"""Shared words: the stretches that changed units of an old and a new text share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from voicecode.domain.moves import Stretch
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.review import alignment
from voicecode.review.alignment import Pair
from voicecode.review.same_units import Gap

_WORD = re.compile(r"\w+|[^\w\s]")
_INSIDE = re.compile(r"\w\w")


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a sign, and where it stands in its unit's text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one side of a gap, one unit after the other."""

    words: tuple[Word, ...]
    unit_of: tuple[int, ...]

    @classmethod
    def of(cls, units: Sequence[Unit], places: Sequence[int]) -> _Side:
        cut = [(at, word) for at in places for word in words(units[at].text)]
        return cls(tuple(word for _, word in cut), tuple(at for at, _ in cut))

    def texts(self) -> list[str]:
        return [word.text for word in self.words]

    def span(self, first: int, last: int) -> Span:
        return Span(self.words[first].span.start, self.words[last].span.end)


def words(text: str, within: Span | None = None) -> list[Word]:
    """Cut a text, or a stretch of it, into words and signs."""
    within = within or Span(0, len(text))
    found = _WORD.finditer(text, within.start, within.end)
    return [Word(one[0], Span(*one.span())) for one in found]


def widened(span: Span, text: str) -> Span:
    """Widen a span that begins or ends inside words to the whole of them."""
    start, end = span.start, span.end
    while start > 0 and _INSIDE.match(text, start - 1):
        start -= 1
    while end and _INSIDE.match(text, end - 1):
        end += 1
    return Span(start, end)


def places(wanted: Sequence[Word], text: str) -> list[Span]:
    """Find where words stand in a row, whatever space parts them; some may overlap."""
    row = r"\s*+".join(map(_pattern, wanted))
    found = re.finditer(f"(?=({row}))", text)
    return [Span(*one.span(1)) for one in found]


def _pattern(word: Word) -> str:
    whole = re.escape(word.text)
    return rf"\b{whole}\b" if re.match(r"\w", word.text) else whole


def letters(text: str) -> int:
    """Count the characters of a text, white space aside."""
    return sum(map(len, text.split()))


def stretches(
    gap: Gap, old: Sequence[Unit], new: Sequence[Unit]
) -> dict[int, list[Stretch]]:
    """Give what each old unit of a gap shares with new ones of it, by its place.

    Where there are as many new units as old, they are compared each with its
    counterpart, unless most then share less than half: as a rule words were changed,
    and no turn.
    """
    if len(gap.old) == len(gap.new):
        both = zip(gap.old, gap.new, strict=True)
        found = {one: _compared([one], [other], old, new)[one] for one, other in both}
        halves = [
            2 * sum(letters(one.old.of(old[at].text)) for one in shared)
            >= letters(old[at].text)
            for at, shared in found.items()
        ]
        if 2 * sum(halves) >= len(halves):
            return found
    return _compared(gap.old, gap.new, old, new)


def _compared(
    places: Sequence[int],
    others: Sequence[int],
    old: Sequence[Unit],
    new: Sequence[Unit],
) -> dict[int, list[Stretch]]:
    ours, theirs = _Side.of(old, places), _Side.of(new, others)
    found: dict[int, list[Stretch]] = {place: [] for place in places}
    pairs = alignment.pairs(ours.texts(), theirs.texts())
    for first, last in _runs(pairs, ours, theirs):
        stretch = Stretch(
            old=ours.span(first[0], last[0]),
            new=theirs.span(first[1], last[1]),
            unit=new[theirs.unit_of[first[1]]],
        )
        found[ours.unit_of[first[0]]].append(stretch)
    return found


def _runs(
    pairs: Sequence[Pair], ours: _Side, theirs: _Side
) -> Iterator[tuple[Pair, Pair]]:
    """Give the first and last pair of those that follow each other in both units."""

    def run(numbered: tuple[int, Pair]) -> tuple[int, ...]:
        number, (one, other) = numbered
        units = ours.unit_of[one], theirs.unit_of[other]
        return one - number, other - number, *units

    for _, members in groupby(enumerate(pairs), run):
        (_, first), *more = members
        yield first, more[-1][1] if more else first
