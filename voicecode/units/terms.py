"""Terms: on whose consent units were said, and what may be done with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from voicecode.domain import consents
from voicecode.domain.codings import CodedUnit
from voicecode.domain.consents import Consent
from voicecode.domain.findings import COUNTED_ONLY
from voicecode.domain.people import Told
from voicecode.domain.units import Unit
from voicecode.units import inferring


@dataclass(slots=True)
class Terms:
    """Heeds consents while units stream past, and notes whose it was that counted.

    ``told`` is a table of participants; ``forms`` gives what each goes by in the
    units, where that is not what the table has. Beside it counts the attribute
    ``consent`` that a unit brings along.
    """

    told: Sequence[Told] = ()
    forms: Mapping[str, Sequence[str]] = field(default_factory=dict)
    is_protected: bool = True
    withdrawn: set[str] = field(default_factory=set)
    counted_only: set[str] = field(default_factory=set)
    _rows: dict[str, Told] = field(default_factory=dict)
    _met: dict[int, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.told:
            for form in (one.participant, *self.forms.get(one.participant, ())):
                before = self._rows.setdefault(inferring.key(form), one)
                if one.consent and one.consent.stricter(before.consent) is one.consent:
                    self._rows[inferring.key(form)] = one

    def heard(self, units: Iterable[Unit]) -> Iterator[Unit]:
        """Pass on units with their consent, but none of those who withdrew."""
        for unit in units:
            known = self._told_of(unit)
            if known and known.consent:
                attributes = consents.noted(unit.attributes, known.consent)
                unit = replace(unit, attributes=attributes)  # noqa: PLW2901 # the same
            if consents.of(unit.attributes) is Consent.WITHDRAWN:
                self.withdrawn.add(_who(unit))
            else:
                yield unit

    def marked(self, coded: Iterable[CodedUnit]) -> Iterator[CodedUnit]:
        """Flag the units that may be counted, and not quoted."""
        for one in coded:
            consent = consents.of(one.unit.attributes)
            asks_for_more = consent is Consent.PROTECTED and not self.is_protected
            if consent is Consent.ANALYSE or asks_for_more:
                self.counted_only.add(_who(one.unit))
                yield replace(one, flags=(*one.flags, COUNTED_ONLY))
            else:
                yield one

    @property
    def unmet(self) -> list[int]:
        """The rows of the table that name nobody who was met."""
        return [one.row for one in self.told if one.row not in self._met]

    @property
    def shared(self) -> list[int]:
        """The rows whose name several participants go by."""
        return [row for row, met in self._met.items() if len(met) > 1]

    def _told_of(self, unit: Unit) -> Told | None:
        """Find a unit's participant in the table: by the whole id, or its end."""
        if not self._rows or unit.participant is None:
            return None
        whole = self._rows.get(inferring.key(unit.participant))
        own = unit.participant.removeprefix(f"{unit.source}/")
        found = whole or self._rows.get(inferring.key(own))
        if found:
            self._met.setdefault(found.row, set()).add(unit.participant)
        return found


def _who(unit: Unit) -> str:
    return unit.participant or unit.source
