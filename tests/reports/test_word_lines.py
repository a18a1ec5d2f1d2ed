from __future__ import annotations

import docx
import pytest

from voicecode.reports import word_lines
from voicecode.reports.markdown_blocks import Words


@pytest.fixture
def paragraph():
    return docx.Document().add_paragraph(style="Quote")


def test_bold_words_are_bold_and_the_rest_is_as_its_style(paragraph):
    word_lines.write(paragraph, (Words("1.1", is_bold=True), Words(" said")))
    assert [(run.text, run.bold) for run in paragraph.runs] == [
        ("1.1", True),
        (" said", None),
    ]


def test_nobody_is_shown_other_spellings_for_what_was_said(paragraph):
    word_lines.write(paragraph, word_lines.said("he wasnt their"), is_said=True)
    assert paragraph.runs[0].font.no_proof


def test_control_characters_are_drawn(paragraph):
    word_lines.write(paragraph, word_lines.said("a\x00\x1b\ud800\n\tb"))
    assert paragraph.text == "a\u2400\u241b\ufffd\n\tb"


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("كانت تستمع", True),
        ("“היא הקשיבה” (she listened)", True),
        ("She said سلام", False),
        ("12-14", False),
        ("", False),
        ("Mae’n gwrando, ŵyr", False),
    ],
)
def test_words_run_as_their_first_letter_does(paragraph, text, leftwards):
    word_lines.write(paragraph, word_lines.said(text))
    assert word_lines.is_leftwards(text) is leftwards
    assert ("w:bidi" in paragraph._p.xml) is leftwards
    assert [bool(run.font.rtl) for run in paragraph.runs] == [leftwards]
