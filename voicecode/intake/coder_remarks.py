"""What a person should know of how a table of coders' codes was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from voicecode.domain.agreements import CoderColumns
from voicecode.intake import code_marks, tables
from voicecode.intake.coder_columns import Long, Wide
from voicecode.intake.whole_tables import WholeTable

_MOST_SPELLINGS = 5
_BLANK = ("", " ")


def of(
    table: WholeTable,
    shape: Long | Wide,
    asked: CoderColumns,
    codings: Iterable[frozenset[str]],
) -> Iterator[str]:
    """Say what was taken for what, and what may be meant otherwise."""
    sets = list(codings)
    codes = sorted({code for one in sets for code in one})
    if isinstance(shape, Wide):
        yield _of_wide(table, shape, asked)
    elif (shape.unit, shape.coder, shape.codes) != ("unit", "coder", "codes"):
        yield (
            f"units: “{shape.unit}”; coders: “{shape.coder}”; codes: “{shape.codes}”"
        )
    mark = code_marks.suspected(codes)
    if mark and all(len(one) < 2 for one in sets):
        yield (
            f"each cell counts as one code; if “{code_marks.written(mark)}” parts"
            f" codes, say --between '{code_marks.written(mark)}'"
        )
    yield from _spellings(codes)


def _of_wide(table: WholeTable, shape: Wide, asked: CoderColumns) -> str:
    units = f"“{shape.unit}”" if shape.unit else "the rows"
    said = f"units: {units}; coders: {tables.listed(shape.coders)}"
    if asked.between and asked.between != code_marks.USUAL:
        said += f"; codes parted by “{code_marks.written(asked.between)}”"
    blanks = sum(
        line.cells.get(coder) in _BLANK
        for line in table.lines
        for coder in shape.coders
    )
    if not blanks:
        return said
    means = "coded with no code (--blank uncoded: not coded)"
    if not asked.blank:
        means = "not coded"
    return f"{said}; {blanks:,} blank cells mean: {means}"


def _spellings(codes: Iterable[str]) -> Iterator[str]:
    """Point out codes that differ in capitals alone."""
    seen: dict[str, str] = {}
    found = 0
    for code in codes:
        other = seen.setdefault(code.casefold(), code)
        if other != code:
            found += 1
            if found <= _MOST_SPELLINGS:
                yield f"“{other}” and “{code}” count as two codes"
