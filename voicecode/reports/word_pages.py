"""Word pages: the blocks of a report with real styles, ready to paste."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from voicecode.reports import (
    word_contents,
    word_design,
    word_files,
    word_houses,
    word_lines,
    word_tables,
)
from voicecode.reports.markdown_blocks import (
    Block,
    BoxedQuote,
    Heading,
    Note,
    Paragraph,
    Table,
)
from voicecode.reports.word_styles import (
    BULLET,
    CELLS,
    HEADINGS,
    NOTE,
    QUOTE,
    SAID_BY,
    Stationery,
)

_APART, _CLOSER = Pt(10), Pt(3)


@dataclass(frozen=True, slots=True)
class Press:
    """How pages are printed: in which language, on which day, by whose styles.

    ``house`` is a Word file whose styles, paper, heads and feet are used. Pages
    ``for_print`` are not changed any more, and have their numbers in the contents.
    ``is_close`` sets them close where no house has its say.
    """

    made_on: date | None = None
    language: str = "en"
    house: Path | None = None
    for_print: bool = False
    is_close: bool = False


def write(blocks: Iterable[Block], path: Path, *, title: str, press: Press) -> None:
    """Set blocks out as a Word file; the same blocks give the same bytes.

    Raises:
        BadInputError: the house's file cannot be used.
    """
    stationery = _stationery(press, title)
    _set(list(blocks), stationery, press)
    word_houses.finish(stationery)
    word_files.save(
        stationery.page,
        path,
        title=title,
        made_on=press.made_on,
        language=press.language,
    )


def _stationery(press: Press, title: str) -> Stationery:
    if press.house is None:
        return word_design.stationery(is_close=press.is_close)
    return word_houses.stationery(press.house, title=title, made_on=press.made_on)


def _set(blocks: list[Block], stationery: Stationery, press: Press) -> None:
    listed = [] if press.is_close else word_contents.entries(blocks)
    marked = {entry.block: entry for entry in listed}
    contents_at = word_contents.place(blocks) if listed else None
    for at, block in enumerate(blocks):
        if at == contents_at:
            word_contents.add(
                stationery,
                listed,
                language=press.language,
                with_pages=press.for_print,
            )
        above = blocks[at - 1] if at else None
        if _would_join(above, block):
            stationery.paragraph(CELLS)
        first = _add(stationery, block)
        if first and at in marked:
            word_contents.mark(first, marked[at])
        if first and (_needs_room(above, block) or at == contents_at):
            first.paragraph_format.space_before = _CLOSER if press.is_close else _APART
        if first and _leads_in(above, block, blocks[at + 1 : at + 2]):
            first.paragraph_format.keep_with_next = True
    if blocks and isinstance(blocks[-1], Table):
        stationery.paragraph(CELLS)  # Word's pages never end in a table


def _would_join(above: Block | None, block: Block) -> bool:
    """Tell whether Word would make one box or table of two without a line between."""
    if isinstance(block, BoxedQuote):
        return isinstance(above, BoxedQuote)
    is_table = isinstance(block, Table) and not block.caption
    return is_table and isinstance(above, Table)


def _needs_room(above: Block | None, block: Block) -> bool:
    """Tell whether a block stands too close below a table or a box by itself."""
    if isinstance(block, Heading):
        return False
    is_box = isinstance(above, BoxedQuote) and not isinstance(block, BoxedQuote)
    return is_box or isinstance(above, Table)


def _leads_in(above: Block | None, block: Block, below: Sequence[Block]) -> bool:
    """Tell whether a paragraph is all that parts a heading from what it is about."""
    is_first = isinstance(above, Heading) and isinstance(block, Paragraph)
    return is_first and any(
        isinstance(one, Heading | Table | BoxedQuote) for one in below
    )


def _add(stationery: Stationery, block: Block) -> WordParagraph | None:
    """Add a block; give its first paragraph, where it is no table."""
    match block:
        case Heading():
            level = min(block.level, len(HEADINGS))
            paragraph = stationery.paragraph(HEADINGS[level - 1])
            paragraph.paragraph_format.keep_with_next = True
            word_lines.write(paragraph, block.line)
        case Paragraph():
            paragraph = stationery.paragraph(BULLET if block.is_bullet else None)
            word_lines.write(paragraph, block.line)
        case Note():
            paragraph = stationery.paragraph(NOTE)
            word_lines.write(paragraph, block.line)
        case BoxedQuote():
            paragraph = _quote(stationery, block)
        case Table():
            word_tables.add(stationery, block)
            return None
    return paragraph


def _quote(stationery: Stationery, quote: BoxedQuote) -> WordParagraph:
    """Set a quote and whose it is as one box that stays on one page."""
    said = stationery.paragraph(QUOTE)
    said.paragraph_format.keep_together = True
    words = "“" + "\n\n".join(quote.paragraphs) + "”"
    word_lines.write(said, word_lines.said(words), is_said=True)
    if quote.said_by:
        said.paragraph_format.keep_with_next = True
        said.paragraph_format.space_after = Pt(0)
        whose = stationery.paragraph(SAID_BY)
        word_lines.write(whose, word_lines.said(quote.said_by))
    else:
        said.paragraph_format.keep_with_next = False
    return said
