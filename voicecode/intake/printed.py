"""Pages as they are printed: lines in their places, and what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from voicecode.intake.shapes import openings, role_words
from voicecode.intake.shapes.lines import Line

_EDGE = 2  # lines at the top and at the bottom among which page numbers stand
_SHARE = 0.5  # of the pages, at least, say the same in their margins
_NEAR = 3.0  # points
_WIDER = 1.3  # times the usual distance of two lines: a gap
_DIGITS = re.compile(r"[0-9]+")
_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|tudalen|p\.?)?\s*[0-9]{1,4}(?:\s*(?:/|of|o)\s*[0-9]{1,4})?"
    r"[-–—|\s]*",
    re.IGNORECASE,
)
_LONGEST_NUMBER = 30  # characters


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page; places count in points from the page's left and bottom.

    ``base`` is where the letters stand, ``size`` the letters' in a unit that is the
    same all over the file. ``strong`` characters at the start are bold. ``starts``
    are the places where its words begin. ``is_broken`` says that a word is broken at
    the line's end, where a hyphen stands.
    """

    text: str
    left: float
    right: float
    base: float
    size: float = 11.0
    strong: int = 0
    starts: tuple[float, ...] = ()
    is_broken: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in reading order, and what it holds that is not read."""

    lines: tuple[PrintedLine, ...]
    has_pictures: bool = False
    fields: int = 0
    comments: int = 0


def without_margins(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """Leave out page numbers, and what most pages say at one place of their margin.

    What looks like a turn ("Mum: Yes.") has to stand on three pages at least.
    Returns the pages and how many lines were left out.
    """
    edges = [_edges(page) for page in pages]
    said = Counter(key for lines in edges for key in {*map(_key, lines)})
    margins = {
        id(line)
        for lines in edges
        for line in lines
        if said[_key(line)] >= max(_fewest(line), _SHARE * len(pages))
        or _is_number(line)
    }
    kept = [
        replace(page, lines=tuple(one for one in page.lines if id(one) not in margins))
        for page in pages
    ]
    return kept, len(margins)


def _fewest(line: PrintedLine) -> int:
    opened = openings.every(as_lines([line]))
    return 3 if opened and role_words.is_speaker(opened[0].name.text) else 2


def as_lines(lines: Iterable[PrintedLine]) -> list[Line]:
    """Give printed lines as lines of a text, one after the other."""
    given: list[Line] = []
    for line in lines:
        start = given[-1].end + 1 if given else 0
        given.append(Line(line.text, start, line.strong))
    return given


def _edges(page: Page) -> list[PrintedLine]:
    """List what may be margins: the outermost lines, and those that a gap sets apart.

    An outermost line of one word counts only with a gap, since people say "Mm."
    """
    lines = sorted(page.lines, key=lambda line: -line.base)
    gaps = [above.base - below.base for above, below in pairwise(lines)]
    wide = _WIDER * median(gaps) if gaps else 0.0
    top = max((at + 1 for at in range(_EDGE) if _is_wide(gaps, at, wide)), default=0)
    low = max((at + 1 for at in range(_EDGE) if _is_wide(gaps, ~at, wide)), default=0)
    apart = [*lines[:top], *lines[len(lines) - low :]]
    outermost = [one for one in (lines[:1] + lines[1:][-1:]) if " " in one.text.strip()]
    return [*apart, *outermost] if top + low < len(lines) else outermost


def _is_wide(gaps: Sequence[float], at: int, wide: float) -> bool:
    return -len(gaps) <= at < len(gaps) and gaps[at] > wide


def _key(line: PrintedLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip()), round(line.base / _NEAR)


def _is_number(line: PrintedLine) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_NUMBER and bool(_PAGE_NUMBER.fullmatch(text))
