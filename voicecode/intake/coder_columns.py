"""The columns of a table of coders' codes: a row a coding, or a column a coder."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from voicecode.domain.agreements import CoderColumns
from voicecode.errors import BadInputError
from voicecode.intake import code_marks, tables
from voicecode.intake.whole_tables import WholeTable

_UNIT = ("unit", "unit id", "id", "segment", "segment id", "excerpt id", "case", "ref")
_CODER = ("coder", "rater", "coded by", "reviewer", "analyst", "researcher", "user")
_CODES = ("codes", "code", "codings", "coding", "category", "categories")
_SOURCE = ("source", "document", "file", "transcript", "interview", "respondent")
_OF_ONE_CODER = re.compile(
    r"(coder|rater|reviewer|analyst|researcher|judge|coded by|codes?|coding)"
    r"(?![a-z]).*|.*\b(coder|rater|codes?|coding)"
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


def of(table: WholeTable, asked: CoderColumns) -> Long | Wide:
    """Tell what each column holds, from what was asked for, headers and cells.

    Raises:
        BadInputError: a column asked for is missing, or the coders' columns cannot be
            told.
    """
    headers = table.headers
    source = _asked(table, asked.source) or _named(headers, _SOURCE)
    unit = _asked(table, asked.unit) or _named(headers, _UNIT)
    coder = _asked(table, asked.coder) or _named(headers, _CODER)
    codes = _asked(table, asked.codes) or _named(headers, _CODES)
    names_long = asked.coder or asked.codes
    if unit and coder and codes and (names_long or is_long(headers)):
        return Long(unit, coder, codes, source)
    if names_long or (coder and codes and not unit):
        raise _not_long(table, unit, coder, codes)
    if unit and not asked.unit and not _is_distinct(table, unit):
        unit = None  # a respondent's number, say, who has several rows
    besides = {unit, source} - {None}
    return Wide(_coders(table, asked, besides), unit, source)


def _asked(table: WholeTable, name: str | None) -> str | None:
    if name is None:
        return None
    wanted = name.strip().casefold()
    found = [header for header in table.headers if header.strip().casefold() == wanted]
    if name in table.headers:
        return name
    if found:
        return found[0]
    raise BadInputError(
        f"{table.name}: there is no column “{name}”.", hint=_columns(table)
    )


def _named(headers: Sequence[str], words: Sequence[str]) -> str | None:
    plain = {_plain(header): header for header in reversed(headers)}
    return next((plain[word] for word in words if word in plain), None)


def _plain(header: str) -> str:
    return " ".join(re.split(r"[\W_]+", header.casefold())).strip()


def _is_distinct(table: WholeTable, header: str) -> bool:
    cells = [line.cells.get(header, "") for line in table.lines]
    return len({*cells}) == len(cells) and all(cells)


def _coders(
    table: WholeTable, asked: CoderColumns, besides: Collection[str | None]
) -> tuple[str, ...]:
    if asked.coders:
        found = [_asked(table, name) for name in asked.coders]
        return tuple(header for header in found if header)
    free = [header for header in table.headers if header not in besides]
    named = [header for header in free if _OF_ONE_CODER.fullmatch(_plain(header))]
    if len(named) >= 2:
        return tuple(named)
    alike = _alike(table, free)
    if len(alike) != 1:
        raise BadInputError(
            f"{table.name}: which columns are the coders' cannot be told.",
            hint=f"Name them with --coders NAME,NAME. {_columns(table)}",
        )
    return alike[0]


def _alike(table: WholeTable, headers: Sequence[str]) -> list[tuple[str, ...]]:
    """Group columns that share half of the codes that either holds."""
    lines = table.lines[:_LOOKED_AT]
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
    table: WholeTable, unit: str | None, coder: str | None, codes: str | None
) -> BadInputError:
    parts = {"unit": unit, "coder": coder, "codes": codes}
    missing = next(part for part, header in parts.items() if not header)
    option = "--coder-column" if missing == "coder" else f"--{missing}"
    return BadInputError(
        f"{table.name}: which column has the {missing} cannot be told.",
        hint=f"Name it with {option}. {_columns(table)}",
    )


def _columns(table: WholeTable) -> str:
    return f"The columns are: {tables.listed(table.headers)}."
