"""Openings and lines made into passages: who says which stretch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import openings, silence
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.names import Name
from voicecode.intake.shapes.openings import Opening


def passages(lines: Sequence[Line], opened: Sequence[Opening]) -> list[Passage]:
    """Give each opening the words up to the next, silent lines left out.

    A turn that a silent line cuts in two gives two passages of one speaker.
    """
    known = openings.one_name_each(opened)
    ends = [opening.line for opening in opened[1:]] + [len(lines)]
    return [
        passage
        for opening, end in zip(opened, ends, strict=True)
        for passage in _turn(lines, opening, end, known)
    ]


def _turn(
    lines: Sequence[Line], opening: Opening, end: int, known: Mapping[str, Name]
) -> Iterator[Passage]:
    name = known[opening.name.key]
    at = opening.at
    if at is None:
        at = silence.time_above(lines, opening.line)
    if at is None and not lines[opening.line].text[_words(lines, opening) :].strip():
        at = silence.time_below(lines, opening.line)
    for span in _stretches(lines, opening, end):
        yield Passage(span, speaker=name.text, attributes=name.attributes, at=at)


def _words(lines: Sequence[Line], opening: Opening) -> int:
    return opening.words - lines[opening.line].start


def _stretches(lines: Sequence[Line], opening: Opening, end: int) -> Iterator[Span]:
    first = lines[opening.line]
    start, stop = min(opening.words, first.end), first.end
    has_words = bool(first.text[start - first.start :].strip())
    is_open = True
    for line in lines[opening.line + 1 : end]:
        if silence.holds(line):
            if has_words:
                yield Span(start, stop)
            is_open = has_words = False
        elif not line.is_blank:
            start = start if has_words else line.start
            stop, has_words, is_open = line.end, True, True
    if has_words or (is_open and stop == first.end):
        yield Span(start, stop)
