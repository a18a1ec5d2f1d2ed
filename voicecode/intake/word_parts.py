"""A Word file's paragraphs and tables, as its reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from voicecode.intake import archives, markup, packed_kinds, word_marks, word_runs
from voicecode.intake.archives import Limits
from voicecode.intake.blocks import Block, Box, Grid, Paragraph, Written
from voicecode.intake.word_runs import NAMESPACE, URI, W

_MEGABYTE = 1 << 20
_LIMITS = Limits(part=128 * _MEGABYTE, whole=1024 * _MEGABYTE)
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_NO_LEVEL = 9  # Word's outline level of ordinary text


def read(path: Path, *, source: str) -> Written:
    """Read what stands in a Word file's body, in reading order.

    Tracked insertions are there; deletions, comments, footnotes and hidden text are
    not, and all but the last are counted.

    Raises:
        BadInputError: the file is broken, locked, too large, or has a DTD.
    """
    archives.check(path, source=source, limits=_LIMITS)
    with archives.opened(path, source=source) as archive:
        named = archive.namelist()
        text = packed_kinds.word_text(named) or "word/document.xml"
        main = archives.part(archive, text, source=source, limit=markup.LARGEST)
        styles = b""
        if "word/styles.xml" in named:
            styles = archives.part(
                archive, "word/styles.xml", source=source, limit=markup.LARGEST
            )
    headings = _headings(_tree(styles, source)) if styles else frozenset()
    body = _tree(main, source).find(f"{W}body")
    if body is None:
        raise archives.broken(source)
    return Written(tuple(_blocks(body, headings)), word_marks.remarks(body))


def _tree(xml: bytes, source: str) -> etree._Element:
    # A file that keeps to the standard strictly says the same under another name.
    return markup.tree(xml.replace(_STRICT, URI.encode()), source=source)


def _headings(styles: etree._Element) -> frozenset[str]:
    """List the ids of the styles that set titles, headings and contents."""
    found = set()
    for style in styles.iter(f"{W}style"):
        name = style.find(f"{W}name")
        words = (name.get(f"{W}val") or "").lower() if name is not None else ""
        level = style.find(f"{W}pPr/{W}outlineLvl", NAMESPACE)
        is_outlined = level is not None and _level(level) < _NO_LEVEL
        if is_outlined or words.startswith(("heading ", "title", "subtitle", "toc ")):
            found.add(style.get(f"{W}styleId") or "")
    return frozenset(found)


def _level(outline: etree._Element) -> int:
    value = outline.get(f"{W}val") or ""
    return int(value) if value.isdecimal() else _NO_LEVEL


def _blocks(parent: etree._Element, headings: frozenset[str]) -> Iterator[Block]:
    waiting: Paragraph | None = None
    for child in _children(parent):
        if child.tag == f"{W}p":
            paragraph = word_runs.paragraph(child, headings)
            waiting = waiting.followed_by(paragraph) if waiting else paragraph
            if not paragraph.joins_next:
                yield waiting
                waiting = None
            yield from _boxes(child, headings)
        elif child.tag == f"{W}tbl":
            yield Grid(tuple(_rows(child)))
    if waiting:
        yield waiting


def _boxes(anchor: etree._Element, headings: frozenset[str]) -> Iterator[Box]:
    for box in word_marks.boxes(anchor):
        lines = [word_runs.paragraph(one, headings) for one in box.iter(f"{W}p")]
        yield Box(tuple(lines))


def _children(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables, those inside content controls too."""
    for child in parent:
        if child.tag in {f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"}:
            yield child
        elif child.tag in word_runs.TRANSPARENT:
            yield from _children(child)


def _rows(table: etree._Element) -> Iterator[tuple[str, ...]]:
    for row in _children(table):
        if row.tag != f"{W}tr" or row.find(f"{W}trPr/{W}del") is not None:
            continue
        yield tuple(_text(cell) for cell in _children(row) if cell.tag == f"{W}tc")


def _text(cell: etree._Element) -> str:
    lines: list[str] = []
    for block in _blocks(cell, frozenset()):
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Grid):
            lines.extend("\t".join(row) for row in block.rows)
        else:
            lines.extend(one.text for one in block.paragraphs)
    return "\n".join(lines)
