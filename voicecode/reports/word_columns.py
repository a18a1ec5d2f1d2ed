"""Word columns: how wide the columns of a table are, so that its words find room."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voicecode.reports.markdown_blocks import Table, plain

# Widths of Arial's letters at 10 points, in millimetres, and a little over: other
# fonts are wider.
_SPARE = 1.15
_EM = 3.53 * _SPARE
_NARROW, _WIDE = frozenset("iljtfrI.,:;'’‘|!()[] -"), frozenset("mwMW@%—…&")
_SHARES = {"narrow": 0.31, "wide": 0.88, "large": 0.69, "full": 1.0, "usual": 0.56}
_BESIDE, _TIGHT = 4.0, 2.0  # mm that a cell keeps free on both sides of its words
_MOST_OF_ONE = 0.4  # of the room, for the longest word: beyond it words are broken
_READABLE = 30.0  # mm
_SHORT = 12.0  # mm: a heading such as "In all" is not worth a second line
# What columns of numbers get, and of names: the first that fits.
_COMPROMISES = (
    ("full", "lines"), ("cells", "full"), ("cells", "readable"),
    ("least", "full"), ("least", "readable"), ("least", "least"),
)  # fmt: skip
_BREAKS = " \n"


@dataclass(frozen=True, slots=True)
class Part:
    """Columns of a table that stand side by side, and the width of each in mm.

    ``columns`` are counted from 0. A table that is too wide has several parts, each
    with the first column, which says what a row is. ``is_tight`` says that cells keep
    little room beside their words, so that no figure is cut in two.
    """

    columns: tuple[int, ...]
    widths: tuple[float, ...]
    is_tight: bool = False


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column cannot do without, what its cells want, and all that it wants."""

    least: float
    cells: float
    full: float
    counts: bool

    @property
    def lines(self) -> float:
        """What keeps names on one line in Arial itself, with nothing over."""
        return max(self.least, self.full / _SPARE)

    @property
    def readable(self) -> float:
        """What names need, so as not to stand word below word."""
        return min(self.full, max(self.least, _READABLE))


def parts(table: Table, room: float) -> Iterator[Part]:
    """Yield the parts that a table is set in, given a room in mm: one where it fits."""
    needs, tight = (
        [_need(table, at, room, beside) for at in range(len(table.head))]
        for beside in (_BESIDE, _TIGHT)
    )
    is_tight = _is_whole(tight, room) and not _is_whole(needs, room)
    needs = tight if is_tight else needs
    for columns in _side_by_side([need.least for need in needs], room):
        widths = _shared([needs[at] for at in columns], room)
        yield Part(columns, tuple(widths), is_tight)


def _is_whole(needs: Sequence[_Need], room: float) -> bool:
    """Tell whether no figure is cut in two, and names can be read."""
    wanted = (need.cells if need.counts else need.readable for need in needs)
    return sum(wanted) <= room


def _need(table: Table, column: int, room: float, beside: float) -> _Need:
    head = plain(table.head[column])
    cells = [plain(row[column]) for row in table.rows]
    is_short = _width(head, is_bold=True) <= _SHORT
    heads = [head] if is_short else _words(head)
    words = [_width(word, is_bold=True) for word in heads]
    words += [_width(word) for cell in cells for word in _words(cell)]
    least = min(max(words, default=0.0), _MOST_OF_ONE * room) + beside
    lines = max((_width(cell) for cell in cells), default=0.0) + beside
    full = max(lines, _width(head, is_bold=True) + beside)
    return _Need(least, max(least, lines), max(least, full), table.numbers[column])


def _words(text: str) -> list[str]:
    """Cut a text where a line may end; a hyphen stays with the word before it."""
    places = [at + 1 for at, letter in enumerate(text) if letter in f"{_BREAKS}-"]
    pieces = pairwise([0, *places, len(text)])
    return [text[start:end].strip() for start, end in pieces if text[start:end].strip()]


def _width(text: str, *, is_bold: bool = False) -> float:
    ems = sum(_SHARES[_kind(letter)] for letter in text)
    return ems * _EM * (1.07 if is_bold else 1.0)


def _kind(letter: str) -> str:
    if letter in _NARROW:
        return "narrow"
    if letter in _WIDE:
        return "wide"
    if unicodedata.east_asian_width(letter) in "WF":
        return "full"
    return "large" if letter.isupper() else "usual"


def _side_by_side(least: Sequence[float], room: float) -> Iterator[tuple[int, ...]]:
    """Divide columns into parts that fit, each of them behind the first column."""
    group: list[int] = []
    for at in range(1, len(least)):
        if group and least[0] + sum(least[one] for one in (*group, at)) > room:
            yield (0, *group)
            group = []
        group.append(at)
    yield (0, *group)


def _shared(needs: Sequence[_Need], room: float) -> list[float]:
    """Share a room among columns: all that they want, or else the best that fits."""
    full = [need.full for need in needs]
    if sum(full) <= room:
        return _filled(full, needs, room)
    for numbers, names in _COMPROMISES:
        widths = [getattr(one, numbers if one.counts else names) for one in needs]
        if sum(widths) <= room:
            break
    missing = [want - width for want, width in zip(full, widths, strict=True)]
    share = max(room - sum(widths), 0.0) / (sum(missing) or 1.0)
    return [width + share * lack for width, lack in zip(widths, missing, strict=True)]


def _filled(
    widths: Sequence[float], needs: Sequence[_Need], room: float
) -> list[float]:
    """Give what is left of a room to the columns of words, the first if none is."""
    words = [at for at, need in enumerate(needs) if not need.counts] or [0]
    more = (room - sum(widths)) / len(words)
    return [width + (more if at in words else 0) for at, width in enumerate(widths)]
