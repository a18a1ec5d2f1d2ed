"""Word design: what pages look like where no house gives its own file."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

from voicecode.reports import word_fields, word_styles
from voicecode.reports.word_styles import (
    BLUE,
    BULLET,
    CAPTION,
    CELLS,
    CONTENTS,
    HEADINGS,
    INK,
    NOTE,
    QUOTE,
    SAID_BY,
    Stationery,
)

_FONT = "Arial"
_SIZES = {"Heading 1": 20, "Heading 2": 15, "Heading 3": 12.5}
_MARGIN, _PAPER = 25, (210, 297)  # mm
_TEXT_WIDTH = float(_PAPER[0] - 2 * _MARGIN)
# What belongs on one page: margins in mm; sizes and the room above and below in points.
_CLOSE_MARGIN, _CLOSE_EDGE = 17, 12
_CLOSE_WIDTH = float(_PAPER[0] - 2 * _CLOSE_MARGIN)
_CLOSE = {
    "Normal": (9, 0, 3),
    "Heading 1": (16, 0, 3),
    "Heading 2": (11, 6, 2),
    "Heading 3": (10, 4, 2),
    QUOTE: (9, 0, 0),
    SAID_BY: (8, 0, 0),
    NOTE: (9, 0, 3),
    CAPTION: (9, 3, 2),
    BULLET: (9, 0, 2),
    CELLS: (8.5, 0, 0),
}
# The Word whose ways a file follows; below 15 it opens in its "compatibility mode".
_WORD_2013 = "15"


def stationery(*, is_close: bool = False) -> Stationery:
    """Open a new file with our paper, styles and page numbers.

    ``is_close`` sets small and close, for what belongs on one page, and numbers none.
    """
    page = docx.Document()
    for section in page.sections:
        _cut_paper(section)
        if not is_close:
            _number_pages(section)
    _modernise(page)
    word_styles.add_table_style(page)
    _body(page)
    _headings(page)
    caption = word_styles.paragraph_style(page, CAPTION)
    caption.font.size, caption.font.color.rgb = Pt(10), word_styles.colour(INK)
    caption.paragraph_format.space_before = Pt(10)
    caption.paragraph_format.space_after = Pt(4)
    width = _CLOSE_WIDTH if is_close else _TEXT_WIDTH
    styles = word_styles.complete(page, width)
    _quotes(page)
    if is_close:
        _close_up(page)
    return Stationery(page, styles, width)


def _close_up(page: Document) -> None:
    """Make type and gaps small, and margins narrow."""
    for section in page.sections:
        section.left_margin = section.right_margin = Mm(_CLOSE_MARGIN)
        section.top_margin = section.bottom_margin = Mm(_CLOSE_EDGE)
        section.header_distance = section.footer_distance = Mm(_CLOSE_EDGE / 2)
    for name, (size, before, after) in _CLOSE.items():
        style = word_styles.paragraph_style(page, name)
        style.font.size = Pt(size)
        layout = style.paragraph_format
        layout.space_before, layout.space_after = Pt(before), Pt(after)
        layout.line_spacing = 1


def _cut_paper(section: Section) -> None:
    section.page_width, section.page_height = Mm(_PAPER[0]), Mm(_PAPER[1])
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Mm(_MARGIN))


def _number_pages(section: Section) -> None:
    [foot] = section.footer.paragraphs
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    word_fields.add(foot, "PAGE", shown="1")


def _modernise(page: Document) -> None:
    """Let Word treat the file as one of its own day, and as a whole one."""
    settings = page.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD_2013)
    for zoom in settings.iter(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the schema demands it


def _body(page: Document) -> None:
    normal = word_styles.paragraph_style(page, "Normal")
    _set_font(normal)
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    normal.paragraph_format.line_spacing = 1.15


def _headings(page: Document) -> None:
    for name in HEADINGS:
        heading = word_styles.paragraph_style(page, name)
        _set_font(heading)
        size, heading.font.color.rgb = _SIZES[name], word_styles.colour(BLUE)
        heading.font.size = Pt(size)
        heading.paragraph_format.space_before = Pt(size)
        heading.paragraph_format.space_after = Pt(6)
    contents = word_styles.paragraph_style(page, CONTENTS)
    contents.base_style = word_styles.paragraph_style(page, HEADINGS[1])


def _quotes(page: Document) -> None:
    quote = word_styles.paragraph_style(page, QUOTE)
    quote.font.italic, quote.font.color.rgb = False, word_styles.colour(INK)
    quote.paragraph_format.keep_with_next = True
    quote.paragraph_format.keep_together = True
    quote.paragraph_format.space_after = Pt(0)
    word_styles.box_quotes(page)


def _set_font(style: ParagraphStyle) -> None:
    """Set a font for every script, and over the theme's."""
    style.font.name = _FONT
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)
        fonts.attrib.pop(qn(f"w:{script}Theme"), None)
    fonts.attrib.pop(qn("w:cstheme"), None)
