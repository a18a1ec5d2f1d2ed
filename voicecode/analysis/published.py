"""Published figures: a ledger's counts set out as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from voicecode.analysis import count_cells, small_numbers
from voicecode.analysis.count_cells import ALL, SIDES, Topic
from voicecode.analysis.ledgers import Ledger
from voicecode.analysis.quantities import fewer
from voicecode.analysis.wording import all_of, listed
from voicecode.domain.counts import Heard, QuestionCount
from voicecode.domain.disclosure import Cell
from voicecode.domain.findings import CodeFindings, Findings, ThemeFindings, group
from voicecode.domain.people import Role
from voicecode.domain.report_parts import FigureTable

IN_ALL = "In all"
ANY = "Any of these"
_OF_NOBODY = "No person who could be counted"
_SIDES = dict(
    zip(SIDES, ("Goes well", "Concern", "Both", "Not clear which"), strict=True)
)
Line = tuple[str, tuple[Cell, ...]]  # a row's name, and its cells, the sum last


def heard(ledger: Ledger, of: Heard) -> FigureTable:
    """Print how many people and passages were heard in each group, and in all."""
    head = ("Group", "People", "Passages")
    if not of.groups:
        return FigureTable("People heard, by group", head, ())
    roles = sorted((one.role for one in of.groups), key=lambda r: r not in ledger.roles)
    rows = [
        (
            name,
            ledger.printed(count_cells.heard(who)),
            ledger.printed(count_cells.units(who)),
        )
        for name, who in (
            *((_heard(ledger, role), role) for role in roles),
            (IN_ALL, ALL),
        )
    ]
    lengths = [ledger.length(count_cells.heard(role)) for role in ledger.roles]
    return FigureTable("People heard, by group", head, tuple(rows), tuple(lengths))


def _heard(ledger: Ledger, role: Role) -> str:
    """Name a group, or say that passages are of nobody, such as in case records."""
    return group(role) if ledger.is_there(count_cells.heard(role)) else _OF_NOBODY


def questions(ledger: Ledger, of: Sequence[QuestionCount]) -> FigureTable:
    """Print how many answered each open question, and how many said nothing."""
    rows = (
        (
            one.question,
            ledger.printed(count_cells.answered(one.question)),
            ledger.printed(count_cells.unanswered(one.question)),
        )
        for one in of
    )
    head = ("Survey question", "Answered", "No answer, or “n/a”")
    return FigureTable("Survey questions", head, tuple(rows))


def sides(ledger: Ledger, codes: Iterable[CodeFindings]) -> FigureTable:
    """Print what people said of each code, the most raised first."""
    return _sides(ledger, "What goes well, and what does not", _ranked(codes))


def groups(ledger: Ledger, codes: Iterable[CodeFindings]) -> FigureTable:
    """Print how many people of each group raised each code, the most raised first."""
    return _groups(ledger, "Who raised what", _ranked(codes))


def by_role(ledger: Ledger, theme: ThemeFindings) -> FigureTable:
    """Print how many people of each group spoke about each of a theme's codes."""
    caption = f"{theme.name}: people who spoke about it"
    table = _groups(ledger, caption, theme.codes)
    return _with_any(ledger, table, theme, [(role, ALL) for role in ledger.roles])


def by_side(ledger: Ledger, theme: ThemeFindings) -> FigureTable:
    """Print how many people said what of each of a theme's codes."""
    caption = f"{theme.name}: people, by what they said"
    table = _sides(ledger, caption, theme.codes)
    return _with_any(ledger, table, theme, [(ALL, side) for side in table.keys])


def _with_any(
    ledger: Ledger,
    table: FigureTable,
    theme: ThemeFindings,
    columns: Sequence[tuple[Role | str, str]],
) -> FigureTable:
    """Add a last row of those who spoke about any of a theme's codes."""
    if not table.rows:
        return table
    topic = count_cells.theme(theme.id)
    cells = [count_cells.people(topic, *one) for one in (*columns, (ALL, ALL))]
    return replace(table, rows=(*table.rows, (ANY, *map(ledger.printed, cells))))


def by_code(ledger: Ledger, code: CodeFindings) -> FigureTable:
    """Print what the groups said of a code that have a number, and name the others.

    Where hardly any of it is a number, no rows are better than rows of small ones.
    """
    topic = topic_of(code)
    roles = [role for role in ledger.spoke(topic) if _is_numbered(ledger, topic, role)]
    sides = _used(ledger, [topic], roles)
    lines = [(group(role), _across(topic, [role], [*sides, ALL])) for role in roles]
    head = ("Group", *(_SIDES[side] for side in sides), "People")
    caption = f"{code.name}: people, by what they said"
    if not _is_worth_a_table(ledger, lines):
        return FigureTable(caption, head, ())
    few = [
        all_of(role)
        for role in ledger.spoke(topic)
        if ledger.is_small(count_cells.people(topic, role))
    ]
    each = " each of" if len(few) > 1 else ""
    note = f"Not shown: {fewer(ledger)}{each} {listed(few)}." if few else ""
    return _set_out(ledger, caption, head, lines, sides, note)


def evidence(ledger: Ledger, findings: Findings) -> FigureTable:
    """Print for each code how many people and passages, and how many are quoted."""
    codes = {code.name: code for code in findings.all_codes()}
    lines = [
        (name, (count_cells.people(topic_of(code)), count_cells.mentions(code.id)))
        for name, code in codes.items()
    ]
    head = ("Code", "People", "Passages", "Quoted here")
    kept = [line for line in lines if not _is_left_out(ledger, line)]
    rest = ((name, cells[0]) for name, cells in lines if (name, cells) not in kept)
    rows = (
        (name, *map(ledger.printed, cells), f"{len(codes[name].quotes):,}")
        for name, cells in kept
    )
    note = " ".join(_notes(ledger, rest))
    return FigureTable("Evidence for each code", head, tuple(rows), note=note)


def quotable(ledger: Ledger, findings: Findings) -> FigureTable:
    """Print how many passages may be quoted for each code, by what they say."""
    rows = tuple(
        (
            theme.name,
            code.name,
            *(ledger.printed(count_cells.quotable(code.id, side)) for side in SIDES),
            ledger.printed(count_cells.quotable(code.id)),
        )
        for theme in findings.themes
        for code in theme.codes
    )
    head = ("Theme", "Code", *_SIDES.values(), "Passages")
    return FigureTable("Passages that may be quoted", head, rows)


def topic_of(code: CodeFindings) -> Topic:
    """Give a code as the topic by which a ledger knows it."""
    return count_cells.code(code.id)


def _sides(ledger: Ledger, caption: str, codes: Iterable[CodeFindings]) -> FigureTable:
    topics = {code.name: topic_of(code) for code in codes}
    sides = _used(ledger, list(topics.values()), [ALL])
    lines = [
        (name, _across(topic, [ALL], [*sides, ALL])) for name, topic in topics.items()
    ]
    head = ("Code", *(_SIDES[side] for side in sides), "People")
    return _table(ledger, caption, head, lines, sides)


def _groups(ledger: Ledger, caption: str, codes: Iterable[CodeFindings]) -> FigureTable:
    roles = ledger.roles
    lines = [
        (code.name, _across(topic_of(code), [*roles, ALL], [ALL])) for code in codes
    ]
    head = ("Code", *(group(role) for role in roles), IN_ALL)
    return _table(ledger, caption, head, lines, roles)


def _ranked(codes: Iterable[CodeFindings]) -> list[CodeFindings]:
    """Order codes as far as print tells, which is silent on small ones."""
    return sorted(codes, key=lambda code: -code.reach)


def _across(
    topic: Topic, roles: Iterable[Role | str], sides: Sequence[str]
) -> tuple[Cell, ...]:
    return tuple(
        count_cells.people(topic, role, side) for role in roles for side in sides
    )


def _used(
    ledger: Ledger, topics: Sequence[Topic], roles: Sequence[Role | str]
) -> list[str]:
    """Name the sides that anybody took."""
    return [
        side
        for side in SIDES
        if any(
            ledger.is_there(count_cells.people(topic, role, side))
            for topic in topics
            for role in roles
        )
    ]


def _table(
    ledger: Ledger,
    caption: str,
    head: tuple[str, ...],
    lines: Sequence[Line],
    keys: Sequence[str],
) -> FigureTable:
    """Set out the lines that have a number, and name the others below."""
    if not any(ledger.is_there(cells[-1]) for _, cells in lines):
        return FigureTable(caption, head, ())  # what is said of it says so
    kept = [line for line in lines if _has_number(ledger, line)]
    rest = ((name, cells[-1]) for name, cells in lines if (name, cells) not in kept)
    note = " ".join(_notes(ledger, rest))
    return _set_out(ledger, caption, head, kept, keys, note)


def _set_out(
    ledger: Ledger,
    caption: str,
    head: tuple[str, ...],
    lines: Sequence[Line],
    keys: Sequence[str],
    note: str = "",
) -> FigureTable:
    return FigureTable(
        caption=caption,
        head=head,
        rows=tuple((name, *map(ledger.printed, cells)) for name, cells in lines),
        lengths=tuple(ledger.length(cells[-1]) for _, cells in lines),
        segments=tuple(tuple(map(ledger.length, cells[:-1])) for _, cells in lines),
        keys=tuple(str(key) for key in keys),
        note=note,
    )


def _has_number(ledger: Ledger, line: Line) -> bool:
    return any(map(ledger.is_number, line[1]))


def _is_numbered(ledger: Ledger, topic: Topic, role: Role) -> bool:
    cells = _across(topic, [role], [*SIDES, ALL])
    return any(map(ledger.is_number, cells))


def _is_worth_a_table(ledger: Ledger, lines: Sequence[Line]) -> bool:
    """Tell whether at least a quarter of what is there is a number."""
    cells = [cell for _, line in lines for cell in line if ledger.is_there(cell)]
    return 4 * sum(map(ledger.is_number, cells)) >= len(cells) > 0


def _is_left_out(ledger: Ledger, line: Line) -> bool:
    """Tell whether a line has no number after its name; passages of nobody stand."""
    people, *more = line[1]
    is_apart = not ledger.is_there(people) and any(map(ledger.is_there, more))
    return not _has_number(ledger, line) and not is_apart


def _notes(ledger: Ledger, rest: Iterable[tuple[str, Cell]]) -> Iterator[str]:
    """Name what few people raised, what print is silent on, and what nobody raised."""
    few: list[str] = []
    silent: list[str] = []
    none: list[str] = []
    for name, people in rest:
        if ledger.is_small(people):
            few.append(name)
        else:
            (silent if ledger.is_there(people) else none).append(name)
    if few:
        each = " each" if len(few) > 1 else ""
        yield f"Raised by {fewer(ledger)} people{each}: {listed(few)}."
    if silent:
        yield f"Number {small_numbers.HIDDEN}: {listed(silent)}."
    if none:
        yield f"Raised by nobody: {listed(none)}."
