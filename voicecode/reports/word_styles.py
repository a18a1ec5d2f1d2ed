"""Word styles: how pages look, said once in the file's styles and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row

from voicecode.errors import BadInputError

QUOTE, CAPTION, TABLE = "Quote", "Caption", "Table Grid"  # Word's own
BULLET = "List Bullet"
SAID_BY, NOTE, CELLS, NUMBERS = "Quote Source", "Note", "Cell", "Number"  # ours

NEEDED = (
    *(f"Heading {level}" for level in (1, 2, 3)), QUOTE, CAPTION, BULLET, TABLE
)  # fmt: skip

_INK, _BLUE = RGBColor(0x1B, 0x23, 0x2C), RGBColor(0x1D, 0x4F, 0x8F)
_FONT = "Arial"
_SIZES = {"Heading 1": 20, "Heading 2": 15, "Heading 3": 12.5}
_PAPER = {"page_width": Mm(210), "page_height": Mm(297)}
_MARGIN = Mm(25)
_TEXT_WIDTH, _NUMBER_WIDTH, _LEAST_WIDTH = 160, 26, 40  # mm
_BOX = {"fill": "EEF3F9", "line": "1D4F8F"}
_NOTE_BOX = {"fill": "FFF7E0", "line": "B58900"}


def lay_out(page: Document, *, language: str = "en-GB") -> None:
    """Give a new file its paper, its language and its styles."""
    for section in page.sections:
        for side, size in _PAPER.items():
            setattr(section, side, size)
        for side in ("left", "right", "top", "bottom"):
            setattr(section, f"{side}_margin", _MARGIN)
    _speak(page, language)
    _body(page)
    _headings(page)
    _boxes(page)
    _cells(page)
    caption = _style(page, CAPTION)
    caption.font.size, caption.font.color.rgb = Pt(10), _INK
    caption.paragraph_format.keep_with_next = True


def set_heading(row: _Row) -> None:
    """Make a row a table's heading: bold, and repeated on every page."""
    properties = row._tr.get_or_add_trPr()  # python-docx has no name for it
    properties.append(OxmlElement("w:tblHeader"))
    for cell in row.cells:
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.bold = True


def set_widths(table: Table, numbers: Sequence[bool]) -> None:
    """Give columns of numbers little room each, and what they count the rest."""
    table.autofit = False
    narrow = sum(numbers)
    wide = max(len(numbers) - narrow, 1)
    number = min(_NUMBER_WIDTH, (_TEXT_WIDTH - _LEAST_WIDTH * wide) // max(narrow, 1))
    words = (_TEXT_WIDTH - number * narrow) // wide
    for column, is_number in zip(table.columns, numbers, strict=True):
        column.width = Mm(number if is_number else words)
        for cell in column.cells:
            cell.width = column.width


def adopt(page: Document, path: Path) -> None:
    """Take a house's own file as it is, with what our pages need beside its styles.

    Raises:
        BadInputError: it has not all of Word's styles that the pages need.
    """
    known = {style.name for style in page.styles}
    missing = [name for name in NEEDED if name not in known]
    if missing:
        raise BadInputError(
            f"{path}: has no style called {', '.join(missing)}.",
            hint="Open it in Word, use each of these styles once, and save it.",
        )
    for own in (SAID_BY, NOTE, CELLS, NUMBERS):
        if own not in known:
            _added(page, own)
    if NUMBERS not in known:
        _style(page, NUMBERS).paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _empty(page)


def _empty(page: Document) -> None:
    """Take out what a house's file says; its paper, heads and feet stay."""
    body = page.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)


def _style(page: Document, name: str) -> ParagraphStyle:
    found = page.styles[name]
    if not isinstance(found, ParagraphStyle):
        raise TypeError(name)
    return found


def _speak(page: Document, language: str) -> None:
    """Say which language the words are in, for spelling and reading aloud."""
    languages = page.styles.element.findall(f".//{qn('w:lang')}")
    for spoken in languages:
        spoken.set(qn("w:val"), language)


def _body(page: Document) -> None:
    normal = _style(page, "Normal")
    _set_font(normal)
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15


def _headings(page: Document) -> None:
    for name, size in _SIZES.items():
        heading = _style(page, name)
        _set_font(heading)
        heading.font.size, heading.font.color.rgb = Pt(size), _BLUE
        heading.paragraph_format.space_before = Pt(size)
        heading.paragraph_format.space_after = Pt(6)


def _boxes(page: Document) -> None:
    quote = _style(page, QUOTE)
    quote.font.italic, quote.font.color.rgb = False, _INK
    _box(quote, **_BOX)
    quote.paragraph_format.keep_with_next = True
    quote.paragraph_format.keep_together = True
    quote.paragraph_format.space_after = Pt(0)
    said_by = _added(page, SAID_BY)
    said_by.font.size, said_by.font.bold = Pt(9.5), True
    _box(said_by, **_BOX)
    said_by.paragraph_format.space_after = Pt(2)
    note = _added(page, NOTE)
    _box(note, **_NOTE_BOX)


def _cells(page: Document) -> None:
    cells, numbers = _added(page, CELLS), _added(page, NUMBERS)
    for style in (cells, numbers):
        style.font.size = Pt(10)
        style.paragraph_format.space_before = Pt(2)
        style.paragraph_format.space_after = Pt(2)
        style.paragraph_format.line_spacing = 1
    numbers.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _added(page: Document, name: str) -> ParagraphStyle:
    page.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = _style(page, name)
    style.base_style, style.quick_style = page.styles["Normal"], True
    return style


def _box(style: ParagraphStyle, *, fill: str, line: str) -> None:
    """Shade a style's paragraphs and draw a bar along their left."""
    properties = style.element.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    bar = OxmlElement("w:left")
    for name, value in (("val", "single"), ("sz", "24"), ("space", "8")):
        bar.set(qn(f"w:{name}"), value)
    bar.set(qn("w:color"), line)
    borders.append(bar)
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", fill)):
        shade.set(qn(f"w:{name}"), value)
    properties.insert_element_before(borders, *_AFTER_BORDERS)
    properties.insert_element_before(shade, *_AFTER_BORDERS[1:])
    style.paragraph_format.left_indent = Mm(5)


def _set_font(style: ParagraphStyle) -> None:
    """Set a font for every script, and over the theme's."""
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)


# What the schema has after a paragraph's borders: they are refused elsewhere.
_AFTER_BORDERS = tuple(
    f"w:{name}"
    for name in (
        "shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct"
        " autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
        " contextualSpacing mirrorIndents suppressOverlap jc textDirection"
        " textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr"
        " pPrChange"
    ).split()
)
