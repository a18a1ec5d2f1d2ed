"""Survey platforms' ways with tables: several header rows, rows that do not count."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from voicecode.intake import tables
from voicecode.intake.tables import Row, Table

_IMPORT_ID = '{"ImportId"'  # how each cell of Qualtrics' third header row begins
_OPEN_ENDED = "open-ended response"  # how SurveyMonkey and SmartSurvey mark text
_NO_OPTION = frozenset({"", "response", _OPEN_ENDED})
_PREVIEWS = frozenset({"survey preview", "preview", "survey test", "spam"})
_NOT_FINISHED = frozenset({"false", "0"})


def plain(table: Table) -> Table:
    """Give a platform's export one header row: the questions as they were asked.

    Qualtrics' previews and unfinished rows stay, with why they are to be left out.
    """
    first = list(islice(table.rows, 2))
    rows = chain(first, table.rows)
    if len(first) == 2 and any(cell.startswith(_IMPORT_ID) for cell in first[1].cells):
        return _qualtrics(table.headers, first[0].cells, islice(rows, 2, None))
    if first and any(_folded(cell) == _OPEN_ENDED for cell in first[0].cells):
        headers = _with_options(table.headers, first[0].cells)
        return Table(headers, islice(rows, 1, None))
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


def _with_options(questions: Sequence[str], options: Sequence[str]) -> tuple[str, ...]:
    headers: list[str] = []
    asked = ""
    for place, (header, option) in enumerate(zip(questions, options, strict=True), 1):
        # The question stands over the first of its columns only.
        asked = asked if header == f"Column {place}" and asked else header
        is_plain = _folded(option) in _NO_OPTION
        headers.append(asked if is_plain else f"{asked}: {option.strip()}")
    return tables.distinct(headers)


def _folded(cell: str) -> str:
    return cell.strip().casefold()
