"""Survey platforms' ways with tables: several header rows, rows that do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from voicecode.intake import column_values, tables
from voicecode.intake.tables import Row, Table

_IMPORT_ID = '{"ImportId"'  # how each cell of Qualtrics' third header row begins
_OPEN_ENDED = "open-ended response"  # how SurveyMonkey and SmartSurvey mark text
_NO_OPTION = frozenset({"", "response", _OPEN_ENDED})
_PREVIEWS = frozenset({"survey preview", "preview", "survey test", "spam"})
_NOT_FINISHED = frozenset({"false", "0"})
_LOOKED_AT = 20  # rows below a second header row
# LimeSurvey's headers: "G02Q03. What would you change?", "G01Q02[SQ001]. Who? [Nan]".
_CODE = re.compile(r"[A-Za-z]\w{0,40}(?:\[\w{1,40}\]){0,3}\. ?(?=\S)")
_SUBMITTED = frozenset({"submitdate", "date submitted"})
_LIME = frozenset({"lastpage", "last page", "startlanguage", "start language"})


def plain(table: Table) -> Table:
    """Give a platform's export one header row: the questions as they were asked.

    Qualtrics' previews and unfinished rows, and LimeSurvey's that were never
    submitted, stay, with why they are to be left out.
    """
    first = list(islice(table.rows, _LOOKED_AT))
    rows = chain(first, table.rows)
    if len(first) > 1 and any(cell.startswith(_IMPORT_ID) for cell in first[1].cells):
        return _qualtrics(table.headers, first[0].cells, islice(rows, 2, None))
    if first and _are_options(table.headers, first[0], first[1:]):
        headers = _with_options(table.headers, first[0].cells)
        return Table(headers, islice(rows, 1, None))
    folded = [_folded(header) for header in table.headers]
    bare = [_CODE.sub("", header) for header in folded]
    if _LIME & {*folded, *bare}:
        return _lime(table.headers, rows)
    return Table(table.headers, rows)


def _qualtrics(
    names: Sequence[str], questions: Sequence[str], rows: Iterator[Row]
) -> Table:
    headers = [
        " ".join(question.split()) or name
        for name, question in zip(names, questions, strict=True)
    ]
    folded = [_folded(name) for name in names]
    status = folded.index("status") if "status" in folded else None
    finished = folded.index("finished") if "finished" in folded else None
    return Table(
        tables.distinct(headers), (_judged(row, status, finished) for row in rows)
    )


def _judged(row: Row, status: int | None, finished: int | None) -> Row:
    if status is not None and _folded(row.cells[status]) in _PREVIEWS:
        return replace(row, left_out="previews")
    if finished is not None and _folded(row.cells[finished]) in _NOT_FINISHED:
        return replace(row, left_out="unfinished")
    return row


def _lime(headers: Sequence[str], rows: Iterator[Row]) -> Table:
    asked = [_CODE.sub("", header, count=1) for header in headers]
    codes = [_folded(header).split(".")[0] for header in headers]
    submitted = next(
        (
            at
            for at, (code, header) in enumerate(zip(codes, asked, strict=True))
            if {code, _folded(header)} & _SUBMITTED
        ),
        None,
    )
    return Table(tables.distinct(asked), (_sent(row, submitted) for row in rows))


def _sent(row: Row, submitted: int | None) -> Row:
    if submitted is not None and not row.cells[submitted].strip():
        return replace(row, left_out="unfinished")
    return row


def _are_options(headers: Sequence[str], row: Row, below: Sequence[Row]) -> bool:
    """Tell whether a row is a second header: options under questions, and no more.

    Either a platform marks its open questions in it, or all its cells stand where
    questions stretch over several columns, and the first column is blank in no
    other row.
    """
    if any(_folded(cell) == _OPEN_ENDED for cell in row.cells):
        return True
    unnamed = {at for at, name in enumerate(headers) if name == f"Column {at + 1}"}
    stretched = unnamed | {at - 1 for at in unnamed}
    written = {at for at, cell in enumerate(row.cells) if cell.strip()}
    if not unnamed or not unnamed <= written <= stretched or 0 in written:
        return False
    texts = column_values.of("", [row.cells[at] for at in written])
    starts = [bool(one.cells[0].strip()) for one in below]
    return not texts.has_numbers and bool(starts) and all(starts)


def _with_options(questions: Sequence[str], options: Sequence[str]) -> tuple[str, ...]:
    headers: list[str] = []
    asked = ""
    for place, (header, option) in enumerate(zip(questions, options, strict=True), 1):
        # The question stands over the first of its columns only.
        asked = asked if header == f"Column {place}" and asked else header
        is_plain = _folded(option) in _NO_OPTION
        own = option.strip().removesuffix(":")
        headers.append(asked if is_plain else f"{asked}: {own}")
    return tables.distinct(headers)


def _folded(cell: str) -> str:
    return cell.strip().casefold()
