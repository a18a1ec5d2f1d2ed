"""Word: findings as a section with real styles, ready to paste into a house report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import docx
from docx.document import Document

from voicecode.domain.findings import (
    CodeFindings,
    Findings,
    Heard,
    Quote,
    ThemeFindings,
    attribution,
    group,
)
from voicecode.reports import word_files, word_styles
from voicecode.reports.display import harmless, one_line
from voicecode.reports.word_styles import (
    CAPTION,
    CELLS,
    NOTE,
    NUMBERS,
    QUOTE,
    SAID_BY,
)
from voicecode.reports.wording import KINDS, day, joined

Rows = Sequence[Sequence[str]]


def section(findings: Findings, path: Path, *, made_on: date | None = None) -> None:
    """Set findings out as a Word file; the same findings give the same bytes.

    Headings, quotes, captions and tables have Word's own styles, so that a contents
    list finds them wherever they are pasted.
    """
    page = docx.Document()
    word_styles.lay_out(page)
    _open(page, findings)
    for theme in findings.themes:
        _theme(page, theme)
    page.add_heading("Who was heard", level=2)
    _heard(page, findings.heard)
    page.add_heading("How this was made", level=2)
    _made(page, findings, made_on)
    word_files.save(page, path, title=findings.title, made_on=made_on)


def _open(page: Document, findings: Findings) -> None:
    page.add_heading(one_line(findings.title), level=1)
    for remark in findings.remarks:
        page.add_paragraph(harmless(remark), style=NOTE)
    for sentences in (findings.summary, findings.silences):
        _paragraph(page, sentences)


def _paragraph(page: Document, sentences: Sequence[str]) -> None:
    if sentences:
        page.add_paragraph(harmless(joined(sentences)))


def _theme(page: Document, theme: ThemeFindings) -> None:
    names = (*theme.within, theme.name)
    page.add_heading(one_line(": ".join(names)), level=2)
    _paragraph(page, [theme.definition] if theme.definition else [])
    _paragraph(page, theme.sentences)
    for code in theme.codes:
        _code(page, code)


def _code(page: Document, code: CodeFindings) -> None:
    page.add_heading(one_line(code.name), level=3)
    _paragraph(page, code.sentences)
    for quote in code.quotes:
        _quote(page, quote)


def _quote(page: Document, quote: Quote) -> None:
    """Set a quote and whose it is as one box that stays on one page."""
    page.add_paragraph(f"“{harmless(quote.text)}”", style=QUOTE)
    asked = f", asked “{one_line(quote.question)}”" if quote.question else ""
    page.add_paragraph(f"{attribution(quote.role)}{asked}", style=SAID_BY)


def _heard(page: Document, heard: Heard) -> None:
    people = [
        (group(one.role), f"{one.people:,}", f"{one.units:,}") for one in heard.groups
    ]
    if people:
        people.append(("In all", f"{heard.people:,}", f"{heard.units:,}"))
        columns = ("Group", "People", "Passages")
        _table(page, "People heard, by group", columns, people)
    sources = [(KINDS[count.kind], f"{count.sources:,}") for count in heard.sources]
    if sources:
        _table(page, "Sources read", ("Sources", "Number"), sources)
    asked = [
        (
            one_line(count.question),
            f"{count.substantive:,}",
            f"{count.placeholder:,}",
            f"{count.blank:,}",
        )
        for count in heard.questions
    ]
    if asked:
        answers = ("Survey question", "Answered", "Placeholder", "Left blank")
        _table(page, "Survey questions, by how they were answered", answers, asked)


def _table(page: Document, caption: str, head: Sequence[str], rows: Rows) -> None:
    """Set a table below its caption; its heading is repeated on every page."""
    page.add_paragraph(caption, style=CAPTION)
    table = page.add_table(rows=0, cols=len(head), style=word_styles.TABLE)
    for number, row in enumerate([head, *rows]):
        cells = table.add_row().cells
        for column, words in enumerate(row):
            paragraph = cells[column].paragraphs[0]
            paragraph.style = NUMBERS if column else CELLS
            paragraph.add_run(words)
        if number == 0:
            word_styles.set_heading(table.rows[0])
    word_styles.set_widths(table)
    page.add_paragraph(style=CELLS)


def _made(page: Document, findings: Findings, made_on: date | None) -> None:
    told = [
        *findings.method,
        *(f"Not read: {one.source}. {one.problem}" for one in findings.refused),
        *([f"Made on {day(made_on)}."] if made_on else []),
    ]
    for sentence in told:
        page.add_paragraph(harmless(sentence), style="List Bullet")
