"""Quote banks: every coded passage as a row of a CSV that Excel opens."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import TextIO

from voicecode import cells
from voicecode.domain.codebooks import Codebook, Theme
from voicecode.domain.codings import PEOPLE, CodedUnit, Coding
from voicecode.domain.findings import OPEN_NAMES, STARRED, is_quotable
from voicecode.domain.source_ids import SourceIds
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.output_files import whole_file

_BELOW = " > "
_YES_NO = {True: "yes", False: "no"}
_BOM = "\ufeff"  # by it Excel knows UTF-8


@dataclass(frozen=True, slots=True)
class Row:
    """One coding of one unit; the fields are the columns, in their order.

    ``rule`` and ``evidence`` list the same findings in the same order, rules
    separated by ";" and words by " | ". ``attribution`` is what may be printed of who
    said it; ``source`` and ``unit`` go by ids, as files' names may name people.
    ``starred`` and ``reviewed`` are "yes" or "no": whether a coder wants it in
    the quote bank, and whether people decided on the code and on every word in it that
    may name somebody.
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
    code_path: str
    starred: str
    reviewed: str


@dataclass(frozen=True, slots=True)
class Names:
    """Names of codes and themes by their ids, and each code's path of names."""

    codes: Mapping[str, str]
    themes: Mapping[str, str]
    paths: Mapping[str, str]

    @classmethod
    def of(cls, codebook: Codebook) -> Names:
        """Take the names from a codebook."""
        return cls(
            codes={code.id: code.name for _, code in codebook.all_codes()},
            themes={theme.id: theme.name for theme, _ in codebook.all_codes()},
            paths=dict(_paths(codebook.themes)),
        )


def _paths(
    themes: Iterable[Theme], above: tuple[str, ...] = ()
) -> Iterator[tuple[str, str]]:
    for theme in themes:
        names = (*above, theme.name)
        for code in theme.codes:
            yield code.id, _BELOW.join((*names, code.name))
        yield from _paths(theme.themes, names)


COLUMNS = tuple(column.name for column in fields(Row))
_fields = attrgetter(*COLUMNS)


def rows(
    coded_units: Iterable[CodedUnit],
    codebook: Codebook,
    said_by: Callable[[Unit], str],
    ids: SourceIds,
) -> Iterator[Row]:
    """Yield a row for each coding of each unit that may be quoted.

    ``said_by`` says what may be printed of a unit's speaker, ``ids`` what print calls
    its source.

    Units that a person should see first for safeguarding give none, nor do those that
    nobody consented to quote.

    Raises:
        CheckFailedError: evidence is not, to the letter, what its unit says.
    """
    names = Names.of(codebook)
    for coded in coded_units:
        if is_quotable(coded):
            for coding in coded.codings:
                yield _row(coded, coding, names, said_by(coded.unit), ids)


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
    coded: CodedUnit, coding: Coding, names: Names, said_by: str, ids: SourceIds
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
        code_name=names.codes.get(coding.code, coding.code),
        theme=coding.theme,
        theme_name=names.themes.get(coding.theme, coding.theme),
        valence=coding.valence or "",
        role=unit.role,
        attribution=said_by,
        source=ids.source(unit),
        unit=ids.passage(unit),
        question=unit.question or "",
        confidence=f"{coding.confidence:g}",
        by=";".join(coding.by),
        rule=";".join(found.rule for found in coding.evidence),
        evidence=" | ".join(found.text for found in coding.evidence),
        code_path=names.paths.get(coding.code, coding.code),
        starred=_YES_NO[STARRED in coded.flags],
        reviewed=_YES_NO[coding.by == (PEOPLE,) and OPEN_NAMES not in coded.flags],
    )
