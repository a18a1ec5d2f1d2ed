"""Workbooks: the quote bank as an Excel file, written row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time
from operator import attrgetter
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from voicecode.domain.findings import Findings
from voicecode.domain.quotes import CUT
from voicecode.domain.report_parts import FigureTable
from voicecode.reports.display import harmless
from voicecode.reports.quote_bank import COLUMNS, Row
from voicecode.reports.wording import day

# What Excel holds: rows of a sheet, the heading among them, and UTF-16 units of a cell.
_MOST_ROWS, _LONGEST_CELL = 1_048_576, 32_767
_NO_DATE = date(1980, 1, 1)  # a file made on no date is the same bytes on every day

_FIELDS = attrgetter(*COLUMNS)
_WIDTHS = {
    "quote": 80,
    "question": 32,
    "evidence": 40,
    "rule": 22,
    "source": 28,
    "code_path": 44,
}
_WIDTH = 18  # characters, as all widths are
_READING = 90
_LINE, _TALLEST_ROW = 15.0, 409.0  # points
_HEADINGS = {
    "quote": ("Quote", "The words, to the letter, as they stand in the source."),
    "code": ("Code id", "The code's id in the codebook."),
    "code_name": ("Code", "The code's name."),
    "theme": ("Theme id", "The theme's id in the codebook."),
    "theme_name": ("Theme", "The theme that the code stands in."),
    "valence": ("Valence", "positive, negative or mixed; empty where it is not said."),
    "role": ("Role id", "The part the speaker has in the child's life."),
    "attribution": ("Attribution", "What may stand under the quote in print."),
    "source": ("Source id", "The file that the words come from, by its number."),
    "unit": ("Passage", "The turn or answer: the source's id and a number."),
    "question": ("Question", "The survey question that was answered."),
    "confidence": (
        "Confidence",
        "How sure it is, 0 to 1; 1 where people decided.",
    ),
    "by": ("By", "Who gave the code: people, rules, classifier or both of these."),
    "rule": ("Rule", "The rules that found the code."),
    "evidence": ("Evidence", "The exact words that earned the code."),
    "code_path": ("Code path", "The themes that the code stands in, and its name."),
    "starred": ("Starred", "Whether a coder wants it in the quote bank: yes or no."),
    "reviewed": ("Reviewed", "Whether people decided on the code: yes or no."),
}
_COUNTED = (
    "The summary counts passages that may be quoted, and prints numbers as reports do."
    " The rows are there to be read, and whoever reads them can count them."
)


class QuoteBook:
    """A quote bank as a workbook: a sheet to read first, a summary, the quotes.

    No text becomes a formula or a link. Rows are written as they come and are not
    kept, so memory does not grow with them.
    """

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._book = book
        self._first = book.add_worksheet("Read me")
        self._summary = book.add_worksheet("Summary")
        self._plain = book.add_format({"valign": "top"})
        self._wrapped = book.add_format({"valign": "top", "text_wrap": True})
        self._figure = book.add_format({"valign": "top", "align": "right"})
        self._heading = book.add_format(
            {"bold": True, "valign": "top", "bottom": 1, "bg_color": "#eef2f6"}
        )
        self._title = book.add_format({"bold": True, "font_size": 16})
        self._full: list[tuple[Worksheet, int]] = []
        self._quotes, self._row = self._sheet("Quotes"), 1

    def add(self, row: Row) -> None:
        """Write one row; a sheet that is full is followed by another."""
        if self._row == _MOST_ROWS:
            self._full.append((self._quotes, self._row))
            name = f"Quotes {len(self._full) + 1}"
            self._quotes, self._row = self._sheet(name), 1
        fields = _FIELDS(row)
        # Programs differ in whether they fit rows to wrapped words by themselves.
        self._quotes.set_row(self._row, _height(zip(COLUMNS, fields, strict=True)))
        for column, (name, field) in enumerate(zip(COLUMNS, fields, strict=True)):
            self._cell(name, column, field)
        self._row += 1

    def finish(
        self, findings: Findings, summary: FigureTable, made_on: date | None
    ) -> None:
        """Write a summary of the rows, and what a reader must know first."""
        for sheet, rows in (*self._full, (self._quotes, self._row)):
            sheet.autofilter(0, 0, max(rows - 1, 1), len(COLUMNS) - 1)
        self._explain(findings.title, self._told(findings, made_on))
        self._sum_up(summary)
        self._first.activate()
        created = datetime.combine(made_on or _NO_DATE, time())
        self._book.set_properties({"title": findings.title, "created": created})

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        for column, field in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDTHS.get(field, _WIDTH))
            sheet.write_string(0, column, _HEADINGS[field][0], self._heading)
        return sheet

    def _cell(self, name: str, column: int, field: str) -> None:
        if name == "confidence" and field:
            self._quotes.write_number(self._row, column, float(field), self._plain)
        else:
            style = self._wrapped if name in _WIDTHS else self._plain
            self._quotes.write_string(self._row, column, fitting(field), style)

    def _explain(self, title: str, rows: Iterable[tuple[str, str, Format]]) -> None:
        sheet = self._first
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, _READING)
        sheet.fit_to_pages(1, 0)
        sheet.write_string(0, 0, fitting(title), self._title)
        for at, (name, words, style) in enumerate(rows, start=2):
            sheet.set_row(at, _LINE * _lines(words, _READING))
            sheet.write_string(at, 0, name, style)
            sheet.write_string(at, 1, fitting(words), style)

    def _told(
        self, findings: Findings, made_on: date | None
    ) -> Iterator[tuple[str, str, Format]]:
        yield "Before you use it", "", self._heading
        for remark in (*findings.remarks, findings.numbers, _COUNTED):
            yield "", remark, self._wrapped
        if made_on:
            yield "Made on", day(made_on), self._wrapped
        yield "Column", "What it holds", self._heading
        for name, words in _HEADINGS.values():
            yield name, words, self._wrapped
        cut = f"A cell holds {_LONGEST_CELL:,} characters: longer words end in {CUT}."
        yield "Long quotes", cut, self._wrapped

    def _sum_up(self, summary: FigureTable) -> None:
        """Set out the summary; what is printed as a number is one."""
        sheet, last = self._summary, len(summary.head) - 1
        for column, width in enumerate((30, 38, *[16] * (last - 1))):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 2)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        for column, name in enumerate(summary.head):
            sheet.write_string(0, column, name, self._heading)
        for at, row in enumerate(summary.rows, start=1):
            for column, words in enumerate(row):
                digits = words.replace(",", "")
                if column > 1 and digits.isdecimal():
                    sheet.write_number(at, column, int(digits), self._plain)
                else:
                    style = self._figure if column > 1 else self._plain
                    sheet.write_string(at, column, fitting(words), style)
        sheet.autofilter(0, 0, max(len(summary.rows), 1), last)


@contextmanager
def quote_book(path: Path) -> Iterator[QuoteBook]:
    """Give a quote bank to fill; the file is whole when the block ends well.

    What waits to be packed lies beside ``path``, never in a folder that others share.
    """
    book = xlsxwriter.Workbook(
        path, {"constant_memory": True, "tmpdir": str(path.parent)}
    )
    try:
        yield QuoteBook(book)
    except BaseException:
        for sheet in book.worksheets():
            sheet.row_data_fh.close()
        raise
    book.close()


def passed_on(book: QuoteBook, rows: Iterable[Row]) -> Iterator[Row]:
    """Write rows into the workbook, and pass them on."""
    for row in rows:
        book.add(row)
        yield row


def _height(fields: Iterable[tuple[str, str]]) -> float:
    """Give the height in points that a row's wrapped words need."""
    wrapped = (
        _lines(words, _WIDTHS[name]) for name, words in fields if name in _WIDTHS
    )
    lines = max(wrapped)
    return min(_LINE * lines, _TALLEST_ROW)


def _lines(words: str, width: int) -> int:
    return sum(len(line) // width + 1 for line in words.split("\n"))


def fitting(text: str) -> str:
    """Make a text harmless and fit for a cell; a longer one is cut, and says so.

    Excel counts in UTF-16 units. A cut falls between words where it can.
    """
    shown = harmless(text)
    if len(shown.encode("utf-16-le")) // 2 <= _LONGEST_CELL:
        return shown
    room = 2 * (_LONGEST_CELL - len(CUT) - 1)
    kept = shown.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore")
    words, space, _ = kept.rpartition(" ")
    return f"{words if space else kept} {CUT}"
