"""The columns of a table of coders' codes: a row a coding, or a column a coder."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from voicecode.domain.agreements import CoderColumns
from voicecode.errors import BadInputError
from voicecode.intake import code_marks, tables
from voicecode.intake.sheets import Sheet

_UNIT = ("unit", "unit id", "id", "segment", "segment id", "excerpt id", "case", "ref")
_CODER = ("coder", "rater", "coded by", "reviewer", "analyst", "researcher", "user")
_CODES = ("codes", "code", "codings", "coding", "category", "categories")
_SOURCE = ("source", "document", "file", "transcript", "interview", "respondent")
_OF_ONE_CODER = re.compile(
    r"(coder|rater|reviewer|analyst|researcher|judge|coded by|codes?|coding)\b.*"
    r"|.*\b(coder|rater|codes?|coding)"
)
_LOOKED_AT = 2_000  # lines, to tell what each column holds


@dataclass(frozen=True, slots=True)
class Long:
    """Headers of a table with a row for each coding."""

    unit: str
    coder: str
    codes: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Wide:
    """Headers of a table with a row for each unit and a column for each coder.

    Without a ``unit`` column, units go by the number of their row.
    """

    coders: tuple[str, ...]
    unit: str | None = None
    source: str | None = None


def is_long(headers: Sequence[str]) -> bool:
    """Tell whether headers are those of a table with a row for each coding."""
    named = (_UNIT, _CODER, _CODES)
    return all(_named(headers, words) is not None for words in named)


def of(sheet: Sheet, asked: CoderColumns) -> Long | Wide:
    """Tell what each column holds, from what was asked for, headers and cells.

    Raises:
        BadInputError: a column asked for is missing, or the coders' columns cannot be
            told.
    """
    headers = sheet.headers
    source = _asked(sheet, asked.source) or _named(headers, _SOURCE)
    unit = _asked(sheet, asked.unit) or _named(headers, _UNIT)
    coder = _asked(sheet, asked.coder) or _named(headers, _CODER)
    codes = _asked(sheet, asked.codes) or _named(headers, _CODES)
    names_long = asked.coder or asked.codes
    if unit and coder and codes and (names_long or is_long(headers)):
        return Long(unit, coder, codes, source)
    if names_long:
        raise _not_long(sheet, unit, coder, codes)
    if unit and not asked.unit and not _is_distinct(sheet, unit):
        unit = None  # a respondent's number, say, who has several rows
    besides = {unit, source} - {None}
    return Wide(_coders(sheet, asked, besides), unit, source)


def _asked(sheet: Sheet, name: str | None) -> str | None:
    if name is None:
        return None
    wanted = name.strip().casefold()
    found = [header for header in sheet.headers if header.strip().casefold() == wanted]
    if name in sheet.headers:
        return name
    if found:
        return found[0]
    raise BadInputError(
        f"{sheet.name}: there is no column “{name}”.", hint=_columns(sheet)
    )


def _named(headers: Sequence[str], words: Sequence[str]) -> str | None:
    plain = {_plain(header): header for header in reversed(headers)}
    return next((plain[word] for word in words if word in plain), None)


def _plain(header: str) -> str:
    return " ".join(re.split(r"[\W_]+", header.casefold())).strip()


def _is_distinct(sheet: Sheet, header: str) -> bool:
    cells = [line.cells.get(header, "") for line in sheet.lines]
    return len({*cells}) == len(cells) and all(cells)


def _coders(
    sheet: Sheet, asked: CoderColumns, besides: Collection[str | None]
) -> tuple[str, ...]:
    if asked.coders:
        found = [_asked(sheet, name) for name in asked.coders]
        return tuple(header for header in found if header)
    free = [header for header in sheet.headers if header not in besides]
    named = [header for header in free if _OF_ONE_CODER.fullmatch(_plain(header))]
    if len(named) >= 2:
        return tuple(named)
    alike = _alike(sheet, free)
    if len(alike) != 1:
        raise BadInputError(
            f"{sheet.name}: which columns are the coders' cannot be told.",
            hint=f"Name them with --coders NAME,NAME. {_columns(sheet)}",
        )
    return alike[0]


def _alike(sheet: Sheet, headers: Sequence[str]) -> list[tuple[str, ...]]:
    """Group columns that share half of the codes that either holds."""
    lines = sheet.lines[:_LOOKED_AT]
    held = {
        header: {
            code
            for line in lines
            for code in code_marks.parted_anyhow(line.cells.get(header, ""))
        }
        for header in headers
    }
    groups: list[list[str]] = []
    for header, own in held.items():
        near = [g for g in groups if any(_share(own, held[other]) for other in g)]
        groups = [g for g in groups if g not in near]
        groups.append([*(other for group in near for other in group), header])
    return [tuple(group) for group in groups if len(group) > 1]


def _share(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and 2 * len(one & other) >= min(len(one), len(other))


def _not_long(
    sheet: Sheet, unit: str | None, coder: str | None, codes: str | None
) -> BadInputError:
    parts = {"unit": unit, "coder": coder, "codes": codes}
    missing = next(part for part, header in parts.items() if not header)
    option = "--coder-column" if missing == "coder" else f"--{missing}"
    return BadInputError(
        f"{sheet.name}: which column has the {missing} cannot be told.",
        hint=f"Name it with {option}. {_columns(sheet)}",
    )


def _columns(sheet: Sheet) -> str:
    return f"The columns are: {tables.listed(sheet.headers)}."
