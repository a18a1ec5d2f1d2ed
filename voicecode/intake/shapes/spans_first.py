"""Older Teams files: a time span, under it a name, under that the words."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.intake.shapes import names, times
from voicecode.intake.shapes.lines import Line
from voicecode.intake.shapes.openings import Opening


def found(lines: Sequence[Line]) -> list[Opening]:
    """List the names under time spans; none unless most spans have one."""
    spans = [
        (number, at)
        for number, line in enumerate(lines)
        if "-->" in line.text and (at := times.start_of_range(line.text)) is not None
    ]
    opened = [opening for number, at in spans if (opening := _under(lines, number, at))]
    return opened if opened and len(opened) * 2 > len(spans) else []


def _under(lines: Sequence[Line], number: int, at: float) -> Opening | None:
    below = number + 1
    while below < len(lines) and lines[below].is_blank:
        below += 1
    if below >= len(lines):
        return None
    name = names.of(lines[below].text, commas=True)
    return Opening(below, lines[below].end, name, at, stamped=True) if name else None
