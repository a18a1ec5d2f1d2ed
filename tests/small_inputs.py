"""Small inputs, made by hand, that the tests of several rooms share."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from voicecode.domain.codings import Coders
from voicecode.workflows.code import How

BOOK = """\
voicecode: 1
id: small
title: A small book
themes:
  - id: reliability
    name: Reliability
    codes:
      - id: punctuality
        name: Turning up on time
        definition: Arriving when arranged.
        rules:
          - phrase: "late"
            valence: negative
          - phrase: "on time"
            valence: positive
        examples:
          - {text: "She was late.", valence: negative}
        misses: ["The bus came."]
      - id: listened
        name: Being listened to
        definition: Whether somebody listened.
        rules:
          - phrase: "~listen"
            valence: positive
"""

INTERVIEW = """\
Interviewer: Was your worker late?

Young person: She was late. Naïve of me “to hope”.

Interviewer: And who listened?

Young person: My carer listened to me.
"""

SURVEY = """\
ID,Role,What would you change?
1,Parent,They were late with everything.
2,Parent,n/a
3,Child,"Someone who listens, always."
4,Parent,
"""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def book(folder: Path, text: str = BOOK, *, name: str = "book.yaml") -> Path:
    """Write a codebook."""
    return written(folder / name, text)


def written(path: Path, text: str | bytes) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def evidence(folder: Path) -> Path:
    """Make a folder of an interview and two surveys, one of them a workbook."""
    written(folder / "interviews" / "yp-01.txt", INTERVIEW)
    written(folder / "survey.csv", SURVEY)
    rows = [line.split(",", 2) for line in SURVEY.splitlines()]
    xlsx(folder / "workbook.xlsx", rows)
    return folder


def xlsx(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """Make a workbook of one sheet of texts."""
    lines = "".join(
        f'<row r="{number}">{"".join(map(_cell, row))}</row>'
        for number, row in enumerate(rows, start=1)
    )
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
            'content-types"/>'
        ),
        "_rels/.rels": _link("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
            '<sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        "xl/_rels/workbook.xml.rels": _link("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{lines}</sheetData></worksheet>'
        ),
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return path


def _cell(text: str) -> str:
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'


def _link(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/{kind}" Target="{target}"/></Relationships>'
    )


def rules(codebook: str, *, jobs: int = 1) -> How:
    """Code by the rules of a codebook alone."""
    return How(codebook, Coders.RULES, jobs=jobs)
