"""An OpenDocument text's paragraphs and tables, as its reader sees them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from voicecode.intake import archives, asides, markup, open_manifests, open_runs
from voicecode.intake.archives import Limits
from voicecode.intake.blocks import Block, Box, Grid, Paragraph, Written
from voicecode.intake.open_styles import DRAW, OFFICE, TABLE, TEXT, Styles

_MEGABYTE = 1 << 20
_LIMITS = Limits(part=128 * _MEGABYTE, whole=1024 * _MEGABYTE)
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
# Elements that only hold others; what is inside is read as if they were not there.
_HOLDERS = frozenset(
    {f"{TEXT}{name}" for name in ("list", "list-item", "list-header", "section")}
    | {f"{TEXT}numbered-paragraph"}
    | {f"{TABLE}table-{name}" for name in ("rows", "header-rows", "row-group")}
)
_CELLS = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
_MOST_ALIKE = 64  # cells that stand for one
_LEFT_OUT = {
    "tracked deletion": f"{TEXT}deletion",
    "comment": f"{OFFICE}annotation",
    "note": f"{TEXT}note",
}


def read(path: Path, *, source: str) -> Written:
    """Read what stands in an OpenDocument text's body, in reading order.

    Tracked insertions are there; deletions, comments, notes and hidden text are
    not, and all but the last are counted.

    Raises:
        BadInputError: the file is broken, locked, too large, or has a DTD.
    """
    archives.check(path, source=source, limits=_LIMITS)
    open_manifests.check(path, source=source)
    content = _part(path, "content.xml", source)
    if content is None:
        raise archives.broken(source)
    styled = _part(path, "styles.xml", source)
    styles = Styles([content] if styled is None else [styled, content])
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise archives.broken(source)
    return Written(tuple(_blocks(body, styles)), _remarks(body))


def _part(path: Path, name: str, source: str) -> etree._Element | None:
    with archives.opened(path, source=source) as archive:
        if name not in archive.namelist():
            return None
        found = archives.part(archive, name, source=source, limit=markup.LARGEST)
    return markup.tree(found, source=source)


def _remarks(body: etree._Element) -> tuple[str, ...]:
    counts = {what: sum(1 for _ in body.iter(tag)) for what, tag in _LEFT_OUT.items()}
    inserted = sum(1 for _ in body.iter(f"{TEXT}insertion"))
    return asides.remarks(inserted=inserted, left_out=counts)


def _blocks(parent: etree._Element, styles: Styles) -> Iterator[Block]:
    for child in _children(parent):
        if child.tag in _PARAGRAPHS:
            yield open_runs.paragraph(child, styles)
            yield from _boxes(child, styles)
        elif child.tag == f"{TABLE}table":
            yield Grid(tuple(_rows(child, styles)))
        elif child.tag == f"{DRAW}frame":
            yield from _boxes(child, styles)


def _children(parent: etree._Element) -> Iterator[etree._Element]:
    for child in parent:
        if child.tag not in _HOLDERS:
            yield child
        elif child.get(f"{TEXT}display") != "none":
            yield from _children(child)


def _boxes(parent: etree._Element, styles: Styles) -> Iterator[Box]:
    for box in parent.iter(f"{DRAW}text-box"):
        lines = [
            open_runs.paragraph(one, styles)
            for one in _children(box)
            if one.tag in _PARAGRAPHS
        ]
        yield Box(tuple(lines))


def _rows(table: etree._Element, styles: Styles) -> Iterator[tuple[str, ...]]:
    for row in _children(table):
        if row.tag == f"{TABLE}table-row":
            yield tuple(_cells(row, styles))


def _cells(row: etree._Element, styles: Styles) -> Iterator[str]:
    for cell in row:
        if cell.tag in _CELLS:
            text = _text(cell, styles)
            count = cell.get(f"{TABLE}number-columns-repeated") or "1"
            alike = min(int(count), _MOST_ALIKE) if count.isdecimal() else 1
            yield from [text] * alike


def _text(cell: etree._Element, styles: Styles) -> str:
    lines: list[str] = []
    for block in _blocks(cell, styles):
        if isinstance(block, Paragraph):
            lines.append(block.text)
        elif isinstance(block, Grid):
            lines.extend("\t".join(row) for row in block.rows)
        else:
            lines.extend(one.text for one in block.paragraphs)
    return "\n".join(lines)
