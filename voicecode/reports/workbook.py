"""Workbooks: the quote bank as an Excel file, written row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from voicecode.reports.display import harmless, one_line
from voicecode.reports.quote_bank import COLUMNS, Row
from voicecode.reports.wording import day

# What Excel holds: rows of a sheet, the heading among them, and UTF-16 units of a cell.
_MOST_ROWS, _LONGEST_CELL = 1_048_576, 32_767
_SURELY_FITS = _LONGEST_CELL // 2
_NO_DATE = date(1980, 1, 1)  # a file made on no date is the same bytes on every day

# What a meeting reads stands first, and is all that is printed.
_READ = (
    "quote attribution theme_name code_name valence question starred reviewed"
).split()
_LAST = "evidence rule code_path theme code".split()
_ORDER = (*_READ, *(one for one in COLUMNS if one not in (*_READ, *_LAST)), *_LAST)
_FIELDS = attrgetter(*_ORDER)
_WIDTHS = {
    "quote": 70,
    "attribution": 24,
    "theme_name": 22,
    "code_name": 26,
    "question": 32,
    "source": 28,
    "evidence": 40,
    "rule": 22,
    "code_path": 44,
}
_NARROW = {"valence": 11, "starred": 10, "reviewed": 11, "confidence": 13}
_WIDTH = 18  # characters, as all widths are
_WRAPPED = tuple(
    (at, _WIDTHS[name]) for at, name in enumerate(_ORDER) if name in _WIDTHS
)
_NUMBER = _ORDER.index("confidence")
_STYLED = "<r>", "</r>"
_RULE = "#d5dde6"
_A4 = 9  # as Excel calls it
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
_ON_ROWS = (
    "One row is one code of one passage: a passage with several codes stands in several"
    " rows. The arrows in the heading filter. Prints end with the column Reviewed."
)
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
        self._styles = list(self._row_styles())

    def add(self, row: Row) -> None:
        """Write one row; a sheet that is full is followed by another."""
        if self._row == _MOST_ROWS:
            self._full.append((self._quotes, self._row))
            name = f"Quotes {len(self._full) + 1}"
            self._quotes, self._row = self._sheet(name), 1
        fields = _FIELDS(row)
        # Programs differ in whether they fit rows to wrapped words by themselves.
        self._quotes.set_row(self._row, _height(fields))
        for column, (field, style) in enumerate(zip(fields, self._styles, strict=True)):
            if column == _NUMBER and field:
                self._quotes.write_number(self._row, column, float(field), style)
            elif field:
                put(self._quotes, self._row, column, field, style)
            else:
                self._quotes.write_blank(self._row, column, None, style)
        self._row += 1

    def _row_styles(self) -> Iterator[Format]:
        """Yield how each column of the quotes looks, with a line below every row."""
        line = {"valign": "top", "bottom": 1, "bottom_color": _RULE}
        plain = self._book.add_format(line)
        wrapped = self._book.add_format({**line, "text_wrap": True})
        number = self._book.add_format({**line, "num_format": "0.00"})
        for column, name in enumerate(_ORDER):
            yield number if column == _NUMBER else wrapped if name in _WIDTHS else plain

    def finish(
        self, findings: Findings, summary: FigureTable, made_on: date | None
    ) -> None:
        """Write a summary of the rows, and what a reader must know first."""
        for sheet, rows in (*self._full, (self._quotes, self._row)):
            last = max(rows - 1, 1)
            sheet.autofilter(0, 0, last, len(_ORDER) - 1)
            sheet.print_area(0, 0, last, len(_READ) - 1)
        self._explain(findings.title, self._told(findings, made_on))
        self._sum_up(summary)
        self._first.activate()
        created = datetime.combine(made_on or _NO_DATE, time())
        title = one_line(findings.title)
        self._book.set_properties({"title": title, "created": created})

    def _sheet(self, name: str) -> Worksheet:
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        _lay_out(sheet)
        sheet.repeat_rows(0)
        for column, field in enumerate(_ORDER):
            width = _WIDTHS.get(field) or _NARROW.get(field, _WIDTH)
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, _HEADINGS[field][0], self._heading)
        return sheet

    def _explain(self, title: str, rows: Iterable[tuple[str, str, Format]]) -> None:
        sheet = self._first
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, _READING)
        _lay_out(sheet, upright=True)
        put(sheet, 0, 0, title, self._title)
        for at, (name, words, style) in enumerate(rows, start=2):
            sheet.set_row(at, _LINE * _lines(words, _READING))
            sheet.write_string(at, 0, name, style)
            put(sheet, at, 1, words, style)

    def _told(
        self, findings: Findings, made_on: date | None
    ) -> Iterator[tuple[str, str, Format]]:
        yield "Before you use it", "", self._heading
        for remark in (*findings.remarks, findings.numbers, _COUNTED):
            yield "", remark, self._wrapped
        if made_on:
            yield "Made on", day(made_on), self._wrapped
        yield "Sheet Quotes", _ON_ROWS, self._wrapped
        yield "Column", "What it holds", self._heading
        for name in _ORDER:
            yield *_HEADINGS[name], self._wrapped
        cut = f"A cell holds {_LONGEST_CELL:,} characters: longer words end in {CUT}."
        yield "Long quotes", cut, self._wrapped

    def _sum_up(self, summary: FigureTable) -> None:
        """Set out the summary; what is printed as a number is one."""
        sheet, last = self._summary, len(summary.head) - 1
        for column, width in enumerate((30, 38, *[16] * (last - 1))):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 2)
        _lay_out(sheet)
        for column, name in enumerate(summary.head):
            sheet.write_string(0, column, name, self._heading)
        for at, row in enumerate(summary.rows, start=1):
            for column, words in enumerate(row):
                digits = words.replace(",", "")
                if column > 1 and digits.isdecimal():
                    sheet.write_number(at, column, int(digits), self._plain)
                else:
                    style = self._figure if column > 1 else self._plain
                    put(sheet, at, column, words, style)
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


def put(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write a text into a cell, as nothing but text."""
    shown = fitting(text)
    if shown.startswith(_STYLED[0]) and shown.endswith(_STYLED[1]):
        # XlsxWriter would take it for its own, and write it as it stands. In two
        # pieces of the same style it is not.
        sheet.write_rich_string(row, column, shown[:1], style, shown[1:], style)
    else:
        sheet.write_string(row, column, shown, style)


def _lay_out(sheet: Worksheet, *, upright: bool = False) -> None:
    """Let a sheet be printed on A4, as wide as the paper, with numbered pages."""
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&R&P / &N")
    if not upright:
        sheet.set_landscape()


def _height(fields: Sequence[str]) -> float:
    """Give the height in points that a row's wrapped words need."""
    lines = max([_lines(fields[at], width) for at, width in _WRAPPED])
    return min(_LINE * lines, _TALLEST_ROW)


def _lines(words: str, width: int) -> int:
    if len(words) < width and "\n" not in words:
        return 1
    return sum(len(line) // width + 1 for line in words.split("\n"))


def fitting(text: str) -> str:
    """Make a text harmless and fit for a cell; a longer one is cut, and says so.

    Excel counts in UTF-16 units. A cut falls between words where it can.
    """
    if len(text) <= _SURELY_FITS and text.isprintable():
        return text
    shown = harmless(text)
    if len(shown.encode("utf-16-le")) // 2 <= _LONGEST_CELL:
        return shown
    room = 2 * (_LONGEST_CELL - len(CUT) - 1)
    kept = shown.encode("utf-16-le")[:room].decode("utf-16-le", errors="ignore")
    words, space, _ = kept.rpartition(" ")
    return f"{words if space else kept} {CUT}"
