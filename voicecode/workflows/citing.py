"""Citing: say under a quote who said it and where it stands, as it may be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from voicecode.analysis.counting import Quotes
from voicecode.domain.codings import CodedUnit
from voicecode.domain.quotes import Quote
from voicecode.domain.source_ids import SourceIds
from voicecode.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Citing:
    """What print says of a unit: who said it, and the id of its source.

    What was noted on the way is not printed: ``units`` that are quoted, and by the
    places of their quotes the participants, ``speakers``, and the units' ``names``.
    """

    said_by: Callable[[Unit], str]
    ids: SourceIds
    units: dict[str, Unit] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def quote(self, quote: Quote, unit: Unit) -> Quote:
        """Put what print says of its unit to a quote; note whose it is."""
        place = self.ids.passage(unit)
        self.names[place] = unit.name
        if unit.participant:
            self.speakers[place] = unit.participant
        return replace(quote, said_by=self.said_by(unit), unit=place, whole=unit.text)

    def noting(self, coded: Iterable[CodedUnit], quotes: Quotes) -> Iterator[CodedUnit]:
        """Note the units that are quoted, and pass all of them on."""
        quoted = {quote.unit for several in quotes.values() for quote in several}
        for one in coded:
            if one.unit.name in quoted:
                self.units[one.unit.name] = one.unit
            yield one

    def cited(self, quotes: Quotes) -> Quotes:
        """Put what print says to every quote, once the units were noted."""
        return {
            code: tuple(self.quote(quote, self.units[quote.unit]) for quote in several)
            for code, several in quotes.items()
        }
