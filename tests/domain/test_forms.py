from __future__ import annotations

from voicecode.domain.forms import QuoteForm, ReportForm


def test_forms_are_called_as_files_end() -> None:
    assert [*QuoteForm] == ["csv", "xlsx", "json", "md", "docx"]
    assert [*ReportForm] == ["html", "docx", "md", "pdf"]
