"""Lines read as what they are: a transcript's turns, or prose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from voicecode.domain.documents import Kind, Passage
from voicecode.intake.shapes import (
    headers,
    meetings,
    openings,
    prose,
    role_words,
    silence,
    spans_first,
    turns,
)
from voicecode.intake.shapes.headers import Header
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.openings import Opening

_TITLE_WORDS = 20


@dataclass(frozen=True, slots=True)
class Shape:
    """What lines turned out to be.

    ``dropped`` counts the lines above the first turn that are left out and look
    like prose: more than a title, a date or a fact.
    """

    kind: Kind
    passages: tuple[Passage, ...]
    dropped: int = 0


def shape(lines: Sequence[Line]) -> Shape:
    """Read lines as turns where somebody is named often enough, else as prose."""
    header = headers.of(lines)
    opened = _opened(lines, header)
    if not _is_transcript(lines, opened, header):
        return Shape(Kind.RECORD, tuple(prose.passages(lines[header.lines :])))
    said = turns.passages(lines, opened)
    above = sum(map(_is_prose, lines[header.lines : opened[0].line]))
    return Shape(Kind.TRANSCRIPT, tuple(_with_facts(said, header)), above)


def _opened(lines: Sequence[Line], header: Header) -> list[Opening]:
    ranged = spans_first.found(lines)
    if ranged:
        return ranged
    start = max(header.lines, meetings.start(lines))
    return [one for one in openings.found(lines) if one.line >= start]


def _is_transcript(
    lines: Sequence[Line], opened: Sequence[Opening], header: Header
) -> bool:
    if not opened:
        return False
    first = opened[0].line
    above = sum(
        len(line.text.split())
        for line in lines[header.lines : first]
        if not headers.is_title(line) and not silence.holds(line)
    )
    within = sum(len(line.text.split()) for line in lines[first:])
    if len({one.name.key for one in opened}) > 1:
        return within >= above
    return above == 0 or within >= 4 * above


def _is_prose(line: Line) -> bool:
    return len(line.text.split()) > _TITLE_WORDS and not headers.is_title(line)


def _with_facts(said: Sequence[Passage], header: Header) -> list[Passage]:
    respondents = _respondents(said)
    if not (header.attributes or header.role) or not respondents:
        return list(said)
    return [
        _told(passage, header.attributes, header.role)
        if passage.speaker in respondents
        else passage
        for passage in said
    ]


def _respondents(said: Sequence[Passage]) -> set[str | None]:
    # The facts are about one person: the one who is not the interviewer. Which of
    # two is the interviewer may only show later; an interviewer's facts are unread.
    speakers = {passage.speaker for passage in said}
    asking = {one for one in speakers if one and role_words.is_interviewer(one)}
    others = speakers - asking
    return others if len(others) <= (1 if asking else 2) else set()


def _told(passage: Passage, attributes: Mapping[str, str], role: str | None) -> Passage:
    return replace(passage, attributes={**attributes, **passage.attributes}, role=role)
