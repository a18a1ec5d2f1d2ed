"""Published figures: counts of people as tables that give nobody away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from voicecode.analysis import small_numbers, suppression
from voicecode.domain.disclosure import Cell, CountTable, Publication, Total
from voicecode.domain.documents import Kind
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    Heard,
    ThemeFindings,
    group,
)
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable

IN_ALL = "In all"
_KINDS = {
    Kind.TRANSCRIPT: "Interviews and groups",
    Kind.SURVEY: "Survey files",
    Kind.RECORD: "Case files",
}
_SIDES = ("Goes well", "Concern", "Both", "Not clear which")


def heard(of: Heard, publication: Publication) -> FigureTable:
    """Print how many people were heard in each group, and in all."""
    people = {group(one.role): one.people for one in of.groups if one.people}
    printed = summed(people, publication)
    return FigureTable(
        "People heard, by group",
        ("Group", "People"),
        tuple((name, printed[name]) for name in (*people, IN_ALL)),
        tuple(length(count, publication) for count in people.values()),
    )


def sources(of: Heard) -> FigureTable:
    """Print how many sources of each kind were read: files, and not people."""
    return FigureTable(
        "Sources read",
        ("Sources", "Number"),
        tuple((_KINDS[one.kind], f"{one.sources:,}") for one in of.sources),
    )


def questions(of: Heard, publication: Publication) -> FigureTable:
    """Print how many answered each open question, and how many said nothing."""
    rows = (
        (
            one.question,
            small_numbers.printed(one.substantive, publication),
            small_numbers.printed(one.placeholder + one.blank, publication),
        )
        for one in of.questions
    )
    head = ("Survey question", "Answered", "No answer, or “n/a”")
    return FigureTable("Survey questions", head, tuple(rows))


def by_theme(
    theme: ThemeFindings, roles: Sequence[Role], publication: Publication
) -> FigureTable:
    """Print how many people of each group spoke about each of a theme's codes."""
    rows, lengths = [], []
    for code in theme.codes:
        counts = _by_role(code.groups, roles)
        printed = summed(counts, publication)
        rows.append((code.name, *(printed[name] for name in (*counts, IN_ALL))))
        lengths.append(length(sum(counts.values()), publication))
    head = ("Code", *(group(role) for role in roles), IN_ALL)
    return FigureTable(
        f"{theme.name}: people who spoke about it", head, tuple(rows), tuple(lengths)
    )


def by_code(code: CodeFindings, publication: Publication) -> FigureTable:
    """Print what the people of each group said of a code."""
    spoken = [one for one in code.groups if one.people.total]
    used = [
        at for at in range(len(_SIDES)) if any(_sides(one.people)[at] for one in spoken)
    ]
    rows = []
    for one in spoken:
        counts = {_SIDES[at]: _sides(one.people)[at] for at in used}
        printed = summed(counts, publication)
        rows.append((group(one.role), *(printed[name] for name in (*counts, IN_ALL))))
    head = ("Group", *(_SIDES[at] for at in used), "People")
    return FigureTable(f"{code.name}: people, by what they said", head, tuple(rows))


def evidence(findings: Findings, publication: Publication) -> FigureTable:
    """Print for each code how many people and passages, and how many are quoted."""
    rows = (
        (
            code.name,
            small_numbers.printed(code.people.total, publication),
            small_numbers.printed(code.mentions.total, publication),
            f"{len(code.quotes):,}",
        )
        for code in findings.all_codes()
    )
    head = ("Code", "People", "Passages", "Quoted here")
    return FigureTable("Evidence for each code", head, tuple(rows))


def summed(counts: Mapping[str, int], publication: Publication) -> dict[str, str]:
    """Print counts and their sum so that no suppressed one can be worked out."""
    whole = dict[Cell, int]()
    whole.update(counts)
    whole[IN_ALL] = sum(counts.values())
    totals = (Total(IN_ALL, tuple(counts)),) if counts else ()
    table = CountTable(whole, totals)
    return {
        str(cell): word
        for cell, word in suppression.printed(table, publication).items()
    }


def length(count: int, publication: Publication) -> int:
    """Give the length of a bar that tells no more than the print: 0 for a small one."""
    if small_numbers.is_small(count, publication):
        return 0
    return small_numbers.rounded(count, publication.rounding)


def roles_of(findings: Findings) -> tuple[Role, ...]:
    """Name the roles in which people could be counted, in their order."""
    return tuple(one.role for one in findings.heard.groups if one.people)


def _by_role(groups: Sequence[GroupCount], roles: Sequence[Role]) -> dict[str, int]:
    people = {one.role: one.people.total for one in groups}
    return {group(role): people.get(role, 0) for role in roles}


def _sides(balance: Balance) -> tuple[int, ...]:
    return (balance.positive, balance.negative, balance.mixed, balance.unsaid)
