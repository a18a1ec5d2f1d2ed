"""Markdown blocks: what our own Markdown says, piece by piece, to be set elsewhere.

This reads the Markdown that our templates write and no other: headings, paragraphs,
bold, block quotes, lists and tables, with what people said escaped in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

_HEADING = re.compile(r"^(#{1,6}) (.*)$")
_INLINE = re.compile(r"\\(?P<plain>.)|(?P<bold>\*\*)|(?P<other>[^\\*]+|\*)", re.DOTALL)
_CELL_END = re.compile(r"(?<!\\)(?:\\\\)*\|")
_FIGURE = re.compile(r"(?:(?:fewer than )?\d[\d,.]*%?|–|suppressed|)")
_BREAK = "  "
_SAID_BY = "— "
_BULLET = "- "
_NOTE = "**Note.**"


@dataclass(frozen=True, slots=True)
class Words:
    """Words in one style."""

    text: str
    is_bold: bool = False


Line = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` counts from 1."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``is_bullet`` says that it is one of a list."""

    line: Line
    is_bullet: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """What a reader must know first."""

    line: Line


@dataclass(frozen=True, slots=True)
class BoxedQuote:
    """Words that somebody said, paragraph by paragraph, and who said them."""

    paragraphs: tuple[str, ...]
    said_by: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells below their heading; ``numbers`` says of each column if it counts.

    ``caption`` is what stands above, empty where nothing does.
    """

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: tuple[bool, ...]
    caption: str = ""


Block = Heading | Paragraph | Note | BoxedQuote | Table


def of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text, in order."""
    caption: Line | None = None
    for block in _blocks(text):
        if isinstance(block, Table) and caption is not None:
            yield Table(block.head, block.rows, block.numbers, plain(caption))
            caption = None
            continue
        if caption is not None:
            yield Paragraph(caption)
            caption = None
        if isinstance(block, Paragraph) and _is_caption(block):
            caption = block.line
        else:
            yield block
    if caption is not None:
        yield Paragraph(caption)


def plain(line: Line) -> str:
    """Give a line's words without their styles."""
    return "".join(words.text for words in line)


def inline(text: str) -> Line:
    """Read a line's words: escapes give what they stand for, two stars make bold."""
    found: list[Words] = []
    is_bold = False
    for piece in _INLINE.finditer(text):
        if piece["bold"]:
            is_bold = not is_bold
            continue
        words = piece["plain"] or piece["other"]
        if found and found[-1].is_bold == is_bold:
            words = found.pop().text + words
        found.append(Words(words, is_bold))
    return tuple(found)


def _is_caption(block: Paragraph) -> bool:
    return len(block.line) == 1 and block.line[0].is_bold and not block.is_bullet


def _blocks(text: str) -> Iterator[Block]:
    lines = text.split("\n")
    for kind, several in groupby(lines, key=_kind):
        group = list(several)
        if kind == "heading":
            yield from map(_heading, group)
        elif kind == "quote":
            yield from _boxes(group)
        elif kind == "table":
            yield _table(group)
        elif kind == "bullet":
            for line in group:
                yield Paragraph(inline(line.removeprefix(_BULLET)), is_bullet=True)
        elif kind == "words":
            yield Paragraph(inline(" ".join(line.strip() for line in group)))


def _kind(line: str) -> str:
    if not line.strip():
        return "gap"
    if _HEADING.match(line):
        return "heading"
    starts = {">": "quote", "|": "table"}
    if line[0] in starts:
        return starts[line[0]]
    return "bullet" if line.startswith(_BULLET) else "words"


def _heading(line: str) -> Heading:
    marks, words = line.split(" ", 1)
    return Heading(len(marks), inline(words))


def _boxes(lines: Sequence[str]) -> Iterator[Block]:
    """Read a block quote: notes, or words and in the last paragraph whose."""
    bare = [line.removeprefix(">").removeprefix(" ") for line in lines]
    split = groupby(bare, key=lambda line: bool(line.strip()))
    groups = [list(several) for is_said, several in split if is_said]
    if groups and groups[0][0].startswith(_NOTE):
        for group in groups:
            yield Note(inline(" ".join(group).removeprefix(_NOTE).lstrip()))
        return
    said_by = ""
    if groups and groups[-1][0].startswith(_SAID_BY):
        said_by = plain(inline(" ".join(groups.pop()))).removeprefix(_SAID_BY)
    said = ("\n".join(_said(line) for line in group) for group in groups)
    yield BoxedQuote(tuple(said), said_by)


def _said(line: str) -> str:
    return plain(inline(line.removesuffix(_BREAK)))


def _table(lines: Sequence[str]) -> Table:
    head, marks, *rows = [_cells(line) for line in lines]
    return Table(
        tuple(map(inline, head)),
        tuple(tuple(map(inline, row)) for row in rows),
        tuple(
            mark.endswith(":") or _counts([row[at] for row in rows])
            for at, mark in enumerate(marks)
        ),
    )


def _counts(cells: Sequence[str]) -> bool:
    """Tell whether cells hold figures as reports print them, and nothing else."""
    return any(cells) and all(_FIGURE.fullmatch(cell) for cell in cells)


def _cells(line: str) -> list[str]:
    ends = [end.end() for end in _CELL_END.finditer(line)]
    return [line[start : end - 1].strip() for start, end in pairwise(ends)]
