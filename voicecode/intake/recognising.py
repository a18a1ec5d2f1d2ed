"""What a table's columns hold: answers, roles, respondents, closed questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from voicecode.domain.documents import Columns
from voicecode.errors import BadInputError
from voicecode.intake import choices, column_values, column_words, tables
from voicecode.intake.column_values import Values


@dataclass(frozen=True, slots=True)
class Parts:
    """Places of columns, from 0; ``closed`` are the attributes, with their names.

    ``several`` are those in which a cell may hold several answers, with what stands
    between them.
    """

    text: tuple[int, ...]
    role: int | None = None
    id: int | None = None
    closed: tuple[tuple[int, str], ...] = ()
    several: Mapping[int, re.Pattern[str]] = field(default_factory=dict)


def parts(
    source: str,
    headers: tuple[str, ...],
    rows: Sequence[Sequence[str]],
    *,
    asked: Columns,
) -> Parts:
    """Tell what each column holds from its header and the first rows.

    What the user asked for comes first; a column of codes, of times or of what
    tells who somebody is, is never taken for an attribute.

    Raises:
        BadInputError: a column asked for is missing, or none holds open text.
    """
    columns = [
        column_values.of(header, [row[place] for row in rows])
        for place, header in enumerate(headers)
    ]
    free = [
        place
        for place, column in enumerate(columns)
        if not column.is_private and not column.is_nameless
    ]
    whole = [at for at in free if not choices.is_option_of(headers[at], headers)]
    role = _asked_or_found(source, headers, asked.role, columns, whole, _is_role)
    # A respondent's number may stand in a column that is private otherwise.
    every = [place for place in range(len(headers)) if place != role]
    own = _asked_or_found(source, headers, asked.id, columns, every, _is_id)
    free = [place for place in free if place not in (role, own)]
    text = tuple(_place(source, headers, name) for name in asked.text)
    ticked = _ticked(headers, free)
    text = text or _open(columns, _not_about_self(headers, free, role, ticked))
    if not text:
        raise _no_text(source, headers)
    closed = [_place(source, headers, name) for name in asked.attributes]
    closed = closed or _closed(columns, set(whole) & set(free) - set(text), ticked)
    named = tuple((at, headers[at]) for at in closed)
    several = {at: between for at in closed if (between := columns[at].between)}
    return Parts(text, role, own, named, several)


def told(headers: tuple[str, ...], found: Parts) -> str:
    """Say in one line what was taken for what."""
    said = [("answers", [headers[at] for at in found.text])]
    if found.role is not None:
        said.append(("role", [headers[found.role]]))
    if found.id is not None:
        said.append(("respondent", [headers[found.id]]))
    said.append(("attributes", [name for _, name in found.closed]))
    used = {*found.text, found.role, found.id, *(at for at, _ in found.closed)}
    taken = {headers[at] for at in used if at is not None}
    rest = [
        header
        for at, header in enumerate(headers)
        if at not in used and not choices.is_option_of(header, taken)
    ]
    said.append(("left out", rest))
    return "; ".join(
        f"{what}: {', '.join(f'“{name}”' for name in names)}"
        for what, names in said
        if names
    )


def is_generic(header: str) -> bool:
    """Tell whether a header only says that its column holds text, not what was asked.

    "Comment" is generic; "What would you change?" is a question.
    """
    return column_words.is_generic(header)


def _asked_or_found(
    source: str,
    headers: tuple[str, ...],
    name: str | None,
    columns: Sequence[Values],
    among: Sequence[int],
    fits: Callable[[Values], bool],
) -> int | None:
    if name is not None:
        return _place(source, headers, name)
    return next((place for place in among if fits(columns[place])), None)


def _is_role(column: Values) -> bool:
    return column.is_role


def _is_id(column: Values) -> bool:
    return column.is_id


def _not_about_self(
    headers: tuple[str, ...],
    free: Sequence[int],
    role: int | None,
    ticked: Collection[int],
) -> list[int]:
    """Leave out what was ticked, and, where who somebody is stands, its options."""
    asked = (headers[role],) if role is not None else ()
    return [
        place
        for place in free
        if place not in ticked and not choices.is_option_of(headers[place], asked)
    ]


def _open(columns: Sequence[Values], free: Sequence[int]) -> tuple[int, ...]:
    for place in free:
        if columns[place].header.strip().casefold() == "text":
            return (place,)
    return tuple(place for place in free if columns[place].is_open)


def _closed(
    columns: Sequence[Values], among: Collection[int], ticked: Collection[int]
) -> list[int]:
    return [at for at in sorted(among) if columns[at].is_closed or at in ticked]


def _ticked(headers: tuple[str, ...], free: Sequence[int]) -> set[int]:
    """Name the questions whose options were ticked: nobody wrote their answers."""
    return {
        at
        for at in free
        if any(choices.is_option_of(header, (headers[at],)) for header in headers)
    }


def _place(source: str, headers: tuple[str, ...], name: str) -> int:
    wanted = " ".join(name.split())
    for place, header in enumerate(headers):
        if header == wanted:
            return place
    for place, header in enumerate(headers):
        if header.casefold() == wanted.casefold():
            return place
    raise BadInputError(
        f"{source}: there is no column {name!r}.",
        hint=f"The columns are: {tables.listed(headers)}.",
    )


def _no_text(source: str, headers: tuple[str, ...]) -> BadInputError:
    return BadInputError(
        f"{source}: no column of open text was found.",
        hint=f"Name it with --text; the columns are: {tables.listed(headers)}.",
    )
