from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tests.odd_files import odt
from voicecode.intake import archives, open_styles


@pytest.fixture
def styles(tmp_path: Path) -> open_styles.Styles:
    path = odt(tmp_path / "a.odt", "x")
    with archives.opened(path, source="a") as archive:
        return open_styles.Styles([etree.fromstring(archive.read("content.xml"))])


@pytest.mark.parametrize(
    ("name", "is_bold"),
    [("Bold", True), ("Strong", True), ("Light", False), ("None", None), (None, None)],
)
def test_bold_comes_from_the_style_or_what_it_rests_on(
    styles: open_styles.Styles, name: str | None, is_bold: bool | None
):
    assert styles.is_bold("text", name) is is_bold


def test_headings_are_told_by_name_level_or_what_they_rest_on(
    styles: open_styles.Styles,
):
    known = ("Title", "P1", "Own", "Gone", "Loop", "None", None)
    assert [name for name in known if styles.is_heading(name)] == ["Title", "P1", "Own"]


def test_hidden_text_is_known(styles: open_styles.Styles):
    assert styles.is_hidden("text", "Unseen")
    assert styles.is_hidden("paragraph", "Gone")
    assert not styles.is_hidden("paragraph", "Unseen")


def test_a_style_that_rests_on_itself_ends(styles: open_styles.Styles):
    assert styles.is_bold("paragraph", "Loop") is None
