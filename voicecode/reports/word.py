"""Word: findings as a section with real styles, ready to paste into a house report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from voicecode.domain.findings import Findings
from voicecode.domain.report_parts import Parts
from voicecode.reports import markdown, markdown_blocks, word_pages
from voicecode.reports.word_pages import Press


def section(
    findings: Findings, parts: Parts, path: Path, *, made_on: date | None = None
) -> None:
    """Set findings out as a Word file; the same findings give the same bytes.

    Headings, quotes, captions and tables have Word's own styles, so that a contents
    list finds them wherever they are pasted.
    """
    text = markdown.section(findings, made_on=made_on, parts=parts)
    press = Press(made_on)
    blocks = markdown_blocks.of(text)
    word_pages.write(blocks, path, title=findings.title, press=press)
