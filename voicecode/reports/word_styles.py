"""Word styles: how pages look, said once in the file's styles and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import BaseStyle, ParagraphStyle
from docx.text.paragraph import Paragraph

from voicecode.reports import word_xml
from voicecode.reports.word_xml import Element

HEADINGS = ("Heading 1", "Heading 2", "Heading 3")
QUOTE, CAPTION, BULLET = "Quote", "Caption", "List Bullet"
NEEDED = (*HEADINGS, QUOTE, CAPTION, BULLET)  # Word's own

# Ours, unless a house has its own of these names. Its tables may be Word's as well.
TABLE, GRID = "Report Table", "Table Grid"
SAID_BY, NOTE, CELLS, NUMBERS = "Quote Source", "Note", "Cell", "Number"
CONTENTS, ENTRIES = "TOC Heading", ("toc 2", "toc 3")  # Word's, and there once used

INK, BLUE = "1B232C", "1D4F8F"
_AMBER, _PALE_AMBER, PALE_BLUE = "B58900", "FFF7E0", "EEF3F9"
_GREY = "C3CEDB"
_TABLE_STYLE = f"""\
<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="ReportTable">
  <w:name w:val="{TABLE}"/>
  <w:uiPriority w:val="59"/>
  <w:qFormat/>
  <w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
  <w:tblPr>
    <w:tblBorders>
      <w:top w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>
      <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>
      <w:insideH w:val="single" w:sz="4" w:space="0" w:color="{_GREY}"/>
    </w:tblBorders>
    <w:tblCellMar>
      <w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
    </w:tblCellMar>
  </w:tblPr>
  <w:tblStylePr w:type="firstRow">
    <w:rPr><w:b/><w:bCs/></w:rPr>
    <w:tblPr/>
    <w:tcPr>
      <w:tcBorders>
        <w:bottom w:val="single" w:sz="8" w:space="0" w:color="{BLUE}"/>
      </w:tcBorders>
      <w:shd w:val="clear" w:color="auto" w:fill="{PALE_BLUE}"/>
    </w:tcPr>
  </w:tblStylePr>
</w:style>
"""
_OWN = (SAID_BY, NOTE, CELLS, NUMBERS, CONTENTS, *ENTRIES)


@dataclass(frozen=True, slots=True)
class Stationery:
    """What pages are set on: a file, its styles by our names, and where words go.

    ``width`` is the room between the margins in mm. ``place`` is the paragraph that
    pages follow and ``rest`` what follows them; None and nothing where the pages are
    all that the file says.
    """

    page: Document
    styles: Mapping[str, BaseStyle]
    width: float
    place: Element | None = None
    rest: tuple[Element, ...] = ()

    def paragraph(self, style: str | None = None) -> Paragraph:
        """Begin a paragraph in a style, the file's usual one by default."""
        paragraph = self.page.add_paragraph()
        if style:
            self.dress(paragraph, style)
        return paragraph

    def dress(self, paragraph: Paragraph, style: str) -> None:
        """Give a paragraph a style; python-docx looks all of them through each time."""
        paragraph._p.style = self.styles[style].style_id


def complete(page: Document, width: float) -> dict[str, BaseStyle]:
    """Add to a file what it has not of our styles; give all that pages use by name."""
    for name in _OWN:
        if found(page, name, WD_STYLE_TYPE.PARAGRAPH) is None:
            _ADDED[name](added(page, name), page, width)
    styles: dict[str, BaseStyle] = {
        name: paragraph_style(page, name) for name in (*NEEDED, *_OWN)
    }
    tables = (found(page, name, WD_STYLE_TYPE.TABLE) for name in (TABLE, GRID))
    styles[TABLE] = next(filter(None, tables), None) or add_table_style(page)
    return styles


def add_table_style(page: Document) -> BaseStyle:
    """Add a style of tables: lines between rows, and a heading apart from them."""
    page.styles.element.append(parse_xml(_TABLE_STYLE))
    style: BaseStyle = page.styles[TABLE]
    return style


def found(page: Document, name: str, kind: WD_STYLE_TYPE) -> BaseStyle | None:
    """Find a style by its name, however its letters are cased, and its kind."""
    wanted = name.casefold()
    style: BaseStyle
    for style in page.styles:
        if style.type == kind and (style.name or "").casefold() == wanted:
            return style
    return None


def paragraph_style(page: Document, name: str) -> ParagraphStyle:
    """Give a style of paragraphs that is there.

    Raises:
        LookupError: it is not.
    """
    style = found(page, name, WD_STYLE_TYPE.PARAGRAPH)
    if not isinstance(style, ParagraphStyle):
        raise LookupError(name)
    return style


def added(page: Document, name: str, *, on: str = "") -> ParagraphStyle:
    """Add a style of paragraphs that rests on another, on the usual one by default."""
    page.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name in _BUILT_IN)
    style = paragraph_style(page, name)
    usual = page.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = paragraph_style(page, on) if on else usual
    style.quick_style = name not in _BUILT_IN
    return style


def box(style: ParagraphStyle, *, line: str, fill: str = "") -> None:
    """Draw a bar along the left of a style's paragraphs, and shade them."""
    properties = style.element.get_or_add_pPr()
    borders = word_xml.element("pBdr")
    borders.append(
        word_xml.element("left", val="single", sz="24", space="8", color=line)
    )
    if fill:  # a line of the same colour on the right keeps words off the edge
        borders.append(
            word_xml.element("right", val="single", sz="4", space="6", color=fill)
        )
        style.paragraph_format.right_indent = Mm(2.5)
    word_xml.lay_out(properties, borders)
    if fill:
        shade = word_xml.element("shd", val="clear", color="auto", fill=fill)
        word_xml.lay_out(properties, shade)
    style.paragraph_format.left_indent = Mm(5)


def box_quotes(page: Document) -> None:
    """Set quotes and notes in boxes of their own."""
    box(paragraph_style(page, QUOTE), line=BLUE, fill=PALE_BLUE)
    box(paragraph_style(page, NOTE), line=_AMBER, fill=_PALE_AMBER)


def _said_by(style: ParagraphStyle, page: Document, width: float) -> None:
    """Let whose words they are look like the quote above, but bold and smaller.

    It rests on the quote's style and has no box of its own, so that both look alike
    wherever they are pasted.
    """
    del width
    style.base_style = paragraph_style(page, QUOTE)
    style.font.size, style.font.bold, style.font.italic = Pt(9.5), True, False
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(0), Pt(2)
    layout.keep_with_next, layout.keep_together = False, True


def _note(style: ParagraphStyle, page: Document, width: float) -> None:
    del page, width
    box(style, line="auto")
    style.paragraph_format.keep_together = True


def _cell(style: ParagraphStyle, page: Document, width: float) -> None:
    del page, width
    style.font.size = Pt(10)
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(2), Pt(2), 1


def _number(style: ParagraphStyle, page: Document, width: float) -> None:
    del width
    style.base_style = paragraph_style(page, CELLS)
    style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _contents(style: ParagraphStyle, page: Document, width: float) -> None:
    """Let it look like a heading, and be none: no list of contents names itself."""
    del width
    style.base_style = paragraph_style(page, HEADINGS[1])
    level = word_xml.element("outlineLvl", val="9")
    word_xml.lay_out(style.element.get_or_add_pPr(), level)


def _entry(style: ParagraphStyle, page: Document, width: float) -> None:
    del page
    layout = style.paragraph_format
    layout.space_before, layout.space_after, layout.line_spacing = Pt(1), Pt(1), 1
    if style.name != ENTRIES[0]:
        layout.left_indent = Mm(6)
    layout.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def colour(text: str) -> RGBColor:
    """Give a colour by its six hexadecimal figures."""
    return RGBColor.from_string(text)


_ADDED = {
    SAID_BY: _said_by,
    NOTE: _note,
    CELLS: _cell,
    NUMBERS: _number,
    CONTENTS: _contents,
    **dict.fromkeys(ENTRIES, _entry),
}
_BUILT_IN = (CONTENTS, *ENTRIES)
