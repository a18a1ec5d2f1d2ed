"""Captions cut into cues: WebVTT and SubRip."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecode.intake.shapes import times

_BREAK = re.compile(r"\r\n|\n|\r")
_ARROW = re.compile(
    rf"\s*(?P<start>{times.PATTERN})\s*-->\s*(?P<end>{times.PATTERN})(?:\s.*)?"
)
_VOICE = re.compile(r"<v(?:\.[^\s>.]{0,40}){0,9}[ \t]+(?P<name>[^>\n]{0,200})>")
_TAG = re.compile(
    r"</?(?:[cibu]|v|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<[0-9]+:[0-9:.]+>",
    re.IGNORECASE,
)
_POSITION = re.compile(r"\{\\an?[0-9]+\}")
_NOT_CUES = ("NOTE", "STYLE", "REGION", "WEBVTT")


@dataclass(frozen=True, slots=True)
class Cue:
    """What one caption shows; ``start`` and ``end`` are seconds.

    ``voice`` is the name in its voice tag; ``id`` the line above its times.
    """

    id: str
    start: float
    end: float
    text: str
    voice: str | None = None


def of_webvtt(text: str) -> list[Cue]:
    """Read WebVTT; notes and styles are skipped, entities decoded."""
    return [
        Cue(cue.id, cue.start, cue.end, html.unescape(said), voice)
        for cue in _cues(text)
        for voice, said in _voices(cue.text)
    ]


def of_subrip(text: str) -> list[Cue]:
    """Read SubRip, whose entities are only text."""
    return [Cue(cue.id, cue.start, cue.end, _plain(cue.text)) for cue in _cues(text)]


def notes(text: str) -> str:
    """Give WebVTT's notes, line by line: what a recorder says of its own work.

    How sure the machine was of each cue is no note.
    """
    lines: list[str] = []
    for block in _blocks(text):
        first, *below = block
        if first.startswith("NOTE"):
            lines.extend([first.removeprefix("NOTE").strip(), *map(str.strip, below)])
    kept = (line for line in lines if line and not line.startswith("Confidence:"))
    return "\n".join(kept)


def _cues(text: str) -> Iterator[Cue]:
    for block in _blocks(text):
        for number, line in enumerate(block[:2]):
            arrow = _ARROW.fullmatch(line)
            if arrow and not (number and block[0].startswith(_NOT_CUES[:3])):
                above = block[0].strip() if number else ""
                start, end = times.seconds(arrow["start"]), times.seconds(arrow["end"])
                yield Cue(above, start, end, "\n".join(block[number + 1 :]))
                break


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in _BREAK.split(text):
        if line.strip():
            # Some tools leave no blank line before the next times.
            if len(block) > 1 and _ARROW.fullmatch(line):
                above = [block.pop()] if block[-1].strip().isdigit() else []
                yield block
                block = above
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _voices(text: str) -> Iterator[tuple[str | None, str]]:
    pieces = _VOICE.split(text)
    if before := _plain(pieces[0]):
        yield None, before
    for name, said in zip(pieces[1::2], pieces[2::2], strict=True):
        yield html.unescape(name).strip() or None, _plain(said)


def _plain(text: str) -> str:
    return _POSITION.sub("", _TAG.sub("", text)).strip()
