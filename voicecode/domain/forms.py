"""Forms: the kinds of file that quotes and reports are written to."""

from __future__ import annotations

from enum import StrEnum


class QuoteForm(StrEnum):
    """The kinds of file that quotes are written to."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    MD = "md"
    DOCX = "docx"


QUOTE_TEXTS = (QuoteForm.CSV, QuoteForm.JSON, QuoteForm.MD)


class ReportForm(StrEnum):
    """The kinds of file that a report is written to."""

    HTML = "html"
    DOCX = "docx"
    MD = "md"
    PDF = "pdf"


REPORT_TEXTS = (ReportForm.HTML, ReportForm.MD)
