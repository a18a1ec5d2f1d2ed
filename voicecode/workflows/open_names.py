"""Open names: nothing is published while words in it may name somebody."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from voicecode.domain.report_parts import FigureTable
from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.pseudonyms import name_kinds
from voicecode.store import log_table, question_places, units_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import name_questions
from voicecode.workflows.final_codings import ALLOWED


@dataclass(slots=True)
class OpenNames:
    """Open questions, and those among them that stand in what is quoted.

    ``still_open`` are all of them by source, in order; ``quoted`` the words of those in
    quoted passages, by the unit.
    """

    file: ProjectFile
    still_open: Mapping[str, Sequence[tuple[Span, str]]]
    quoted: dict[str, set[str]] = field(default_factory=dict)

    def note(self, unit: Unit, stretches: Iterable[Span]) -> None:
        """Take note that stretches of a unit, counting in its words, are quoted."""
        here = self.still_open.get(unit.source, ())
        for stretch in stretches if here else ():
            place = stretch.shifted(unit.span.start)
            first = bisect_right(here, place.start, key=lambda one: one[0].end)
            last = bisect_left(here, place.end, key=lambda one: one[0].start)
            for _, words in here[first:last]:
                self.quoted.setdefault(unit.name, set()).add(words)

    def note_by_name(self, name: str, stretch: Span) -> None:
        """Take note that a stretch of a unit is quoted, by the unit's name."""
        unit = units_table.unit(self.file, name)
        if unit is not None:
            self.note(unit, [stretch])

    def check(self, *, allowed: bool, purpose: str) -> tuple[str, ...]:
        """Refuse what was quoted; where it is allowed, log that, and give a remark.

        Raises:
            CheckFailedError: open questions stand in it, and that is not allowed.
        """
        if not self.quoted:
            return ()
        words = len(set().union(*self.quoted.values()))
        asked = "1 open question" if words == 1 else f"{words:,} open questions"
        count = len(self.quoted)
        passages = "1 passage" if count == 1 else f"{count:,} passages"
        if not allowed:
            raise CheckFailedError(
                f"{asked} about names in {passages} that would be quoted, the first of"
                f" them {next(iter(self.quoted))}.",
                hint="Decide with 'voicecode pseudonymise' or 'voicecode review', or"
                " give --allow-unreviewed: every output then says so.",
            )
        memo = f"{purpose}: {asked} about names in {passages}"
        log_table.note(self.file, ALLOWED, memo=memo)
        return (
            f"Not reviewed for names: {asked} in {passages} quoted here. Nobody decided"
            " whether these words name somebody; they stand as they were said.",
        )

    def left_out_of(self, table: FigureTable) -> FigureTable:
        """Leave words that may be names out of a table of words that many use."""
        words = {
            name_kinds.plain(one)
            for several in self.still_open.values()
            for _, one in several
        }
        kept = [
            place
            for place, row in enumerate(table.rows)
            if name_kinds.plain(row[0]) not in words
        ]
        return replace(
            table,
            rows=tuple(table.rows[place] for place in kept),
            lengths=tuple(table.lengths[place] for place in kept if table.lengths),
        )


def of(file: ProjectFile) -> OpenNames:
    """Look up where open questions stand."""
    name_questions.look_through(file)
    return OpenNames(file, question_places.still_open(file))
