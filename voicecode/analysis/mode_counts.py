"""Mode counts: how people were heard, and where codes were said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from voicecode.analysis.registers import Register, key_of
from voicecode.domain.codings import CodedUnit
from voicecode.domain.counts import ModeHeard
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role


class ModeCounts:
    """Sources, people and units by mode, kept while coded units stream past.

    ``modes`` has the mode of each source by name. Somebody who is heard in two modes
    is counted in the first, so that people add up. Memory grows by nine bytes a person.
    """

    def __init__(self, modes: Mapping[str, Mode]) -> None:
        self._modes = modes
        self._seen = Register()
        self._source: str | None = None
        self._sources: Counter[Mode] = Counter()
        self._people: defaultdict[Mode, Counter[Role]] = defaultdict(Counter)
        self._units: Counter[Mode] = Counter()
        self._codes: defaultdict[str, Counter[Mode]] = defaultdict(Counter)

    def add(self, coded: CodedUnit) -> None:
        """Count one unit; the units of a source come one after the other."""
        unit = coded.unit
        if not unit.is_codable or unit.role is Role.INTERVIEWER:
            return
        mode = self._modes[unit.source]
        if unit.source != self._source:
            self._source = unit.source
            self._sources[mode] += 1
        self._units[mode] += 1
        if unit.participant and self._is_new(unit.role, unit.participant):
            self._people[mode][unit.role] += 1
        for code in {coding.code for coding in coded.codings}:
            self._codes[code][mode] += 1

    def heard(self) -> tuple[ModeHeard, ...]:
        """Say how much was heard in each mode; those of nobody are left out."""
        return tuple(
            ModeHeard(
                mode, self._sources[mode], self._units[mode], dict(self._people[mode])
            )
            for mode in Mode
            if self._units[mode]
        )

    def of_code(self, code: str) -> Mapping[Mode, int]:
        """Count the units that carry a code, by mode."""
        counts = self._codes.get(code, Counter())
        return {mode: counts[mode] for mode in Mode if self._units[mode]}

    def _is_new(self, role: Role, participant: str) -> bool:
        return not self._seen.mark(key_of(role, participant), 1)
