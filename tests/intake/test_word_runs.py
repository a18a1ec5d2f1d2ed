from __future__ import annotations

from types import ModuleType

import pytest
from lxml import etree

from voicecode.intake import word_runs
from voicecode.intake.blocks import Paragraph

_URI = word_runs.NAMESPACE["w"]


def _paragraph(inner: str) -> Paragraph:
    element = etree.fromstring(f'<w:p xmlns:w="{_URI}">{inner}</w:p>')
    return word_runs.paragraph(element, frozenset({"Heading1"}))


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("<w:ins><w:r><w:t>new</w:t></w:r></w:ins>", "new"),
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del>", ""),
        ("<w:moveFrom><w:r><w:t>old</w:t></w:r></w:moveFrom>", ""),
        ("<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "link"),
        ("<w:sdt><w:sdtContent><w:r><w:t>in</w:t></w:r></w:sdtContent></w:sdt>", "in"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", ""),
        ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>seen</w:t></w:r>", "seen"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>", ""),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/></w:r>", "a\nb\t"),
        ("<w:r><w:commentReference w:id='1'/></w:r>", ""),
    ],
)
def test_only_what_stands_is_read(inner: str, text: str):
    assert _paragraph(inner).text == text


def test_bold_counts_from_the_start(strange_files: ModuleType):
    bold = strange_files.run("Int ", settings="<w:b/>")
    plain = strange_files.run("hello")
    assert _paragraph(bold + plain).strong == 4
    assert _paragraph(plain + bold).strong == 0
    assert _paragraph(plain).strong == 0


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ('<w:pStyle w:val="Heading1"/>', True),
        ('<w:pStyle w:val="Quote"/>', False),
        ('<w:outlineLvl w:val="2"/>', True),
        ('<w:outlineLvl w:val="9"/>', False),
    ],
)
def test_headings_are_known_by_style_and_level(settings: str, expected: bool):
    assert _paragraph(f"<w:pPr>{settings}</w:pPr>").is_heading is expected


def test_a_deleted_break_joins_two_paragraphs():
    first = _paragraph("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r>")
    assert first.joins_next
    assert first.followed_by(Paragraph("b")) == Paragraph("ab")
