"""Who says each cue: by voice tag, by the cue's id, or by a name before a colon."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from voicecode.intake.shapes import lines, names, openings
from voicecode.intake.shapes.cues import Cue
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.names import Name
from voicecode.intake.shapes.openings import Opening

_WEBEX = re.compile(r"[0-9]+\s+\"(?P<name>[^\"]+)\"(?:\s*\([^)]*\))?\s*")
_PAUSE = 2.0  # seconds of silence that end what an unnamed voice says
_CALLED = re.compile(r"(?P<name>[^:\n]{1,60}):\s+(?=\S)")
_TELEPHONE = re.compile(r"\+?[0-9][0-9*() -]{6,18}")
_NEARLY_ALL = 0.8  # of the cues
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
    named = _one_name_each([_by_tag_or_id(cue) for cue in cues])
    if not any(one.name for one in named):
        named = list(_by_colon(cues))
    if not any(one.name for one in named):
        return list(_sentences(cues))
    return list(_carried_on(named))


def _by_tag_or_id(cue: Cue) -> Said:
    webex = _WEBEX.fullmatch(cue.id)
    name = cue.voice or (webex["name"] if webex else None)
    return Said(cue.text, _named(name) if name else None, cue.start)


def _one_name_each(said: Sequence[Said]) -> list[Said]:
    known = names.fullest(one.name for one in said if one.name)
    return [replace(one, name=known[one.name.key]) if one.name else one for one in said]


def _named(name: str) -> Name:
    return names.of(name, commas=True) or Name(name.strip())


def _by_colon(cues: Sequence[Cue]) -> Iterator[Said]:
    cut = [lines.of_text(cue.text) for cue in cues]
    every = [line for cue_lines in cut for line in cue_lines]
    opened = {opening.line: opening for opening in openings.found(every)}
    firsts = [0, *accumulate(map(len, cut))][: len(cut)]
    opened |= _at_the_start(cut, firsts, opened)
    known = openings.one_name_each(list(opened.values()))
    for cue, cue_lines, first in zip(cues, cut, firsts, strict=True):
        starts = [
            (opened[first + place].words, known[opened[first + place].name.key])
            for place in range(len(cue_lines))
            if first + place in opened
        ]
        yield from _cut(cue, cue_lines, starts)


def _at_the_start(
    cut: Sequence[Sequence[Line]],
    firsts: Sequence[int],
    opened: Mapping[int, Opening],
) -> dict[int, Opening]:
    """Find names that cues begin with as people call themselves: "zoe", "07700 9".

    They count where they come again and half of the cues begin with some name;
    where nearly all do, even one that stands there once is a name.
    """
    called = {
        first: Opening(first, cue_lines[0].start + match.end(), name)
        for cue_lines, first in zip(cut, firsts, strict=True)
        if first not in opened
        and (match := _CALLED.match(cue_lines[0].text))
        and (name := _self_named(match["name"]))
    }
    keys = {opening.name.key for opening in opened.values()}
    counts = Counter(one.name.key for one in called.values())
    again = {
        first: one
        for first, one in called.items()
        if counts[one.name.key] > 1 or one.name.key in keys
    }
    named = sum(first in opened for first in firsts)
    if named + len(called) >= _NEARLY_ALL * len(cut):
        return called
    return again if (named + len(again)) * 2 >= len(cut) else {}


def _self_named(words: str) -> Name | None:
    if _TELEPHONE.fullmatch(words):
        return Name(words)
    return names.of(words, commas=True, small=True)


def _cut(
    cue: Cue, cue_lines: Sequence[Line], starts: Sequence[tuple[int, Name]]
) -> Iterator[Said]:
    if not starts:
        yield Said(cue.text, None, cue.start)
        return
    line_starts = [line.start for line in cue_lines]
    heads = [line_starts[bisect_right(line_starts, at) - 1] for at, _ in starts]
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
