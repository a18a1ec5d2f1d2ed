"""Pages as they are printed: lines in their places, and what stands around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median

from voicecode.intake.shapes import openings, role_words
from voicecode.intake.shapes.lines import Line

_EDGE = 2  # lines at the top and at the bottom among which page numbers stand
_SHARE = 0.5  # of the pages, at least, say the same in their margins
_NEAR = 3.0  # points
_LONG = 0.6  # of the widest line: no header is as long, a line of speech is
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
    the line's end, where a hyphen stands. ``drop`` is how much lower its last letter
    stands: PDFium takes two lines for one where the second begins with a dash.
    """

    text: str
    left: float
    right: float
    base: float
    size: float = 11.0
    strong: int = 0
    starts: tuple[float, ...] = ()
    is_broken: bool = False
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines in reading order, and what it holds that is not read."""

    lines: tuple[PrintedLine, ...]
    has_pictures: bool = False
    fields: int = 0
    comments: int = 0


def without_margins(pages: Sequence[Page]) -> tuple[list[Page], int]:
    """Leave out page numbers, and what most pages say at one place of their margin.

    What looks like a turn ("Mum: Yes."), and a long line that no gap sets apart from
    the text, has to stand on three pages at least. Returns the pages and how many
    lines were left out.
    """
    edges = [(_apart(page), _outermost(page)) for page in pages]
    widest = max((_width(line) for page in pages for line in page.lines), default=0)
    said = Counter(key for both in edges for key in {*map(_key, chain(*both))})
    least = _SHARE * len(pages)
    margins = {
        id(line)
        for apart, outermost in edges
        for line in chain(apart, outermost)
        if said[_key(line)] >= max(2 + _may_be_said(line, apart, widest), least)
        or _is_number(line)
    }
    kept = [
        replace(page, lines=tuple(one for one in page.lines if id(one) not in margins))
        for page in pages
    ]
    return kept, len(margins)


def _may_be_said(
    line: PrintedLine, apart: Sequence[PrintedLine], widest: float
) -> bool:
    opened = openings.every(as_lines([line]))
    if opened and role_words.is_speaker(opened[0].name.text):
        return True
    return line not in apart and _width(line) > _LONG * widest


def _width(line: PrintedLine) -> float:
    return line.right - line.left


def as_lines(lines: Iterable[PrintedLine]) -> list[Line]:
    """Give printed lines as lines of a text, one after the other."""
    given: list[Line] = []
    for line in lines:
        start = given[-1].end + 1 if given else 0
        given.append(Line(line.text, start, line.strong))
    return given


def _apart(page: Page) -> list[PrintedLine]:
    """List the lines at the top and the bottom that a gap sets apart."""
    lines = _from_the_top(page)
    gaps = [above.base - below.base for above, below in pairwise(lines)]
    wide = _WIDER * median(gaps) if gaps else 0.0
    top = max((at + 1 for at in range(_EDGE) if _is_wide(gaps, at, wide)), default=0)
    low = max((at + 1 for at in range(_EDGE) if _is_wide(gaps, ~at, wide)), default=0)
    if top + low >= len(lines):
        return []
    return [*lines[:top], *lines[len(lines) - low :]]


def _outermost(page: Page) -> list[PrintedLine]:
    """List the first line and the last; not those of one word: people say "Mm."."""
    lines = _from_the_top(page)
    return [one for one in (lines[:1] + lines[1:][-1:]) if " " in one.text.strip()]


def _from_the_top(page: Page) -> list[PrintedLine]:
    return sorted(page.lines, key=lambda line: -line.base)


def _is_wide(gaps: Sequence[float], at: int, wide: float) -> bool:
    return -len(gaps) <= at < len(gaps) and gaps[at] > wide


def _key(line: PrintedLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.text.strip()), round(line.base / _NEAR)


def _is_number(line: PrintedLine) -> bool:
    text = line.text.strip()
    return len(text) <= _LONGEST_NUMBER and bool(_PAGE_NUMBER.fullmatch(text))
