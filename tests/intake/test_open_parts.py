from __future__ import annotations

from pathlib import Path

import pytest

from tests.odd_files import odt, zipped
from voicecode.errors import BadInputError
from voicecode.intake import open_parts
from voicecode.intake.blocks import Block, Box, Grid, Paragraph


def _blocks(tmp_path: Path, *blocks: str) -> tuple[Block, ...]:
    return open_parts.read(odt(tmp_path / "a.odt", *blocks), source="a.odt").blocks


def test_paragraphs_lists_and_sections_come_in_reading_order(tmp_path: Path):
    assert _blocks(
        tmp_path,
        "<text:h>Visit</text:h>",
        "<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item>"
        "<text:p>Two</text:p></text:list-item></text:list></text:list-item></text:list>",
        "<text:section><text:p>Three</text:p></text:section>",
        '<text:section text:display="none"><text:p>Unseen</text:p></text:section>',
        "<text:table-of-content><text:p>Contents</text:p></text:table-of-content>",
        "<text:sequence-decls/>",
    ) == (
        Paragraph("Visit", is_heading=True),
        Paragraph("One"),
        Paragraph("Two"),
        Paragraph("Three"),
    )


def test_a_table_is_a_grid_in_which_merged_cells_are_blank(tmp_path: Path):
    row = (
        "<table:table-row><table:table-cell><text:p>Mum</text:p></table:table-cell>"
        "<table:table-cell><text:p>So.</text:p><text:p>And so.</text:p>"
        "</table:table-cell></table:table-row>"
    )
    merged = (
        "<table:table-row><table:covered-table-cell/>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p>'
        "</table:table-cell></table:table-row>"
    )
    [grid] = _blocks(
        tmp_path,
        f"<table:table><table:table-header-rows>{row}</table:table-header-rows>"
        f"{merged}</table:table>",
    )
    assert grid == Grid((("Mum", "So.\nAnd so."), ("", "x", "x")))


def test_cells_that_stand_for_millions_are_few(tmp_path: Path):
    cell = '<table:table-cell table:number-columns-repeated="999999999"/>'
    [grid] = _blocks(
        tmp_path,
        f"<table:table><table:table-row>{cell}</table:table-row></table:table>",
    )
    assert isinstance(grid, Grid)
    assert len(grid.rows[0]) == 64


def test_a_text_box_stands_after_its_paragraph(tmp_path: Path):
    box = (
        "<draw:frame><draw:text-box><text:p>aside</text:p></draw:text-box></draw:frame>"
    )
    assert _blocks(tmp_path, f"<text:p>Mum: Hi.{box}</text:p>", box) == (
        Paragraph("Mum: Hi."),
        Box((Paragraph("aside"),)),
        Box((Paragraph("aside"),)),
    )


def test_what_is_left_out_is_counted(tmp_path: Path):
    path = odt(
        tmp_path / "a.odt",
        "<text:tracked-changes>"
        "<text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
        "</text:changed-region><text:changed-region><text:insertion/>"
        "</text:changed-region></text:tracked-changes>",
        "<text:p>Mum: Hi.<office:annotation><text:p>aside</text:p>"
        "</office:annotation></text:p>",
    )
    found = open_parts.read(path, source="a")
    assert found.blocks == (Paragraph("Mum: Hi."),)
    assert found.remarks == (
        "read as it stands: 1 tracked insertion",
        "left out: 1 tracked deletion, 1 comment",
    )


def test_a_locked_text_is_refused(tmp_path: Path):
    parts = {"META-INF/manifest.xml": "<manifest:encryption-data/>"}
    path = odt(tmp_path / "a.odt", "x", parts=parts)
    with pytest.raises(BadInputError, match="password"):
        open_parts.read(path, source="a.odt")


def test_entities_are_refused(tmp_path: Path):
    path = odt(tmp_path / "a.odt", "x", prolog='<!DOCTYPE a [<!ENTITY b "c">]>')
    with pytest.raises(BadInputError, match="entities"):
        open_parts.read(path, source="a.odt")


@pytest.mark.parametrize(
    "parts", [{"mimetype": "x"}, {"content.xml": "<a/>"}, {"content.xml": "<a>"}]
)
def test_a_broken_text_is_refused(tmp_path: Path, parts: dict[str, str]):
    path = zipped(tmp_path / "a.odt", parts)
    with pytest.raises(BadInputError, match="broken"):
        open_parts.read(path, source="a.odt")
