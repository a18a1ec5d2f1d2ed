"""Word tables: figures under a caption, whose heading is repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence

from docx.oxml.ns import qn
from docx.oxml.table import CT_Row
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from voicecode.reports import word_columns, word_lines, word_xml
from voicecode.reports.display import one_line
from voicecode.reports.markdown_blocks import Line, Table, Words, plain
from voicecode.reports.word_columns import Part
from voicecode.reports.word_styles import CAPTION, CELLS, NUMBERS, TABLE, Stationery

_AGAIN = " (continued)"
_SHORT = 14  # rows; a table of no more stays on one page
_TIGHT = 1  # mm on either side of a cell's words
_LONG_CELL = 400  # characters; a row with one may run over to the next page


def add(stationery: Stationery, table: Table) -> None:
    """Set a table below its caption, in parts where it is wider than the page."""
    for number, part in enumerate(word_columns.parts(table, stationery.width)):
        caption = table.caption + (_AGAIN if number else "")
        if caption:
            above = stationery.paragraph(CAPTION)
            above.paragraph_format.keep_with_next = True
            word_lines.write(above, (Words(caption),))
        elif number:
            stationery.paragraph(CELLS)  # or the parts would be one table
        _part(stationery, table, part, caption)


def _part(stationery: Stationery, table: Table, part: Part, caption: str) -> None:
    rows = [[row[at] for at in part.columns] for row in (table.head, *table.rows)]
    counts = [table.numbers[at] for at in part.columns]
    grid = stationery.page.add_table(rows=len(rows), cols=len(part.columns))
    grid.style = stationery.styles[TABLE]
    grid.autofit = False
    if part.is_tight:
        _tighten(grid)
    for column, width in zip(grid._tbl.tblGrid.gridCol_lst, part.widths, strict=True):
        column.w = Mm(width)
    _tell(grid, caption, sum(part.widths))
    for at, (row, words) in enumerate(zip(grid._tbl.tr_lst, rows, strict=True)):
        stays = _stays(at, len(rows))
        cells = zip(row.tc_lst, words, counts, part.widths, strict=True)
        for cell, line, is_number, width in cells:
            cell.width = Mm(width)
            paragraph = Paragraph(cell.p_lst[0], grid)
            stationery.dress(paragraph, NUMBERS if is_number else CELLS)
            if stays:
                paragraph.paragraph_format.keep_with_next = True
            word_lines.write(paragraph, line, is_bold=not at)
        _bind(row, words, is_heading=not at)


def _tighten(grid: WordTable) -> None:
    """Let cells keep little room beside their words."""
    margins = word_xml.element("tblCellMar")
    for side in ("left", "right"):
        margins.append(word_xml.element(side, w=str(Mm(_TIGHT).twips), type="dxa"))
    look = grid._tblPr.find(qn("w:tblLook"))
    place = len(grid._tblPr) if look is None else grid._tblPr.index(look)
    grid._tblPr.insert(place, margins)  # before tblLook, as the schema has it


def _stays(row: int, rows: int) -> bool:
    """Tell whether a row stays with the next: none is alone at a page's edge."""
    is_last = row == rows - 1
    return not is_last and (rows <= _SHORT or row < 2 or row == rows - 2)


def _bind(row: CT_Row, words: Sequence[Line], *, is_heading: bool) -> None:
    """Keep a row on one page, and repeat a heading on every page."""
    properties = row.get_or_add_trPr()
    if max((len(plain(line)) for line in words), default=0) < _LONG_CELL:
        properties.append(word_xml.element("cantSplit"))
    if is_heading:
        properties.append(word_xml.element("tblHeader"))


def _tell(grid: WordTable, caption: str, width: float) -> None:
    """Say how wide a table is, and what it shows to those who hear it read."""
    properties = grid._tblPr
    whole = properties.find(qn("w:tblW"))
    if whole is not None:
        whole.set(qn("w:type"), "dxa")
        whole.set(qn("w:w"), str(Mm(width).twips))
    if caption:
        title = word_xml.element("tblCaption", val=one_line(caption))
        properties.append(title)  # after tblLook, as the schema has it
