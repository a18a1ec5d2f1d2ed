"""Published figures: counts of people as tables that give nobody away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voicecode.analysis import linked_counts, small_numbers
from voicecode.analysis.linked_counts import ALL, LinkedCounts
from voicecode.analysis.mode_counts import ModeCounts
from voicecode.domain.codings import Valence
from voicecode.domain.disclosure import Publication
from voicecode.domain.findings import (
    Balance,
    CodeFindings,
    Findings,
    GroupCount,
    Heard,
    ThemeFindings,
    group,
)
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable

IN_ALL = "In all"
ANY = "Any of these"
_SIDES = ("Goes well", "Concern", "Both", "Not clear which")
_STYLES = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, "unsaid")
_NOT_ADDED = "–"  # where nobody speaks in person


@dataclass(frozen=True, slots=True)
class Figures:
    """All counts of a report, each printed once, whatever table it stands in.

    ``heard`` has people by role and mode; ``themes`` and ``codes`` have people by role
    and side, and ``passages`` each code's passages by mode, by ids.
    """

    roles: tuple[Role, ...]
    heard: LinkedCounts
    themes: Mapping[str, LinkedCounts]
    codes: Mapping[str, LinkedCounts]
    passages: Mapping[str, LinkedCounts]


def figures(findings: Findings, modes: ModeCounts, publication: Publication) -> Figures:
    """Print all counts of a report; each table takes what it shows from here."""
    codes = list(findings.all_codes())
    return Figures(
        roles=roles_of(findings.heard),
        heard=linked_counts.of(modes.people, publication),
        themes={
            theme.id: linked_counts.of(_by_side(theme.groups), publication)
            for theme in findings.themes
        },
        codes={
            code.id: linked_counts.of(_by_side(code.groups), publication)
            for code in codes
        },
        passages={
            code.id: linked_counts.of(
                {(code.id, mode): n for mode, n in modes.of_code(code.id).items()},
                publication,
            )
            for code in codes
        },
    )


def heard(of: Figures) -> FigureTable:
    """Print how many people were heard in each group, and in all."""
    rows = [(group(role), of.heard.printed(role)) for role in of.roles]
    return FigureTable(
        "People heard, by group",
        ("Group", "People"),
        (*rows, (IN_ALL, of.heard.printed(ALL))),
        tuple(of.heard.length(role) for role in of.roles),
    )


def heard_where(of: Figures) -> FigureTable:
    """Print how many people of each group were heard in which mode."""
    modes = [mode for mode in Mode if of.heard.count(ALL, mode)]
    columns = (*modes, ALL)
    rows = [
        (group(role), *(of.heard.printed(role, one) for one in columns))
        for role in of.roles
    ]
    last = (IN_ALL, *(of.heard.printed(ALL, one) for one in columns))
    head = ("Group", *(mode.name_of_all for mode in modes), IN_ALL)
    return FigureTable("People heard, by group and how", head, (*rows, last))


def sources(of: Figures, modes: ModeCounts, publication: Publication) -> FigureTable:
    """Print what was heard or read, with how many people and passages.

    An interview or a case file is one person's, so their number is printed as those
    of people are.
    """
    rows = tuple(
        (
            mode.name_of_all,
            f"{count:,}"
            if mode is Mode.SURVEY
            else small_numbers.printed(count, publication),
            of.heard.printed(ALL, mode) if of.heard.count(ALL, mode) else _NOT_ADDED,
            small_numbers.printed(modes.passages[mode], publication),
        )
        for mode in Mode
        if (count := modes.sources[mode])
    )
    head = ("Evidence", "Number", "People", "Passages")
    return FigureTable("What was heard and read", head, rows)


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


def by_role(theme: ThemeFindings, of: Figures) -> FigureTable:
    """Print how many people of each group spoke about each of a theme's codes."""
    return _by_topic(
        f"{theme.name}: people who spoke about it",
        theme,
        of,
        {role: (group(role), role.value) for role in of.roles},
        is_by_row=True,
    )


def by_side(theme: ThemeFindings, of: Figures) -> FigureTable:
    """Print how many people said what of each of a theme's codes."""
    used = {
        side: (name, style)
        for side, name, style in zip(_SIDES, _SIDES, _STYLES, strict=True)
        if of.themes[theme.id].count(ALL, side)
    }
    return _by_topic(
        f"{theme.name}: people, by what they said", theme, of, used, is_by_row=False
    )


def by_code(code: CodeFindings, of: Figures) -> FigureTable:
    """Print what the people of each group said of a code."""
    counts = of.codes[code.id]
    spoke = [role for role in of.roles if counts.count(role)]
    used = [side for side in _SIDES if counts.count(ALL, side)]
    styles = dict(zip(_SIDES, _STYLES, strict=True))
    return FigureTable(
        f"{code.name}: people, by what they said",
        ("Group", *used, "People"),
        tuple(
            (group(role), *(counts.printed(role, one) for one in (*used, ALL)))
            for role in spoke
        ),
        tuple(counts.length(role) for role in spoke),
        tuple(styles[side] for side in used),
        tuple(tuple(counts.length(role, side) for side in used) for role in spoke),
    )


def evidence(findings: Findings, of: Figures) -> FigureTable:
    """Print for each code how many people and passages, and how many are quoted."""
    rows = (
        (
            code.name,
            of.codes[code.id].printed(ALL),
            of.passages[code.id].printed(ALL),
            f"{len(code.quotes):,}",
        )
        for code in findings.all_codes()
    )
    head = ("Code", "People", "Passages", "Quoted here")
    return FigureTable("Evidence for each code", head, tuple(rows))


def evidence_where(findings: Findings, of: Figures) -> FigureTable:
    """Print in how many passages of which mode each code is found."""
    modes = [
        mode
        for mode in Mode
        if any(counts.count(ALL, mode) for counts in of.passages.values())
    ]
    rows = (
        (
            code.name,
            *(of.passages[code.id].printed(ALL, mode) for mode in (*modes, ALL)),
        )
        for code in findings.all_codes()
    )
    head = ("Code", *(mode.name_of_all for mode in modes), IN_ALL)
    return FigureTable("Passages for each code, by where they stand", head, tuple(rows))


def rules(publication: Publication) -> tuple[str, ...]:
    """Say how numbers are printed, for those who read them."""
    least, to = publication.threshold, publication.rounding
    given = (
        f"Numbers of people and passages are rounded to the nearest {to}"
        if to > 1
        else "Numbers of people and passages are given as they were counted"
    )
    if least > 1:
        given += (
            f", and those under {least} are not given; where one could be worked out"
            " from others, another is suppressed"
        )
    return (
        f"{given}.",
        "Words of quantity, shares, and which way a group leans come from the exact"
        " numbers. Interviews and groups have no percentages: shares are of those who"
        " answered a survey question.",
    )


def roles_of(of: Heard) -> tuple[Role, ...]:
    """Name the roles in which people could be counted, in their order."""
    return tuple(one.role for one in of.groups if one.people)


def _by_topic(
    caption: str,
    theme: ThemeFindings,
    of: Figures,
    columns: Mapping[Role | str, tuple[str, str]],
    *,
    is_by_row: bool,
) -> FigureTable:
    """Set a theme's codes out in rows, each role or side in a column."""
    places = [(one, ALL) if is_by_row else (ALL, one) for one in columns]
    topics = [(of.codes[code.id], code.name) for code in theme.codes]
    rows = [
        (name, *(counts.printed(*place) for place in (*places, (ALL, ALL))))
        for counts, name in (*topics, (of.themes[theme.id], ANY))
    ]
    return FigureTable(
        caption,
        ("Code", *(name for name, _ in columns.values()), IN_ALL),
        tuple(rows),
        tuple(counts.length(ALL) for counts, _ in topics),
        tuple(style for _, style in columns.values()),
        tuple(tuple(counts.length(*place) for place in places) for counts, _ in topics),
    )


def _by_side(groups: Sequence[GroupCount]) -> dict[tuple[Role, str], int]:
    return {
        (one.role, side): count
        for one in groups
        for side, count in zip(_SIDES, _sides(one.people), strict=True)
    }


def _sides(balance: Balance) -> tuple[int, ...]:
    return (balance.positive, balance.negative, balance.mixed, balance.unsaid)
