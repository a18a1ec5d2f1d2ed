"""Own labels: where a speaker's name stands again amid one turn, as no word of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voicecode.domain.spans import Span

_TIME = r"[\[(]?[0-9]{1,2}(?::[0-9]{2}){1,2}(?:[.,][0-9]{1,3})?[\])]?"


def parted(text: str, speaker: str | None) -> Iterator[Span]:
    """Yield the stretches between the labels, with the white space around them.

    A transcript may open one turn twice, such as "Mum 2:50" and then "Mum 2:56". A
    label stands at a line's start, with a colon or a time: "Mum said" is none.
    """
    start = 0
    if speaker:
        for label in _label(speaker).finditer(text):
            yield Span(start, label.start())
            start = label.end()
    yield Span(start, len(text))


def _label(speaker: str) -> re.Pattern[str]:
    marks = r"[^\w\n\[(]{0,4}"
    return re.compile(
        rf"\n{marks}(?:{_TIME}{marks})?{re.escape(speaker)}[*_]{{0,3}}"
        rf"(?:[^\S\n]{{0,9}}{_TIME}[^\S\n]{{0,9}}:?|[^\S\n]{{0,9}}:)[*_]{{0,3}}(?=\s|$)",
        re.IGNORECASE,
    )
