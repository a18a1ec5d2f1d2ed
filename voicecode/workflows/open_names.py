"""Open names: nothing is published while words in it may name somebody."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from voicecode.domain.spans import Span
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.store import log_table, question_places, units_table
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import name_questions
from voicecode.workflows.final_codings import ALLOWED


@dataclass(slots=True)
class OpenNames:
    """Open questions, and those among them that stand in what is quoted.

    ``spans`` are all of them by source, in order; ``quoted`` those in quoted passages,
    by the unit.
    """

    file: ProjectFile
    spans: dict[str, list[Span]]
    quoted: defaultdict[str, set[Span]] = field(
        default_factory=lambda: defaultdict(set)
    )

    def note(self, unit: Unit, stretches: Iterable[Span]) -> None:
        """Take note that stretches of a unit, counting in its words, are quoted."""
        here = self.spans.get(unit.source, [])
        for stretch in stretches if here else ():
            place = stretch.shifted(unit.span.start)
            at = bisect_left(here, Span(place.start, 0))
            at = max(at - 1, 0)  # one may reach in from before
            while at < len(here) and here[at].start < place.end:
                if here[at].overlaps(place):
                    self.quoted[unit.name].add(here[at])
                at += 1

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
        places = sum(map(len, self.quoted.values()))
        questions = "1 open question" if places == 1 else f"{places:,} open questions"
        stands = "stands" if places == 1 else "stand"
        count = len(self.quoted)
        passages = "1 passage" if count == 1 else f"{count:,} passages"
        if not allowed:
            raise CheckFailedError(
                f"{questions} about names {stands} in {passages} that would be quoted,"
                f" the first of them {next(iter(self.quoted))}.",
                hint="Decide on them with 'voicecode pseudonymise' or"
                " 'voicecode review'; or give --allow-unreviewed: every output then says"
                " so.",
            )
        memo = f"{purpose}: {questions} about names in {passages}"
        log_table.note(self.file, ALLOWED, memo=memo)
        return (
            f"Not reviewed for names: {questions} {stands} in {passages} quoted here;"
            " nobody decided whether they name somebody.",
        )


def of(file: ProjectFile) -> OpenNames:
    """Look up where open questions stand."""
    name_questions.look_through(file)
    return OpenNames(file, question_places.open_spans(file))
