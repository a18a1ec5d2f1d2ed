"""Final codings: what holds of a project's units, ready to be counted and quoted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from voicecode.domain import consents
from voicecode.domain.codebooks import Codebook
from voicecode.domain.codings import CodedUnit
from voicecode.domain.consents import Consent
from voicecode.domain.decisions import Entry, Standing
from voicecode.domain.findings import COUNTED_ONLY, SAFEGUARDING, STARRED
from voicecode.domain.projects import StoredSource
from voicecode.domain.units import Unit
from voicecode.errors import CheckFailedError
from voicecode.review import holding, settlements, standings
from voicecode.review.holding import NOTHING, Said
from voicecode.store import (
    codings_table,
    log_table,
    participants_table,
    queue_rows,
    sources_table,
    texts_table,
    units_table,
)
from voicecode.store.project_file import ProjectFile
from voicecode.workflows import harm

ALLOWED = "allow-unreviewed"  # in the log


@dataclass(frozen=True, slots=True)
class FinalCodings:
    """What holds of a project, as far as people decided, and on whose terms.

    ``heard`` names the units that count, ``unreviewed`` those with suggestions that
    nobody decided on, ``disputed`` those on which coders differ. ``withdrawn`` and
    ``counted_only`` are participants.
    """

    file: ProjectFile
    themes: Mapping[str, str]  # of each code
    consent: Consent  # of those who said nothing of it
    sources: tuple[StoredSource, ...]
    heard: frozenset[str]
    said: Mapping[str, Said]
    flagged: frozenset[str]
    starred: frozenset[str]
    unreviewed: tuple[str, ...]
    disputed: tuple[str, ...]
    consents: Mapping[str, Consent]

    @property
    def withdrawn(self) -> tuple[str, ...]:
        """Those who withdrew: nothing they said is counted or quoted."""
        return self._who(Consent.WITHDRAWN)

    @property
    def counted_only(self) -> tuple[str, ...]:
        """Those who let their words be counted, and not quoted."""
        return self._who(Consent.ANALYSE)

    @property
    def is_protected(self) -> bool:
        """Whether names were replaced in every source."""
        return all(source.is_protected for source in self.sources)

    def units(self, *, every_answer: bool = False) -> Iterator[CodedUnit]:
        """Yield the codable units with what holds of them, source by source.

        Suggestions that nobody decided on stand as they are. Whoever withdrew is left
        out; flags say what may only be counted, and what a coder starred. With
        ``every_answer`` survey answers that say nothing come too, without a code.
        """
        cut = texts_table.cutter(self.file)
        for source in self.sources:
            for row, unit in units_table.rows(self.file, source=source.name):
                consent = self._asked_for(unit) or self.consent
                if consent is Consent.WITHDRAWN:
                    continue
                if unit.is_codable:
                    suggested = codings_table.of_row(self.file, row, cut=cut)
                    said = self.said.get(unit.name, NOTHING)
                    held = holding.codings(
                        suggested, said, self.themes, unit.text, open_too=True
                    )
                    flags = tuple(self._flags(unit, consent, source))
                    yield CodedUnit(unit, held, flags)
                elif every_answer and unit.answer is not None:
                    yield CodedUnit(unit)

    def _who(self, consent: Consent) -> tuple[str, ...]:
        return tuple(who for who, one in self.consents.items() if one is consent)

    def _asked_for(self, unit: Unit) -> Consent | None:
        """Give the consent that somebody gave; None where nothing was said of it."""
        known = self.consents.get(unit.participant or "")
        return known or consents.of(unit.attributes)

    def _flags(
        self, unit: Unit, consent: Consent, source: StoredSource
    ) -> Iterator[str]:
        if unit.name in self.flagged:
            yield SAFEGUARDING
        asks_for_more = (
            self._asked_for(unit) is Consent.PROTECTED and not source.is_protected
        )
        if consent is Consent.ANALYSE or asks_for_more:
            yield COUNTED_ONLY
        if unit.name in self.starred:
            yield STARRED


def of(
    file: ProjectFile,
    book: Codebook,
    *,
    consent: Consent,
    codes: Collection[str] | None = None,
) -> FinalCodings:
    """Look up what holds of a project's units.

    Units are unreviewed by their suggestions of ``codes`` alone, if any are given.
    """
    harm.look_through(file)
    log = list(log_table.standing(file))
    places = {unit: place for place, unit in enumerate(queue_rows.codable(file))}
    said = {unit: one for unit, one in _said(log).items() if unit in places}
    return FinalCodings(
        file=file,
        themes={code.id: theme.id for theme, code in book.all_codes()},
        consent=consent,
        sources=tuple(sources_table.stored(file)),
        heard=frozenset(places),
        said=said,
        flagged=frozenset(harm.waiting(file)),
        starred=frozenset(_starred(log)),
        unreviewed=tuple(_unreviewed(file, said, places, codes)),
        disputed=tuple(_disputed(said, places)),
        consents={
            one.id: one.consent
            for one in participants_table.stored(file)
            if one.consent is not None
        },
    )


def check(final: FinalCodings, *, allowed: bool, purpose: str) -> None:
    """Refuse while suggestions wait for a person; where that is allowed, log it.

    Raises:
        CheckFailedError: some wait, and that is not allowed.
    """
    count = len(final.unreviewed)
    if not count:
        return
    if not allowed:
        holds = "1 unit holds" if count == 1 else f"{count:,} units hold"
        raise CheckFailedError(
            f"{holds} suggestions that nobody decided on,"
            f" the first of them {final.unreviewed[0]}.",
            hint="Decide on them with 'voicecode review', or give --allow-unreviewed:"
            " every output then says so.",
        )
    log_table.note(final.file, ALLOWED, memo=f"{purpose}: {count} units not reviewed")


def _said(log: list[Entry]) -> dict[str, Said]:
    coded: defaultdict[str, list[Standing]] = defaultdict(list)
    for one in standings.of(log).values():
        if one.is_coded:
            coded[one.unit].append(one)
    every = [one for several in coded.values() for one in several]
    between = settlements.of(every, standings.settled(log))
    return {unit: Said(coded.get(unit, ()), one) for unit, one in between.items()}


def _starred(log: list[Entry]) -> Iterator[str]:
    return (one.unit for one in standings.of(log).values() if one.is_starred)


def _unreviewed(
    file: ProjectFile,
    said: Mapping[str, Said],
    places: Mapping[str, int],
    codes: Collection[str] | None,
) -> Iterator[str]:
    suggested: defaultdict[str, set[str]] = defaultdict(set)
    for unit, code, _ in queue_rows.proposed(file):
        if unit in places and (codes is None or code in codes):
            suggested[unit].add(code)
    for unit, found in suggested.items():
        if holding.undecided(found, said.get(unit, NOTHING)):
            yield unit


def _disputed(said: Mapping[str, Said], places: Mapping[str, int]) -> Iterator[str]:
    for unit, one in said.items():
        if unit in places and one.settlement and one.settlement.disputed:
            yield unit
