"""Topic entries: the counts of codes and themes, and what a reader knows of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from fractions import Fraction

from voicecode.analysis import claims, count_cells, mode_entries
from voicecode.analysis.count_cells import ALL, BADLY, BOTH, SIDES, UNSAID, WELL, Topic
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import Balance, CodeCounts, GroupCount, ThemeCounts
from voicecode.domain.disclosure import Cell, Publication
from voicecode.domain.people import Role
from voicecode.domain.scales import Scale
from voicecode.domain.valences import Valence

_SHOWN_SIDES = {Valence.POSITIVE: (WELL, BOTH), Valence.NEGATIVE: (BADLY, BOTH)}


def sides(balance: Balance) -> dict[str, int]:
    """Give a balance's counts by their sides."""
    counts = (balance.positive, balance.negative, balance.mixed, balance.unsaid)
    return dict(zip(SIDES, counts, strict=True))


def enter(
    entries: Entries, theme: ThemeCounts, scale: Scale, publication: Publication
) -> None:
    """Enter a theme's counts and those of its codes, after those who were heard."""
    for code in theme.codes:
        topic = count_cells.code(code.id)
        _people(entries, topic, code.groups, is_code=True)
        _claims(entries, topic, code.groups, scale, publication)
        _units(entries, code)
        _quotes(entries, code)
    topic = count_cells.theme(theme.id)
    _people(entries, topic, theme.groups, is_code=False)
    _claims(entries, topic, theme.groups, scale, publication)
    for group in theme.groups:
        _hold_together(entries, theme, group.role)
    for role, count in quoted(theme.codes).items():
        entries.see(count_cells.people(topic, role), count)


def quoted(codes: Iterable[CodeCounts]) -> Counter[Role]:
    """Count the people of each role whose quotes stand there."""
    people = {
        (quote.role, code.speakers[quote.unit])
        for code in codes
        for quote in code.quotes
        if quote.unit in code.speakers
    }
    return Counter(role for role, _ in people)


def _people(
    entries: Entries, topic: Topic, groups: Sequence[GroupCount], *, is_code: bool
) -> None:
    """Enter who spoke of a topic, by role and side; of themes no side by its role."""
    roles = [group.role for group in groups]
    for group in groups:
        parts = [
            entries.enter(
                count_cells.people(topic, group.role, side), count, is_printed=is_code
            )
            for side, count in sides(group.people).items()
        ]
        spoke = entries.add_up(count_cells.people(topic, group.role), parts)
        entries.is_most([count_cells.heard(group.role)], [spoke])
        place = count_cells.apart(topic, group.role)
        entries.enter(place, group.unattributed, is_printed=False)
    for side in (*SIDES, ALL):
        parts = [count_cells.people(topic, role, side) for role in roles]
        entries.add_up(count_cells.people(topic, ALL, side), parts)
    places = [count_cells.apart(topic, role) for role in roles]
    entries.add_up(count_cells.apart(topic), places)


def _claims(
    entries: Entries,
    topic: Topic,
    groups: Sequence[GroupCount],
    scale: Scale,
    publication: Publication,
) -> None:
    """Note what may be said of each group in words."""
    for group in groups:
        spoke = count_cells.people(topic, group.role)
        base = count_cells.heard(group.role)
        word = scale.word(entries[spoke], entries[base])
        if entries[spoke] and word is not None:
            share = Fraction(entries[spoke], entries[base])
            given = claims.of_word(scale, share, (spoke, base))
            entries.claim(count_cells.word(topic, group.role), word, given)
        _leaning(entries, topic, group, publication)


def _leaning(
    entries: Entries, topic: Topic, group: GroupCount, publication: Publication
) -> None:
    """Note which way a group leans; that nothing is said of it tells something too."""
    well, badly, both = cells = (
        count_cells.people(topic, group.role, WELL),
        count_cells.people(topic, group.role, BADLY),
        count_cells.people(topic, group.role, BOTH),
    )
    leans = claims.leaning(group.people, publication)
    if leans is None:
        entries.know({well: -1, badly: -1, both: -1}, 1 - publication.threshold)
        return
    given = claims.of_leaning(leans, cells, publication)
    entries.claim(count_cells.leaning(topic, group.role), leans, given)


def _units(entries: Entries, code: CodeCounts) -> None:
    """Enter how many units carry a code, and how many of these may be quoted."""
    topic = count_cells.code(code.id)
    carry = entries.enter(count_cells.mentions(code.id), code.mentions)
    entries.is_most([count_cells.units()], [carry])
    entries.is_most([carry], [count_cells.people(topic), count_cells.apart(topic)])
    entries.is_most([carry], [enter_quotable(entries, code.id, code.quotable)])
    mode_entries.enter_code(entries, code)


def enter_quotable(entries: Entries, code: str, balance: Balance) -> Cell:
    """Enter how many of a code's units may be quoted; give the sum's cell."""
    parts = [
        entries.enter(count_cells.quotable(code, side), count)
        for side, count in sides(balance).items()
    ]
    return entries.add_up(count_cells.quotable(code), parts)


def _quotes(entries: Entries, code: CodeCounts) -> None:
    """Reckon with readers who count those quoted: each quote is another person's."""
    topic = count_cells.code(code.id)
    quoted = [quote for quote in code.quotes if quote.unit in code.speakers]
    for role, count in Counter(quote.role for quote in quoted).items():
        entries.see(count_cells.people(topic, role), count)
    shown = Counter((quote.role, quote.valence) for quote in quoted)
    for (role, valence), count in shown.items():
        if valence is Valence.MIXED:
            entries.see(count_cells.people(topic, role, BOTH), count)
        elif valence is not None:
            either = _SHOWN_SIDES[valence]
            entries.know(
                {count_cells.people(topic, role, side): 1 for side in either}, count
            )


def _hold_together(entries: Entries, theme: ThemeCounts, role: Role) -> None:
    """Know that a theme's people are those of its codes, each counted once."""
    for kinds in ((*SIDES,), (WELL, BOTH), (BADLY, BOTH), (BOTH,), (UNSAID,)):
        whole = _cells(count_cells.theme(theme.id), role, kinds)
        parts = [_cells(count_cells.code(code.id), role, kinds) for code in theme.codes]
        if kinds != (UNSAID,):  # who takes no side in one code may take one in another
            for part in parts:
                entries.is_most(whole, part)
        if kinds != (BOTH,):  # well in one code and badly in another is both
            entries.is_most([cell for part in parts for cell in part], whole)


def _cells(topic: Topic, role: Role, kinds: Sequence[str]) -> list[Cell]:
    return [count_cells.people(topic, role, kind) for kind in kinds]
