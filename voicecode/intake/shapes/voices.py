"""Who says each cue: by voice tag, by the cue's id, or by a name before a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voicecode.intake.shapes import lines, names, openings
from voicecode.intake.shapes.cues import Cue
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.names import Name

_WEBEX = re.compile(r"[0-9]+\s+\"(?P<name>[^\"]+)\"(?:\s*\([^)]*\))?\s*")
_PAUSE = 2.0  # seconds of silence that end what an unnamed voice says
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")


@dataclass(frozen=True, slots=True)
class Said:
    """The words of one cue, or of one speaker within it; ``at`` is in seconds."""

    text: str
    name: Name | None
    at: float


def said(cues: Sequence[Cue]) -> list[Said]:
    """Give each cue its speaker; a cue without a name goes on with the last one.

    Where no cue has a name, cues are joined until a sentence ends or a pause comes.
    """
    named = [_by_tag_or_id(cue) for cue in cues]
    if not any(one.name for one in named):
        named = list(_by_colon(cues))
    if not any(one.name for one in named):
        return list(_sentences(cues))
    return list(_carried_on(named))


def _by_tag_or_id(cue: Cue) -> Said:
    webex = _WEBEX.fullmatch(cue.id)
    name = cue.voice or (webex["name"] if webex else None)
    return Said(cue.text, _named(name) if name else None, cue.start)


def _named(name: str) -> Name:
    return names.of(name, commas=True) or Name(name.strip())


def _by_colon(cues: Sequence[Cue]) -> Iterator[Said]:
    cut = [lines.of_text(cue.text) for cue in cues]
    every = [line for cue_lines in cut for line in cue_lines]
    opened = {opening.line: opening for opening in openings.found(every)}
    known = openings.one_name_each(list(opened.values()))
    number = 0
    for cue, cue_lines in zip(cues, cut, strict=True):
        starts = [
            (opened[number + place].words, known[opened[number + place].name.key])
            for place in range(len(cue_lines))
            if number + place in opened
        ]
        yield from _cut(cue, cue_lines, starts)
        number += len(cue_lines)


def _cut(
    cue: Cue, cue_lines: Sequence[Line], starts: Sequence[tuple[int, Name]]
) -> Iterator[Said]:
    if not starts:
        yield Said(cue.text, None, cue.start)
        return
    line_starts = [line.start for line in cue_lines]
    heads = [max(at for at in line_starts if at <= words) for words, _ in starts]
    if heads[0] > 0:
        yield Said(cue.text[: heads[0]].strip(), None, cue.start)
    for (words, name), end in zip(starts, [*heads[1:], len(cue.text)], strict=True):
        yield Said(cue.text[words:end].strip(), name, cue.start)


def _carried_on(named: Sequence[Said]) -> Iterator[Said]:
    last: Name | None = None
    for one in named:
        last = one.name or last
        if one.text:
            yield replace(one, name=last)


def _sentences(cues: Sequence[Cue]) -> Iterator[Said]:
    waiting: list[Cue] = []
    for cue in cues:
        if waiting and cue.start - waiting[-1].end >= _PAUSE:
            yield _joined(waiting)
            waiting = []
        if cue.text:
            waiting.append(cue)
        if waiting and _SENTENCE_END.search(cue.text):
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(cues: Sequence[Cue]) -> Said:
    return Said("\n".join(cue.text for cue in cues), None, cues[0].start)
