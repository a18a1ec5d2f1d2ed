from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from voicecode.intake import open_runs
from voicecode.intake.blocks import Paragraph
from voicecode.intake.open_styles import Styles

_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
_STYLES = etree.fromstring(f"""<office:styles {_NAMESPACES}>
<style:style style:name="B" style:family="text">
<style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="H" style:family="text">
<style:text-properties text:display="none"/></style:style>
<style:style style:name="PB" style:family="paragraph">
<style:text-properties fo:font-weight="700"/></style:style>
<style:style style:name="PH" style:family="paragraph">
<style:text-properties text:display="none"/></style:style>
</office:styles>""")


def _read(inner: str, *, tag: str = "p", style: str = "") -> Paragraph:
    element = etree.fromstring(
        f'<text:{tag} {_NAMESPACES} text:style-name="{style}">{inner}</text:{tag}>'
    )
    return open_runs.paragraph(element, Styles([_STYLES]))


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("Mum: She came.", "Mum: She came."),
        ("  two \n  spaces  ", "two spaces "),
        ("a<text:s/>b<text:s text:c='3'/>c", "a b   c"),
        ("a <text:s text:c='x'/>b", "a  b"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc"),
        ("a <text:span> b</text:span> c", "a b c"),
        ("no\u00a0break", "no\u00a0break"),
        ("a<office:annotation><text:p>aside</text:p></office:annotation>b", "ab"),
        ("a<text:note><text:note-body>below</text:note-body></text:note>b", "ab"),
        ("a<draw:frame><draw:text-box/></draw:frame>b", "ab"),
        ("a<text:change-start text:change-id='1'/>b<text:change-end/>c", "abc"),
        ("<text:span text:style-name='H'>unseen</text:span>seen", "seen"),
        ("<text:a>link</text:a>, <text:date>3 May</text:date>", "link, 3 May"),
        ("a<!-- b -->c<?d e?>f", "acf"),
    ],
)  # fmt: skip
def test_words_are_read_as_they_are_shown(inner: str, text: str):
    assert _read(inner).text == text


@pytest.mark.parametrize(
    ("inner", "style", "strong"),
    [
        ("<text:span text:style-name='B'>Mum:</text:span> so", "", 4),
        ("so <text:span text:style-name='B'>it</text:span>", "", 0),
        ("all of it", "PB", 9),
        ("none", "", 0),
    ],
)
def test_bold_at_the_start_is_measured(inner: str, style: str, strong: int):
    assert _read(inner, style=style).strong == strong


def test_a_heading_is_one_by_its_tag():
    assert _read("Interview", tag="h").is_heading
    assert not _read("Interview").is_heading


def test_a_hidden_paragraph_says_nothing():
    assert _read("unseen", style="PH") == Paragraph("")


_WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    min_size=1,
)


@given(st.lists(_WORDS))
def test_no_character_but_a_doubled_space_is_lost(words: list[str]):
    inner = "<text:span>".join(map(escape, words)) + "</text:span>" * (len(words) - 1)
    read = _read(inner).text
    assert read.replace(" ", "") == "".join(words).replace(" ", "")
