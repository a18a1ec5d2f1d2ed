from __future__ import annotations

from voicecode.intake.blocks import Box, Grid, Paragraph
from voicecode.intake.rich_paragraphs import Page


def test_words_become_paragraphs_with_their_bold_start():
    page = Page()
    page.write("Mum:", is_bold=True)
    page.write(" Hi.", is_bold=False)
    page.end_paragraph(in_table=False)
    page.write("Visit", is_bold=False)
    page.end_paragraph(in_table=False, is_heading=True)
    page.write("left open", is_bold=False)
    assert page.blocks() == (
        Paragraph("Mum: Hi.", strong=4),
        Paragraph("Visit", is_heading=True),
        Paragraph("left open"),
    )


def test_cells_and_rows_become_a_grid():
    page = Page()
    for speaker, words in (("Int", "How?"), ("Mum", "So.")):
        page.write(speaker, is_bold=False)
        page.end_cell()
        page.write(words, is_bold=False)
        page.end_paragraph(in_table=True)
        page.write("More.", is_bold=False)
        page.end_cell()
        page.end_row()
    page.write("After.", is_bold=False)
    page.end_paragraph(in_table=False)
    assert page.blocks() == (
        Grid((("Int", "How?\nMore."), ("Mum", "So.\nMore."))),
        Paragraph("After."),
    )


def test_a_row_left_open_is_closed():
    page = Page()
    page.write("Int", is_bold=False)
    page.end_cell()
    page.write("How?", is_bold=False)
    page.end_paragraph(in_table=True)
    assert page.blocks() == (Grid((("Int", "How?"),)),)


def test_a_box_stands_after_its_paragraph():
    page = Page()
    page.write("Mum: Hi.", is_bold=False)
    page.add_box((Paragraph("aside"), Grid((("x",),))))
    assert page.blocks() == (Paragraph("Mum: Hi."), Box((Paragraph("aside"),)))
