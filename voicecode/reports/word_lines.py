"""Word lines: the words of a paragraph, bold where they are, in their direction."""

from __future__ import annotations

import unicodedata

from docx.text.paragraph import Paragraph

from voicecode.reports import word_xml
from voicecode.reports.display import harmless
from voicecode.reports.markdown_blocks import Line, Words, plain

_LEFTWARDS = ("R", "AL")


def write(
    paragraph: Paragraph, line: Line, *, is_bold: bool = False, is_said: bool = False
) -> None:
    """Write words into a paragraph, which runs from the right where they do.

    ``is_said`` keeps Word from proposing other spellings for what somebody said.
    """
    leftwards = is_leftwards(plain(line))
    if leftwards:
        word_xml.lay_out(paragraph._p.get_or_add_pPr(), word_xml.element("bidi"))
    for words in line:
        run = paragraph.add_run(harmless(words.text))
        if words.is_bold or is_bold:
            run.bold = True
        if is_said:
            run.font.no_proof = True
        if leftwards:
            run.font.rtl = True


def said(text: str) -> Line:
    """Take words as they were said, none of them bold."""
    return (Words(text),)


def is_leftwards(text: str) -> bool:
    """Tell whether the first letter that has a direction runs from right to left."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == "L" or direction in _LEFTWARDS:
            return direction in _LEFTWARDS
    return False
