"""Text in which nobody is named: paragraph after paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import silence
from voicecode.intake.shapes.lines import Line

_LONG_LINE = 120  # characters: nobody wraps by hand as late as this
_MANY_LINES = 20  # without a gap: no one paragraph is so long
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_LEAD = re.compile(r"[\s>]*")


def passages(lines: Sequence[Line]) -> list[Passage]:
    """Give one passage a paragraph, headings and rules left out."""
    return [_passage(paragraph) for paragraph in _paragraphs(lines)]


def _passage(paragraph: Sequence[Line]) -> Passage:
    first = paragraph[0]
    lead = _LEAD.match(first.text)
    start = first.start + (lead.end() if lead else 0)
    return Passage(Span(start, paragraph[-1].end))


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    each_line = _has_a_paragraph_a_line(lines)
    each_sentence = _has_no_paragraphs(lines)
    paragraph: list[Line] = []
    for line in lines:
        is_gap = not line.text.strip(" \t\r\f>") or silence.holds(line)
        if paragraph and (is_gap or each_line or line.opens_paragraph):
            yield paragraph
            paragraph = []
        if not is_gap:
            paragraph.append(line)
        if each_sentence and _SENTENCE_END.search(line.text.rstrip()):
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _has_no_paragraphs(lines: Sequence[Line]) -> bool:
    # As Whisper writes text: line after line of some seconds of speech.
    return len(lines) >= _MANY_LINES and not any(line.is_blank for line in lines[:-1])


def _has_a_paragraph_a_line(lines: Sequence[Line]) -> bool:
    lengths = [len(line.text) for line in lines if not line.is_blank]
    has_gaps = len(lengths) < len(lines) - 1
    return (
        not has_gaps and len(lengths) > 1 and sum(lengths) > _LONG_LINE * len(lengths)
    )
