"""Mode counts: how people were heard, and where codes were said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from voicecode.analysis.registers import Register, key_of
from voicecode.domain.codings import CodedUnit
from voicecode.domain.modes import Mode
from voicecode.domain.people import Role


class ModeCounts:
    """Sources, people and passages by mode, kept while coded units stream past.

    ``modes`` has the mode of each source by name. Somebody who is heard in two modes
    is counted in the first, so that people add up. Memory grows by nine bytes a person.
    """

    def __init__(self, modes: Mapping[str, Mode]) -> None:
        self._modes = modes
        self._seen = Register()
        self._source: str | None = None
        self.sources: Counter[Mode] = Counter()
        self.people: Counter[tuple[Role, Mode]] = Counter()
        self.passages: Counter[Mode] = Counter()
        self._codes: defaultdict[str, Counter[Mode]] = defaultdict(Counter)

    def add(self, coded: CodedUnit) -> None:
        """Count one unit; the units of a source come one after the other."""
        unit = coded.unit
        if not unit.is_codable:
            return
        mode = self._modes[unit.source]
        if unit.source != self._source:
            self._source = unit.source
            self.sources[mode] += 1
        self.passages[mode] += 1
        if unit.participant and self._is_new(unit.role, unit.participant):
            self.people[unit.role, mode] += 1
        for code in {coding.code for coding in coded.codings}:
            self._codes[code][mode] += 1

    def of_code(self, code: str) -> Mapping[Mode, int]:
        """Count the passages that carry a code, by mode."""
        return self._codes.get(code, {})

    def _is_new(self, role: Role, participant: str) -> bool:
        return not self._seen.mark(key_of(role, participant), 1)
