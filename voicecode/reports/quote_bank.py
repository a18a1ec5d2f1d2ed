"""Quote banks: every coded passage as a row of a CSV that Excel opens."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import TextIO

from voicecode import cells
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.findings import SAFEGUARDING, attribution
from voicecode.errors import CheckFailedError
from voicecode.output_files import whole_file

_BOM = "\ufeff"  # by it Excel knows UTF-8


@dataclass(frozen=True, slots=True)
class Row:
    """One coding of one unit; the fields are the columns, in their order.

    ``rule`` and ``evidence`` list the same findings in the same order, rules
    separated by ";" and words by " | ". ``attribution`` is the role in words.
    """

    quote: str
    code: str
    code_name: str
    theme: str
    theme_name: str
    valence: str
    role: str
    attribution: str
    source: str
    unit: str
    question: str
    confidence: str
    by: str
    rule: str
    evidence: str


COLUMNS = tuple(column.name for column in fields(Row))
_fields = attrgetter(*COLUMNS)


def rows(coded_units: Iterable[CodedUnit], codebook: Codebook) -> Iterator[Row]:
    """Yield a row for each coding of each unit that may be quoted.

    Units that a person should see first for safeguarding give none.

    Raises:
        CheckFailedError: evidence is not, to the letter, what its unit says.
    """
    names = {code.id: code.name for _, code in codebook.all_codes()}
    themes = {theme.id: theme.name for theme, _ in codebook.all_codes()}
    for coded in coded_units:
        if coded.unit.is_codable and SAFEGUARDING not in coded.flags:
            for coding in coded.codings:
                yield _row(coded, coding, names, themes)


def write(to: Path | TextIO, rows: Iterable[Row]) -> None:
    """Write rows as CSV, streaming: UTF-8 with a byte order mark, CRLF lines.

    A path is written whole or not at all. A file must be open for text as UTF-8,
    with ``newline=""``. A field that a spreadsheet would take for a formula gets a
    leading ``'``; nothing else is changed, however long it is.

    Raises:
        OutputError: the path cannot be written to.
    """
    if isinstance(to, Path):
        with (
            whole_file(to) as path,
            path.open("w", encoding="utf-8", newline="") as file,
        ):
            _write(file, rows)
    else:
        _write(to, rows)


def _write(file: TextIO, rows: Iterable[Row]) -> None:
    file.write(_BOM)
    table = csv.writer(file)
    table.writerow(COLUMNS)
    table.writerows([_guarded(field) for field in _fields(row)] for row in rows)


def _guarded(field: str) -> str:
    """Keep a spreadsheet from running a field, and half a character from ending it."""
    return cells.guarded(field.encode("utf-8", "backslashreplace").decode("utf-8"))


def _row(
    coded: CodedUnit, coding: Coding, names: dict[str, str], themes: dict[str, str]
) -> Row:
    unit = coded.unit
    for found in coding.evidence:
        if found.span.of(unit.text) != found.text:
            raise CheckFailedError(
                f"{unit.name}: {found.text[:60]!r} is not, to the letter, what stands "
                "there.",
                hint="Nothing is quoted that cannot be proven; code the text again.",
            )
    return Row(
        quote=unit.text,
        code=coding.code,
        code_name=names.get(coding.code, coding.code),
        theme=coding.theme,
        theme_name=themes.get(coding.theme, coding.theme),
        valence=coding.valence or "",
        role=unit.role,
        attribution=attribution(unit.role),
        source=unit.source,
        unit=unit.name,
        question=unit.question or "",
        confidence=f"{coding.confidence:g}",
        by=";".join(coding.by),
        rule=";".join(found.rule for found in coding.evidence),
        evidence=" | ".join(found.text for found in coding.evidence),
    )
