"""Text in which nobody is named: paragraph after paragraph, perhaps under questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from voicecode.domain.documents import Passage
from voicecode.domain.spans import Span
from voicecode.intake.shapes import silence
from voicecode.intake.shapes.lines import Line

_LONG_LINE = 120  # characters: nobody wraps by hand as late as this
_MANY_LINES = 20  # without a gap: no one paragraph is so long
_LEAST_QUESTIONS = 2
_LONGEST_QUESTION = 300  # characters
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_NUMBERED = re.compile(r"\s*(?:q(?:uestion)?\s?)?[0-9]{1,2}\s?[.)]\s+\S", re.IGNORECASE)
_LEAD = re.compile(r"[\s>]*")


def passages(lines: Sequence[Line]) -> list[Passage]:
    """Give one passage a paragraph, headings and rules left out.

    What stands under a question, set in bold, as a heading or with a number, is an
    answer to it; the question itself is nobody's answer.
    """
    asked = [number for number, line in enumerate(lines) if _asks(line)]
    if len(asked) < _LEAST_QUESTIONS:
        asked = []
    return [
        _passage(paragraph, question, at)
        for question, part in _parts(lines, asked)
        for at, paragraph in _timed(part)
    ]


def _asks(line: Line) -> bool:
    text = line.text.strip()
    if not text.endswith("?") or len(text) > _LONGEST_QUESTION:
        return False
    is_strong = line.strong >= len(line.text.rstrip())
    return line.is_heading or is_strong or bool(_NUMBERED.match(text))


def _parts(
    lines: Sequence[Line], asked: Sequence[int]
) -> Iterator[tuple[str | None, Sequence[Line]]]:
    """Cut at questions, and at headings below them, which end what they ask."""
    if not asked:
        yield None, lines
        return
    question, first = None, 0
    questions = set(asked)
    for number, line in enumerate(lines):
        if number in questions or line.is_heading:
            yield question, lines[first:number]
            is_asked = number in questions
            question = line.text.strip(" #*_\t") if is_asked else None
            first = number + 1
    yield question, lines[first:]


def _passage(
    paragraph: Sequence[Line], question: str | None, at: float | None
) -> Passage:
    first = paragraph[0]
    lead = _LEAD.match(first.text)
    start = first.start + (lead.end() if lead else 0)
    return Passage(Span(start, paragraph[-1].end), question=question, at=at)


def _timed(lines: Sequence[Line]) -> Iterator[tuple[float | None, list[Line]]]:
    """Give each paragraph the timestamp that stands alone above it, if one does."""
    places = {line.start: number for number, line in enumerate(lines)}
    for paragraph in _paragraphs(lines):
        yield silence.time_above(lines, places[paragraph[0].start]), paragraph


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
