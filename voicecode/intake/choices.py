"""Questions whose options stand in columns of their own, one or several ticked."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice

from voicecode.intake import column_words
from voicecode.intake.tables import Row, Table

BETWEEN = "; "  # several answers in one cell
NONE = "None of these"
# "Who are you?: Parent", "Who are you? [Parent]" and, from Qualtrics, "Who are you? -
# Selected Choice - Parent", as platforms write them.
_OPTION = re.compile(
    r"(?P<question>.+?)(?:: | \[| - (?:Selected Choice - )?)"
    r"(?P<option>[^\[\]]+?)\]?(?: \([0-9]+\))?"
)
_LONGEST = 400  # characters
_LOOKED_AT = 200  # rows
_TICKED = frozenset(
    {"yes", "y", "1", "true", "x", "✓", "checked", "selected", "ticked"}
)
_NOT_TICKED = frozenset({"no", "n", "0", "false", "unchecked", "not selected"})


@dataclass(frozen=True, slots=True)
class _Choice:
    question: str
    option: str
    place: int


def with_chosen(table: Table) -> Table:
    """Add a column for each question that was asked by options to tick.

    It stands last under the question's own words, and says what was chosen. Of who
    somebody is every option counts; of other questions only those that hold ticks.
    """
    groups = _groups(table.headers)
    if not groups:
        return table
    first = list(islice(table.rows, _LOOKED_AT))
    rows = chain(first, table.rows)
    ticks = [ticked for group in groups if (ticked := _of_ticks(group, first))]
    if not ticks:
        return Table(table.headers, rows)
    headers = (*table.headers, *(group[0].question for group in ticks))
    return Table(headers, (_with_chosen(row, ticks) for row in rows))


def is_option_of(header: str, headers: Collection[str]) -> bool:
    """Tell whether a header is an option of a question that is a header too."""
    match = _match(header)
    return match is not None and match["question"] in headers


def _groups(headers: Sequence[str]) -> list[list[_Choice]]:
    groups: dict[str, list[_Choice]] = {}
    for place, header in enumerate(headers):
        if match := _match(header):
            choice = _Choice(match["question"], match["option"], place)
            groups.setdefault(choice.question, []).append(choice)
    return [
        group
        for question, group in groups.items()
        if len(group) > 1 and question not in headers
    ]


def _match(header: str) -> re.Match[str] | None:
    return _OPTION.fullmatch(header) if len(header) <= _LONGEST else None


def _of_ticks(group: list[_Choice], rows: Sequence[Row]) -> list[_Choice]:
    """Give the options that are ticked or not; fewer than two are no question."""
    if _asks_who(group[0].question):
        return group
    ticked = [choice for choice in group if _holds_ticks(choice, rows)]
    return ticked if len(ticked) > 1 else []


def _holds_ticks(choice: _Choice, rows: Sequence[Row]) -> bool:
    cells = {row.cells[choice.place].strip().casefold() for row in rows} - {""}
    return cells <= _TICKED | _NOT_TICKED | {choice.option.casefold()}


def _asks_who(question: str) -> bool:
    return column_words.is_role(question) or column_words.may_be_role(question)


def _with_chosen(row: Row, groups: Sequence[Sequence[_Choice]]) -> Row:
    return replace(row, cells=[*row.cells, *(_said(row, group) for group in groups)])


def _said(row: Row, group: Sequence[_Choice]) -> str:
    """Say what was chosen; where every option was declined, that."""
    chosen = list(_chosen(row, group))
    cells = [row.cells[choice.place].strip() for choice in group]
    if not chosen and all(cells) and not _asks_who(group[0].question):
        return NONE
    return BETWEEN.join(chosen)


def _chosen(row: Row, group: Sequence[_Choice]) -> Iterator[str]:
    for choice in group:
        cell = row.cells[choice.place].strip()
        if cell.casefold() in _TICKED:
            yield choice.option
        elif cell and cell.casefold() not in _NOT_TICKED:
            yield cell
