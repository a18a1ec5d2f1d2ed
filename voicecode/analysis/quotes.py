"""Quotes: a few passages for each code, fairly chosen from all that were said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from voicecode.analysis import excerpts
from voicecode.analysis.registers import key_of
from voicecode.analysis.wording import listed
from voicecode.domain.codings import CodedUnit, Coding, Valence
from voicecode.domain.documents import Kind
from voicecode.domain.findings import STARRED, is_quotable
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.units import Unit

SHORT = 120  # characters
_FEW_WORDS = 5  # fewer say little by themselves
_SIDES = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None)
_SIDE_REASONS = {
    Valence.POSITIVE: "to show what goes well",
    Valence.NEGATIVE: "to show a concern",
    Valence.MIXED: "to show both sides",
}

Cell = tuple[Role, Valence | None, bool]
Aspects = tuple[tuple[str, object], tuple[str, object], tuple[str, object]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A quote that could be chosen, whose it is, and how well it would serve."""

    worth: tuple[int, ...]
    person: str
    is_short: bool
    quote: Quote

    @property
    def aspects(self) -> Aspects:
        """What the quote shows: its role, its side, its length."""
        return _aspects(self.quote.role, self.quote.valence, self.is_short)


class Pool:
    """The best passages of each code, kept while coded units stream past.

    For each code and each kind of passage (role, valence, short or long) it keeps
    the best of ``depth`` different people, so it does not grow with the number of
    units. It never keeps a unit that a person should see first for safeguarding.
    """

    def __init__(
        self, *, per_code: int = 6, per_person: int = 2, depth: int = 4, seed: int = 0
    ) -> None:
        self.per_code = per_code
        self.per_person = per_person
        self._depth = depth
        self._seed = seed
        self._cells: dict[str, dict[Cell, dict[str, _Candidate]]] = {}
        self._offered: defaultdict[str, Counter[tuple[str, object]]] = defaultdict(
            Counter
        )

    def __len__(self) -> int:
        """Count the passages that are kept."""
        return sum(1 for code in self._cells for _ in self._candidates(code))

    def add(self, coded: CodedUnit) -> None:
        """Offer one unit to the pool.

        Raises:
            CheckFailedError: evidence is not, to the letter, what the unit says.
        """
        if is_quotable(coded):
            for coding in coded.codings:
                self._offer(coded, coding)

    def chosen(self) -> Mapping[str, tuple[Quote, ...]]:
        """Choose the quotes of each code, the same from the same units.

        Codes take turns, those with the fewest people first. Nobody is quoted
        twice for one code or more than ``per_person`` times in all, and no words
        appear twice.
        """
        people = {
            code: len({candidate.person for candidate in self._candidates(code)})
            for code in self._cells
        }
        turns = sorted(people, key=lambda code: (people[code], code))
        choices = {
            code: _Choice(list(self._candidates(code)), self._offered[code])
            for code in turns
        }
        used = _Used(per_person=self.per_person)
        for _ in range(self.per_code):
            for code in turns:
                choices[code].take_next(used)
        return {code: choice.in_order() for code, choice in choices.items()}

    def _candidates(self, code: str) -> Iterator[_Candidate]:
        for cell in self._cells[code].values():
            yield from cell.values()

    def _offer(self, coded: CodedUnit, coding: Coding) -> None:
        unit = coded.unit
        is_short = len(unit.text) <= SHORT
        self._offered[coding.code].update(_aspects(unit.role, coding.valence, is_short))
        cells = self._cells.setdefault(coding.code, {})
        cell = cells.setdefault((unit.role, coding.valence, is_short), {})
        worth = worth_of(coded, coding)
        person = person_of(unit)
        rival = cell.get(person)
        if rival is None and len(cell) >= self._depth:
            rival = min(cell.values(), key=lambda candidate: candidate.worth)
        if rival is not None and rival.worth >= worth:
            return
        if rival is not None:
            del cell[rival.person]
        cell[person] = _Candidate(worth, person, is_short, quote_of(coded, coding))


@dataclass(slots=True)
class _Used:
    """What the report has quoted already."""

    per_person: int
    times: Counter[str] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)

    def allows(self, candidate: _Candidate) -> bool:
        return (
            self.times[candidate.person] < self.per_person
            and _plain(candidate.quote) not in self.words
        )

    def add(self, candidate: _Candidate) -> None:
        self.times[candidate.person] += 1
        self.words.add(_plain(candidate.quote))


class _Choice:
    """The quotes of one code, chosen one at a time."""

    def __init__(
        self, candidates: list[_Candidate], offered: Counter[tuple[str, object]]
    ) -> None:
        self._left = candidates
        self._offered = offered
        self._taken: list[Quote] = []
        self._people: set[str] = set()
        self._shown: Counter[tuple[str, object]] = Counter()

    def take_next(self, used: _Used) -> None:
        """Take the passage that adds most to those taken, if any may be."""
        allowed = [
            candidate
            for candidate in self._left
            if candidate.person not in self._people and used.allows(candidate)
        ]
        if not allowed:
            return
        best = max(allowed, key=lambda candidate: self._gain(candidate, used))
        self._taken.append(replace(best.quote, reason=self._reason(best)))
        self._people.add(best.person)
        self._shown.update(best.aspects)
        self._left.remove(best)
        used.add(best)

    def in_order(self) -> tuple[Quote, ...]:
        """Set what goes well first, then concerns, then both, as they were taken."""
        return tuple(sorted(self._taken, key=lambda q: _SIDES.index(q.valence)))

    def _gain(self, candidate: _Candidate, used: _Used) -> tuple[object, ...]:
        """Rank by what nobody has shown yet, then by each group's fair share."""
        role, side, length = (not self._shown[seen] for seen in candidate.aspects)
        return (
            side and candidate.quote.valence is not None,
            role,
            -used.times[candidate.person],
            length,
            *(self._share(seen) for seen in candidate.aspects),
            candidate.worth,
        )

    def _share(self, aspect: tuple[str, object]) -> Fraction:
        # Each next place goes to the largest quotient (Webster 1832, Sainte-Laguë).
        return Fraction(self._offered[aspect], 2 * self._shown[aspect] + 1)

    def _reason(self, candidate: _Candidate) -> str:
        role, side, length = (not self._shown[seen] for seen in candidate.aspects)
        reasons = []
        if side and candidate.quote.valence is not None:
            reasons.append(_SIDE_REASONS[candidate.quote.valence])
        if role:
            reasons.append("for whose voice it is")
        if length:
            reasons.append(
                "for being short" if candidate.is_short else "for its length"
            )
        return f"Chosen {listed(reasons) or 'as one more voice'}."


def _aspects(role: Role, valence: Valence | None, is_short: bool) -> Aspects:
    return ("role", role), ("side", valence), ("short", is_short)


def _plain(quote: Quote) -> str:
    """Keep the letters only, by which the same words are known again."""
    return "".join(filter(str.isalnum, quote.text.casefold())) or quote.text


def worth_of(coded: CodedUnit, coding: Coding) -> tuple[int, ...]:
    """Rank a passage: enough words, sure, whole, to the point, then by lot."""
    text = coded.unit.text
    return (
        len(text.split(maxsplit=_FEW_WORDS)) >= _FEW_WORDS,
        round(coding.confidence * 10),
        len(text) <= excerpts.LIMIT,
        -len(coded.codings),
        key_of(coding.code, coded.unit.name, text),
    )


def person_of(unit: Unit) -> str:
    """Tell apart those whose words may be quoted only so often."""
    if unit.participant:
        return f"{unit.role} {unit.participant}"
    if unit.kind is Kind.SURVEY:
        return unit.name
    return f"{unit.role} {unit.speaker or ''} in {unit.source}"


def quote_of(coded: CodedUnit, coding: Coding, said_by: str = "") -> Quote:
    """Cut the words of a unit that speak for one of its codes.

    Raises:
        CheckFailedError: evidence is not, to the letter, what the unit says.
    """
    unit = coded.unit
    excerpt = excerpts.of(unit, coding.evidence)
    return Quote(
        code=coding.code,
        unit=unit.name,
        role=unit.role,
        excerpt=excerpt,
        valence=coding.valence,
        question=unit.question,
        kind=unit.kind,
        said_by=said_by,
        is_starred=STARRED in coded.flags,
        evidence=tuple(
            found for found in coding.evidence if any(excerpt.places(found.span))
        ),
    )
