"""Quotes: words chosen to speak for a code, to the letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecode.domain.codings import Evidence
from voicecode.domain.documents import Kind
from voicecode.domain.people import Role
from voicecode.domain.spans import Span
from voicecode.domain.valences import Valence

CUT = "[...]"


@dataclass(frozen=True, slots=True)
class Part:
    """An exact piece of a unit: ``span`` counts in the unit's text."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The parts of a unit that are quoted, in order, and where words were left out."""

    parts: tuple[Part, ...]
    cut_before: bool = False
    cut_after: bool = False

    @property
    def text(self) -> str:
        """The parts as they are printed, with ``[...]`` for what was left out."""
        words = f" {CUT} ".join(part.text for part in self.parts)
        before = f"{CUT} " if self.cut_before else ""
        return before + words + (f" {CUT}" if self.cut_after else "")

    def is_exact(self, text: str) -> bool:
        """Tell whether every part is, to the letter, what the unit's text says."""
        return all(part.text and part.span.of(text) == part.text for part in self.parts)

    def places(self, span: Span) -> Iterator[Span]:
        """Yield where a span of the unit stands in the excerpt's ``text``."""
        at = len(CUT) + 1 if self.cut_before else 0
        for part in self.parts:
            if part.span.overlaps(span):
                start = max(span.start, part.span.start) - part.span.start + at
                end = min(span.end, part.span.end) - part.span.start + at
                yield Span(start, end)
            at += len(part.text) + len(CUT) + 2


@dataclass(frozen=True, slots=True)
class Quote:
    """Words chosen to speak for a code.

    ``unit`` is the unit's name, ``evidence`` the coding's evidence within the
    excerpt (its spans count in the unit's text) and ``reason`` why these words
    were chosen. ``said_by`` is what may be printed of who said them; where it is
    empty, the role. ``whole`` is all that the unit says, and ``asked`` the question
    that it answers in a conversation; both are there for those who look closer.
    """

    code: str
    unit: str
    role: Role
    excerpt: Excerpt
    valence: Valence | None = None
    question: str | None = None
    evidence: tuple[Evidence, ...] = ()
    reason: str = ""
    kind: Kind = Kind.TRANSCRIPT
    said_by: str = ""
    is_starred: bool = False
    whole: str = ""
    asked: str | None = None

    @property
    def text(self) -> str:
        """The words as they are printed."""
        return self.excerpt.text

    @property
    def length(self) -> int:
        """How many characters are printed."""
        return len(self.excerpt.text)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The exact pieces of the unit."""
        return self.excerpt.parts

    @property
    def marks(self) -> tuple[Span, ...]:
        """The stretches of ``text`` that earned the code, in order and apart."""
        places = (self.excerpt.places(found.span) for found in self.evidence)
        return _merged(place for several in places for place in several)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
