"""Verdicts: what a person decided of the open questions, read back from their list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from voicecode import cells
from voicecode.domain.pseudonyms import Verdict
from voicecode.errors import BadInputError
from voicecode.intake import delimited
from voicecode.intake.sources import Source

_WORDS, _DECISION, _KIND = "words", "decision", "kind"
_KEEP, _REPLACE = "keep", "replace"


def read(path: Path) -> list[Verdict]:
    """Read the rows in which something was decided: ``words,decision[,kind]``.

    Raises:
        BadInputError: a column is missing, or a decision is neither keep nor replace;
            the problem names file and row.
    """
    table = delimited.table(Source(path.name, path))
    headers = [header.strip().casefold() for header in table.headers]
    for column in (_WORDS, _DECISION):
        if column not in headers:
            raise BadInputError(
                f"{path.name}: there is no column “{column}”.",
                hint="A list of decisions has the columns words,decision,kind.",
            )
    return [
        verdict
        for row in table.rows
        if (verdict := _verdict(path.name, row.number, headers, row.cells))
    ]


def _verdict(
    file: str, number: int, headers: Sequence[str], written: Sequence[str]
) -> Verdict | None:
    row = dict(zip(headers, (cell.strip() for cell in written), strict=True))
    decision = row[_DECISION].casefold()
    words = cells.unguarded(row[_WORDS])
    if not decision or not words:
        return None
    if decision not in (_KEEP, _REPLACE):
        raise BadInputError(
            f"{file}, row {number}: the decision is neither keep nor replace.",
            hint="Write keep, or replace and in the column kind what it is.",
        )
    kind = " ".join(row.get(_KIND, "").casefold().split())
    return Verdict(words, decision == _KEEP, "" if decision == _KEEP else kind)
