"""A table's rows as documents: one passage an answer."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from voicecode.domain.documents import Columns, Document, Kind, Passage, Remark
from voicecode.domain.spans import Span
from voicecode.intake import choices, platforms, recognising, spoken_tables
from voicecode.intake.recognising import Parts
from voicecode.intake.tables import Row, Table

ROWS = 500  # in one document
_LOOKED_AT = 200  # rows, to tell what each column holds
_TOTALS = frozenset({"total", "totals", "grand total", "average", "mean", "count", "n"})
_NAMED_ROWS = 5  # ragged rows that get a remark of their own


def documents(
    source: str, table: Table, *, columns: Columns
) -> Iterator[Document | Remark]:
    """Yield a remark on what was taken for what, then some rows at a time.

    Raises:
        BadInputError: a column asked for is missing, or none holds open text.
    """
    table = choices.with_chosen(platforms.plain(table))
    first = list(islice(table.rows, _LOOKED_AT))
    if columns == Columns() and spoken_tables.are_turns(table.headers, first):
        rows = chain(first, table.rows)
        yield from spoken_tables.documents(source, table.headers, rows)
        return
    parts = recognising.parts(
        source,
        table.headers,
        [row.cells for row in first if not row.left_out],
        asked=columns,
    )
    yield Remark(source, recognising.told(table.headers, parts))
    yield from _documents(source, chain(first, table.rows), table.headers, parts)


def _documents(
    source: str, rows: Iterator[Row], headers: tuple[str, ...], parts: Parts
) -> Iterator[Document | Remark]:
    start, respondent, ragged = 0, 0, 0
    left_out: Counter[str] = Counter()
    questions = _questions(headers, parts)
    while some := [_judged(row, parts) for row in islice(rows, ROWS)]:
        for row in some:
            ragged += bool(row.surplus)
            if row.surplus and ragged <= _NAMED_ROWS:
                yield _ragged(source, row, len(headers))
        left_out.update(row.left_out for row in some if row.left_out)
        answered = [row for row in some if not row.left_out and not row.is_blank]
        if not answered:
            continue
        document = _document(source, answered, questions, parts, start, respondent)
        respondent += len(answered)
        start += len(document.text) + 1
        yield document
    if ragged > _NAMED_ROWS:
        more = ragged - _NAMED_ROWS
        yield Remark(source, f"{more} more rows have too few or too many cells")
    for why, rows_left_out in left_out.items():
        yield Remark(source, f"rows left out as {why}: {rows_left_out}")


def _judged(row: Row, parts: Parts) -> Row:
    """Leave out a row that adds up those above: "Total", and no answer."""
    first = next((cell for cell in row.cells if cell.strip()), "")
    is_total = first.strip().rstrip(":").casefold() in _TOTALS
    if is_total and not any(row.cells[at].strip() for at in parts.text):
        return replace(row, left_out="totals")
    return row


def _document(
    source: str,
    rows: list[Row],
    questions: list[tuple[int, str | None]],
    parts: Parts,
    start: int,
    respondent: int,
) -> Document:
    words: list[str] = []
    passages: list[Passage] = []
    place = 0
    for number, row in enumerate(rows, start=respondent + 1):
        cells = row.cells
        role = cells[parts.role].strip() if parts.role is not None else ""
        own = cells[parts.id].strip() if parts.id is not None else ""
        attributes = {
            name: value
            for at, name in parts.closed
            if (value := _ticked(cells[at], parts.several.get(at)))
        }
        for at, question in questions:
            text = "" if at in row.repeated else cells[at]
            end = place + len(text)
            words.append(text)
            passages.append(
                Passage(
                    Span(place, end if text.strip() else place),
                    role=role or None,
                    participant=own or str(number),
                    question=question,
                    attributes=attributes,
                )
            )
            place = end + 1
    return Document(source, Kind.SURVEY, "\n".join(words), tuple(passages), start)


def _ticked(cell: str, between: re.Pattern[str] | None) -> str:
    """Give a closed answer; several are written with semicolons between."""
    if between is None:
        return cell.strip()
    return choices.BETWEEN.join(filter(None, map(str.strip, between.split(cell))))


def _questions(headers: tuple[str, ...], parts: Parts) -> list[tuple[int, str | None]]:
    if len(parts.text) == 1 and recognising.is_generic(headers[parts.text[0]]):
        return [(parts.text[0], None)]
    return [(at, headers[at]) for at in parts.text]


def _ragged(source: str, row: Row, width: int) -> Remark:
    cells = width + row.surplus
    done = "those missing are blank"
    if row.surplus > 0:
        done = "the surplus is joined to the last"
    count = f"{cells} cell{'s' * (cells != 1)}"
    return Remark(source, f"{count} under {width} headers; {done}", f"row {row.number}")
