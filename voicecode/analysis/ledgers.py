"""Ledgers: all the numbers of one evidence, and what may be printed of each.

Tables, charts and sentences take their numbers from one ledger, so that no two of them
together tell what each of them keeps back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voicecode.analysis import (
    count_cells,
    mode_entries,
    small_numbers,
    suppression,
    survey_entries,
    topic_entries,
)
from voicecode.analysis.count_cells import Topic
from voicecode.analysis.entries import Entries
from voicecode.domain.counts import Balance, Counts, Heard
from voicecode.domain.disclosure import Cell, Claim, CountTable, Cover, Publication
from voicecode.domain.people import Role
from voicecode.domain.scales import Scale
from voicecode.domain.survey_counts import SurveyCounts

_NO_SURVEY = SurveyCounts()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Counts by their cells, and how each is printed; what is in no cell is nothing.

    ``roles`` are those of the people heard, in their order.
    """

    table: CountTable
    words: Mapping[Claim, str]
    cover: Cover
    publication: Publication
    roles: tuple[Role, ...] = ()

    def is_there(self, cell: Cell) -> bool:
        """Tell whether a count is more than nothing."""
        return self.table.counts.get(cell, 0) > 0

    def is_number(self, cell: Cell) -> bool:
        """Tell whether a count is there and is printed as a number."""
        count = self.table.counts.get(cell, 0)
        is_small = count < self.publication.threshold or cell in self.cover.hidden
        return count > 0 and not is_small

    def is_small(self, cell: Cell) -> bool:
        """Tell whether print may say that a count is small, and there."""
        count = self.table.counts.get(cell, 0)
        is_told = cell not in self.cover.hidden
        return is_told and small_numbers.is_small(count, self.publication)

    def printed(self, cell: Cell) -> str:
        """Give a count as a table prints it."""
        if cell in self.cover.hidden:
            return small_numbers.HIDDEN
        count = self.table.counts.get(cell, 0)
        return small_numbers.printed(count, self.publication)

    def length(self, cell: Cell) -> int:
        """Give a count as a bar may show it: rounded, and 0 where print has none."""
        if not self.is_number(cell):
            return 0
        return small_numbers.rounded(self.table.counts[cell], self.publication.rounding)

    def says(self, claim: Claim) -> str | None:
        """Give the words of a claim, where it may be said."""
        return None if claim in self.cover.unsaid else self.words.get(claim)

    def spoke(self, topic: Topic) -> tuple[Role, ...]:
        """Name the roles of the people who spoke of a topic."""
        return tuple(
            role
            for role in self.roles
            if self.is_there(count_cells.people(topic, role))
        )


def of(
    counts: Counts,
    scale: Scale,
    publication: Publication,
    survey: SurveyCounts = _NO_SURVEY,
) -> Ledger:
    """Enter all counts, and settle what is kept from print."""
    entries = Entries()
    _enter_heard(entries, counts.heard, scale)
    survey_entries.enter_questions(entries, counts.heard)
    mode_entries.enter_sources(entries, counts.heard)
    mode_entries.enter_heard(entries, counts.heard)
    for theme in counts.themes:
        topic_entries.enter(entries, theme, scale, publication)
    for role, count in topic_entries.quoted(counts.all_codes()).items():
        entries.see(count_cells.heard(role), count)
    for pair in counts.pairings:
        both = entries.enter(count_cells.pair(pair.first, pair.second), pair.units)
        for one in (pair.first, pair.second):
            entries.is_most([count_cells.mentions(one)], [both])
    survey_entries.enter(entries, survey, publication)
    roles = tuple(one.role for one in counts.heard.groups if one.people)
    return _covered(entries, publication, roles)


def of_quotable(quotable: Mapping[str, Balance], publication: Publication) -> Ledger:
    """Enter how many units of each code are listed, by what they say, and no more."""
    entries = Entries()
    for code, balance in quotable.items():
        topic_entries.enter_quotable(entries, code, balance)
    return _covered(entries, publication, ())


def _covered(
    entries: Entries, publication: Publication, roles: tuple[Role, ...]
) -> Ledger:
    table = entries.table()
    cover = suppression.cover(table, publication)
    return Ledger(table, entries.words, cover, publication, roles)


def _enter_heard(entries: Entries, heard: Heard, scale: Scale) -> None:
    """Enter who was heard; that a word is said of a group tells how large it is."""
    people, units = [], []
    for one in heard.groups:
        people.append(entries.enter(count_cells.heard(one.role), one.people))
        units.append(entries.enter(count_cells.units(one.role), one.units))
        entries.is_most(units[-1:], people[-1:])
        if one.people >= scale.least_base:
            entries.see(people[-1], scale.least_base)
        else:
            entries.know({people[-1]: -1}, 1 - scale.least_base)
    entries.add_up(count_cells.heard(), people)
    whole = entries.add_up(count_cells.units(), units)
    entries.is_most([whole], [entries.enter(count_cells.WITHHELD, heard.withheld)])
