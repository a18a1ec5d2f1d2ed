"""Tallies: who was heard and what they said, counted in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations

from voicecode.analysis.registers import Register, key_of
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.counts import (
    Balance,
    GroupCount,
    GroupHeard,
    Heard,
    Pairing,
    QuestionCount,
    SourceCount,
)
from voicecode.domain.documents import Kind
from voicecode.domain.findings import SAFEGUARDING, is_quotable
from voicecode.domain.people import Role
from voicecode.domain.units import Answer, Unit
from voicecode.domain.valences import Valence

# What is known of a person or a unit on a topic, as bits that add up.
_RAISED, _WELL, _BADLY = 1, 2, 4
_BOTH = _WELL | _BADLY
_BITS = {
    None: _RAISED,
    Valence.POSITIVE: _RAISED | _WELL,
    Valence.NEGATIVE: _RAISED | _BADLY,
    Valence.MIXED: _RAISED | _BOTH,
}
_HEARD_ROLES = tuple(role for role in Role if role is not Role.INTERVIEWER)


class Tally:
    """Counts of coded units, kept while they stream past.

    A person is a participant in a role, counted once however many sources or units
    they speak in, and on each topic by all that they say of it: well here and badly
    there is both. Memory grows by some nine bytes for each person and for each
    topic that a person speaks of, and not with the number of units. ``sources`` are
    those that were read, in their order.
    """

    def __init__(self) -> None:
        self._register = Register()
        self._people: Counter[Role] = Counter()
        self._units: Counter[Role] = Counter()
        self.sources: dict[str, Kind] = {}
        self._answers: defaultdict[str, Counter[Answer]] = defaultdict(Counter)
        self._topics: defaultdict[str, _Topic] = defaultdict(_Topic)
        self._pairs: Counter[tuple[str, str]] = Counter()
        self._quotable: Counter[tuple[str, Valence | None]] = Counter()
        self._by: set[str] = set()
        self._withheld = 0

    def add(self, coded: CodedUnit) -> None:
        """Count one unit."""
        unit = coded.unit
        self.sources.setdefault(unit.source, unit.kind)
        if unit.role is Role.INTERVIEWER:
            return
        if unit.question is not None and unit.answer is not None:
            self._answers[unit.question][unit.answer] += 1
        if unit.is_codable:
            self._hear(unit)
            self._withheld += SAFEGUARDING in coded.flags
            self._count(unit, coded.codings)
        if is_quotable(coded):
            self._quotable.update((one.code, one.valence) for one in coded.codings)

    def heard(self) -> Heard:
        """Say who was heard, and where; roles nobody spoke in are left out."""
        sources = Counter(self.sources.values())
        return Heard(
            groups=tuple(
                GroupHeard(role, self._people[role], self._units[role])
                for role in _HEARD_ROLES
                if self._units[role]
            ),
            sources=tuple(
                SourceCount(kind, sources[kind]) for kind in Kind if sources[kind]
            ),
            questions=tuple(
                QuestionCount(question, *(answers[answer] for answer in Answer))
                for question, answers in self._answers.items()
            ),
            withheld=self._withheld,
        )

    def of_code(self, code: str) -> tuple[GroupCount, ...]:
        """Count those who spoke of a code, by role; silent roles are left out."""
        return self._groups(f"code {code}")

    def of_theme(self, theme: str) -> tuple[GroupCount, ...]:
        """Count those who spoke of any code that stands directly in a theme."""
        return self._groups(f"theme {theme}")

    def quotable(self, code: str) -> Balance:
        """Count the units that carry a code and may be quoted."""
        valences = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None)
        return Balance(*(self._quotable[code, valence] for valence in valences))

    def pairings(self) -> tuple[Pairing, ...]:
        """Say which codes stand in one unit together, the most frequent first."""
        ranked = sorted(self._pairs.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple(Pairing(*pair, units) for pair, units in ranked)

    @property
    def proposed_by(self) -> tuple[str, ...]:
        """What proposed the codes, such as "rules", in alphabetical order."""
        return tuple(sorted(self._by))

    def _is_new(self, *words: str) -> bool:
        return not self._register.mark(key_of(*words), _RAISED)

    def _hear(self, unit: Unit) -> None:
        self._units[unit.role] += 1
        if unit.participant and self._is_new("person", unit.role, unit.participant):
            self._people[unit.role] += 1

    def _count(self, unit: Unit, codings: tuple[Coding, ...]) -> None:
        topics: dict[str, int] = {}
        for coding in codings:
            bits = _BITS[coding.valence]
            for topic in (f"code {coding.code}", f"theme {coding.theme}"):
                topics[topic] = topics.get(topic, 0) | bits
            self._by.update(coding.by)
        for topic, bits in topics.items():
            self._count_topic(unit, topic, bits)
        codes = sorted({coding.code for coding in codings})
        self._pairs.update(combinations(codes, 2))

    def _count_topic(self, unit: Unit, topic: str, bits: int) -> None:
        counts = self._topics[topic]
        counts.mentions[unit.role, bits] += 1
        if not unit.participant:
            counts.unattributed[unit.role] += 1
            return
        key = key_of(topic, unit.role, unit.participant)
        before = self._register.mark(key, bits)
        if before:
            counts.people[unit.role, before] -= 1
        counts.people[unit.role, before | bits] += 1

    def _groups(self, topic: str) -> tuple[GroupCount, ...]:
        counts = self._topics.get(topic)
        return () if counts is None else tuple(counts.groups())


class _Topic:
    """People and mentions of one code or theme, by role and bits."""

    __slots__ = ("mentions", "people", "unattributed")

    def __init__(self) -> None:
        self.people: Counter[tuple[Role, int]] = Counter()
        self.mentions: Counter[tuple[Role, int]] = Counter()
        self.unattributed: Counter[Role] = Counter()

    def groups(self) -> Iterator[GroupCount]:
        for role in _HEARD_ROLES:
            mentions = _balance(self.mentions, role)
            if mentions.total:
                people = _balance(self.people, role)
                yield GroupCount(role, people, mentions, self.unattributed[role])


def _balance(counts: Counter[tuple[Role, int]], role: Role) -> Balance:
    return Balance(
        positive=counts[role, _RAISED | _WELL],
        negative=counts[role, _RAISED | _BADLY],
        mixed=counts[role, _RAISED | _BOTH],
        unsaid=counts[role, _RAISED],
    )
