"""Questions whose options stand in columns of their own, one or several ticked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voicecode.intake import column_words
from voicecode.intake.tables import Row, Table

# "Who are you?: Parent" and "Who are you? [Parent]", as platforms write them.
_OPTION = re.compile(
    r"(?P<question>.+?)(?:: | \[)(?P<option>[^\[\]]+?)\]?(?: \([0-9]+\))?"
)
_LONGEST = 400  # characters
_TICKED = frozenset({"yes", "y", "1", "true", "x", "checked", "selected", "ticked"})
_NOT_TICKED = frozenset({"", "no", "n", "0", "false", "unchecked", "not selected"})


@dataclass(frozen=True, slots=True)
class _Choice:
    question: str
    option: str
    place: int


def with_roles(table: Table) -> Table:
    """Add a column for who somebody is, where that was asked by options to tick.

    It stands last under the question's own words, and says what was chosen.
    """
    groups = _groups(table.headers)
    if not groups:
        return table
    headers = (*table.headers, *(group[0].question for group in groups))
    return Table(headers, (_with_chosen(row, groups) for row in table.rows))


def is_option_of(header: str, headers: Sequence[str]) -> bool:
    """Tell whether a header is an option of a question that is a header too."""
    match = _match(header)
    return match is not None and match["question"] in headers


def _groups(headers: Sequence[str]) -> list[list[_Choice]]:
    groups: dict[str, list[_Choice]] = {}
    for place, header in enumerate(headers):
        match = _match(header)
        if match and _asks_who(match["question"]):
            choice = _Choice(match["question"], match["option"], place)
            groups.setdefault(choice.question, []).append(choice)
    return [
        group
        for question, group in groups.items()
        if len(group) > 1 and question not in headers
    ]


def _match(header: str) -> re.Match[str] | None:
    return _OPTION.fullmatch(header) if len(header) <= _LONGEST else None


def _asks_who(question: str) -> bool:
    return column_words.is_role(question) or column_words.may_be_role(question)


def _with_chosen(row: Row, groups: Sequence[Sequence[_Choice]]) -> Row:
    chosen = ["; ".join(_chosen(row, group)) for group in groups]
    return replace(row, cells=[*row.cells, *chosen])


def _chosen(row: Row, group: Sequence[_Choice]) -> Iterator[str]:
    for choice in group:
        cell = row.cells[choice.place].strip()
        if cell.casefold() in _TICKED:
            yield choice.option
        elif cell.casefold() not in _NOT_TICKED:
            yield cell
