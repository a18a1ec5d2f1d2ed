"""Golden files: what is written, as text that a person can compare."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str, made: str) -> str:
    """Give the golden text; write it anew where that is asked for."""
    path = GOLDEN / name
    if os.environ.get("VOICECODE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="\n")
    return path.read_text(encoding="utf-8")


def word_text(path: Path) -> str:
    """Give a Word file's paragraphs with their styles, then its tables' rows."""
    page = docx.Document(str(path))
    lines = [f"{p.style and p.style.name}: {p.text}" for p in page.paragraphs if p.text]
    for table in page.tables:
        lines += [" | ".join(cell.text for cell in row.cells) for row in table.rows]
    return "\n".join(lines) + "\n"


def workbook_text(path: Path) -> str:
    """Give a workbook's cells sheet by sheet, and how each sheet is laid out."""
    return "\n".join(_sheets(path)) + "\n"


def _sheets(path: Path) -> Iterator[str]:
    for sheet in openpyxl.load_workbook(path).worksheets:
        widths = [column.width for column in sheet.column_dimensions.values()]
        yield f"# {sheet.title}: {sheet.freeze_panes}, {sheet.auto_filter.ref}"
        yield f"widths {' '.join(f'{width:.0f}' for width in widths)}"
        for row in sheet.iter_rows(values_only=True):
            yield " | ".join("" if cell is None else str(cell) for cell in row)
