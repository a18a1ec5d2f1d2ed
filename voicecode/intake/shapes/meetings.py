"""Google Meet files: a machine's notes first, then times and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from voicecode.intake.shapes import names, times
from voicecode.intake.shapes.lines import Line


def start(lines: Sequence[Line]) -> int:
    """Find the line at which speech begins: the first time that a name follows.

    A machine's summary above must never become somebody's words. 0 where the file
    is not of this shape.
    """
    written = [(number, line) for number, line in enumerate(lines) if not line.is_blank]
    for (number, line), (_, below) in pairwise(written):
        is_time = times.alone(line.text) is not None and line.text.count(":") == 2
        before, colon, _ = below.text.partition(":")
        if is_time and colon and names.of(before):
            return number
    return 0
