from __future__ import annotations

import pytest
from docx.oxml.ns import qn

from voicecode.reports import word_design, word_tables
from voicecode.reports.markdown_blocks import Table, inline


def _table(rows, *, columns=2, caption="Who was heard", numbers=None):
    counts = numbers or (False, *[True] * (columns - 1))
    head = tuple(inline(f"A heading {at}") for at in range(columns))
    cells = tuple(tuple(map(inline, row)) for row in rows)
    return Table(head, cells, counts, caption)


@pytest.fixture
def set_out():
    def set_out(table):
        stationery = word_design.stationery()
        word_tables.add(stationery, table)
        return stationery.page

    return set_out


def _stays(page):
    [table] = page.tables
    return [
        bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next)
        for row in table.rows
    ]


def test_a_table_stands_below_its_caption_and_is_called_by_it(set_out):
    page = set_out(_table([["Parents", "5"]]))
    assert [p.text for p in page.paragraphs if p.style.name == "Caption"] == [
        "Who was heard"
    ]
    assert page.paragraphs[0].paragraph_format.keep_with_next
    [title] = page.tables[0]._tbl.iter(qn("w:tblCaption"))
    assert title.get(qn("w:val")) == "Who was heard"
    assert page.tables[0].style.name == "Report Table"


def test_the_heading_is_bold_and_repeated_on_every_page(set_out):
    head, row = set_out(_table([["Parents", "5"]])).tables[0].rows
    assert "w:tblHeader" in head._tr.xml
    assert "w:tblHeader" not in row._tr.xml
    assert all(run.bold for cell in head.cells for run in cell.paragraphs[0].runs)


def test_numbers_stand_on_the_right_and_bold_cells_are_bold(set_out):
    [table] = set_out(_table([["**In all**", "305"]])).tables
    cells = [cell.paragraphs[0] for cell in table.rows[1].cells]
    assert [paragraph.style.name for paragraph in cells] == ["Cell", "Number"]
    assert [paragraph.runs[0].bold for paragraph in cells] == [True, None]


def test_a_short_table_stays_on_one_page(set_out):
    assert _stays(set_out(_table([["a", "1"]] * 3))) == [True, True, True, False]


def test_a_long_table_leaves_no_row_alone_at_the_edge_of_a_page(set_out):
    stays = _stays(set_out(_table([["a", "1"]] * 30)))
    assert [at for at, stay in enumerate(stays) if stay] == [0, 1, 29]


def test_rows_are_not_cut_unless_a_cell_is_long(set_out):
    [table] = set_out(_table([["a", "1"], ["C001, " * 200, "2"]])).tables
    kept = ["w:cantSplit" in row._tr.xml for row in table.rows]
    assert kept == [True, True, False]


def test_a_table_that_is_too_wide_goes_on_below_with_its_first_column(set_out):
    row = [f"c{at}" for at in range(20)]
    page = set_out(_table([row], columns=20, numbers=(False,) * 20))
    firsts = [table.rows[1].cells[0].text for table in page.tables]
    assert len(firsts) > 1
    assert set(firsts) == {"c0"}
    captions = [p.text for p in page.paragraphs if p.style.name == "Caption"]
    assert captions[:2] == ["Who was heard", "Who was heard (continued)"]
    rest = [cell.text for table in page.tables for cell in table.rows[1].cells[1:]]
    assert rest == row[1:]


def test_parts_without_a_caption_are_kept_apart(set_out):
    row = [f"c{at}" for at in range(20)]
    page = set_out(_table([row], columns=20, caption="", numbers=(False,) * 20))
    kinds = [one.tag for one in page.element.body][:3]
    assert kinds == [qn("w:tbl"), qn("w:p"), qn("w:tbl")]


@pytest.mark.parametrize(("columns", "is_tight"), [(4, False), (6, True)])
def test_a_tight_table_has_margins_of_its_own(set_out, columns, is_tight):
    few = ["fewer than 5"] * (columns - 1)
    [table] = set_out(_table([["Being told", *few]], columns=columns)).tables
    properties = [one.tag for one in table._tbl.tblPr]
    assert (qn("w:tblCellMar") in properties) == is_tight
    if is_tight:
        margins, look = qn("w:tblCellMar"), qn("w:tblLook")
        assert properties.index(margins) < properties.index(look)
