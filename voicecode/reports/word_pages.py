"""Word pages: the blocks of a report with real styles, ready to paste."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.text.paragraph import Paragraph as WordParagraph
from lxml.etree import XMLSyntaxError

from voicecode.errors import BadInputError
from voicecode.reports import word_files, word_styles
from voicecode.reports.markdown_blocks import (
    Block,
    BoxedQuote,
    Heading,
    Line,
    Note,
    Paragraph,
    Table,
)
from voicecode.reports.word_styles import (
    BULLET,
    CAPTION,
    CELLS,
    NOTE,
    NUMBERS,
    QUOTE,
    SAID_BY,
)

_LARGEST_HOUSE = 100_000_000  # bytes, unpacked
_DEEPEST = 3  # levels of headings that a contents list shows
LANGUAGES = {"en": "en-GB", "cy": "cy-GB"}


@dataclass(frozen=True, slots=True)
class Press:
    """How pages are printed: in which language, on which day, by whose styles.

    ``house`` is a Word file whose styles, paper, heads and feet are used.
    """

    made_on: date | None = None
    language: str = "en"
    house: Path | None = None


def write(blocks: Iterable[Block], path: Path, *, title: str, press: Press) -> None:
    """Set blocks out as a Word file; the same blocks give the same bytes.

    Raises:
        BadInputError: the house's file cannot be used.
    """
    page = _opened(press)
    for block in blocks:
        _add(page, block)
    word_files.save(page, path, title=title, made_on=press.made_on)


def _opened(press: Press) -> Document:
    if press.house is None:
        page = docx.Document()
        word_styles.lay_out(page, language=LANGUAGES.get(press.language, "en-GB"))
        return page
    page = _house(press.house)
    word_styles.adopt(page, press.house)
    return page


def _house(path: Path) -> Document:
    try:
        with zipfile.ZipFile(path) as parts:
            size = sum(part.file_size for part in parts.infolist())
        if size > _LARGEST_HOUSE:
            raise _no_house(path, "it is too large")
        return docx.Document(str(path))
    except OSError as error:
        raise _no_house(path, (error.strerror or str(error)).lower()) from error
    except (
        zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, XMLSyntaxError
    ) as error:  # fmt: skip
        raise _no_house(path, "it is no Word document") from error


def _no_house(path: Path, why: str) -> BadInputError:
    return BadInputError(
        f"{path}: cannot be used as the house's file ({why}).",
        hint="Save your template as an ordinary .docx file.",
    )


def _add(page: Document, block: Block) -> None:
    match block:
        case Heading():
            level = min(block.level, _DEEPEST)
            _write(page.add_paragraph(style=f"Heading {level}"), block.line)
        case Paragraph():
            style = BULLET if block.is_bullet else None
            _write(page.add_paragraph(style=style), block.line)
        case Note():
            _write(page.add_paragraph(style=NOTE), block.line)
        case BoxedQuote():
            _quote(page, block)
        case Table():
            _table(page, block)


def _write(paragraph: WordParagraph, line: Line) -> None:
    for words in line:
        paragraph.add_run(words.text).bold = True if words.is_bold else None


def _quote(page: Document, quote: BoxedQuote) -> None:
    """Set a quote and whose it is as one box that stays on one page."""
    page.add_paragraph("“" + "\n\n".join(quote.paragraphs) + "”", style=QUOTE)
    page.add_paragraph(quote.said_by, style=SAID_BY)
    page.add_paragraph(style=CELLS)  # or one box would run into the next


def _table(page: Document, table: Table) -> None:
    """Set a table below its caption; its heading is repeated on every page."""
    if table.caption:
        page.add_paragraph(table.caption, style=CAPTION)
    rows = [table.head, *table.rows]
    grid = page.add_table(rows=len(rows), cols=len(table.head), style=word_styles.TABLE)
    cells = grid._cells  # each look at grid.cell() would list them all anew
    for number, words in enumerate(word for row in rows for word in row):
        paragraph = cells[number].paragraphs[0]
        is_number = table.numbers[number % len(table.head)]
        paragraph.style = NUMBERS if is_number else CELLS
        paragraph.add_run(words)
    word_styles.set_heading(grid.rows[0])
    word_styles.set_widths(grid, table.numbers)
    page.add_paragraph(style=CELLS)
