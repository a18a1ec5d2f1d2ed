"""Quotes: a few passages for each code, fairly chosen from all that were said."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

import numpy as np

from voicecode.analysis.passages import (
    Passage,
    aspects_of,
    letters_of,
    person_of,
    quote_of,
    worth_of,
)
from voicecode.analysis.typical import Centre, Vector
from voicecode.analysis.wording import listed
from voicecode.domain.codings import CodedUnit, Coding
from voicecode.domain.findings import is_quotable
from voicecode.domain.people import Role
from voicecode.domain.quotes import Quote
from voicecode.domain.valences import Valence

SHORT = 120  # characters
_SIDES = (Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED, None)
_SIDE_REASONS = {
    Valence.POSITIVE: "to show what goes well",
    Valence.NEGATIVE: "to show a concern",
    Valence.MIXED: "to show both sides",
}

Cell = tuple[Role, Valence | None, bool]


class Pool:
    """The best passages of each code, kept while coded units stream past.

    For each code and each kind of passage (role, valence, short or long) it keeps
    the best of ``depth`` different people, so it does not grow with the number of
    units. It never keeps a unit that a person should see first for safeguarding, or
    that nobody consented to quote. ``seed`` settles what would else be a tie.
    """

    def __init__(
        self, *, per_code: int = 6, per_person: int = 2, depth: int = 12, seed: int = 0
    ) -> None:
        self.per_code = per_code
        self.per_person = per_person
        self._depth = depth
        self._seed = seed
        self._centres: defaultdict[str, Centre] = defaultdict(Centre)
        self._cells: dict[str, dict[Cell, dict[str, Passage]]] = {}
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
            code: _Choice(
                list(self._candidates(code)), self._offered[code], self._centres[code]
            )
            for code in turns
        }
        used = _Used(per_person=self.per_person)
        for _ in range(self.per_code):
            for code in turns:
                choices[code].take_next(used)
        return {code: choice.in_order() for code, choice in choices.items()}

    def _candidates(self, code: str) -> Iterator[Passage]:
        for cell in self._cells[code].values():
            yield from cell.values()

    def _offer(self, coded: CodedUnit, coding: Coding) -> None:
        unit = coded.unit
        is_short = len(unit.text) <= SHORT
        self._offered[coding.code].update(
            aspects_of(unit.role, coding.valence, is_short)
        )
        cells = self._cells.setdefault(coding.code, {})
        cell = cells.setdefault((unit.role, coding.valence, is_short), {})
        self._centres[coding.code].add(unit.text)
        worth = worth_of(coded, coding, seed=self._seed)
        person = person_of(unit)
        rival = cell.get(person)
        if rival is None and len(cell) >= self._depth:
            rival = min(cell.values(), key=lambda candidate: candidate.worth)
        if rival is not None and rival.worth >= worth:
            return
        if rival is not None:
            del cell[rival.person]
        cell[person] = Passage(worth, person, is_short, quote_of(coded, coding))


@dataclass(slots=True)
class _Used:
    """What the report has quoted already."""

    per_person: int
    times: Counter[str] = field(default_factory=Counter)
    words: set[str] = field(default_factory=set)

    def allows(self, candidate: Passage) -> bool:
        return (
            self.times[candidate.person] < self.per_person
            and letters_of(candidate.quote) not in self.words
        )

    def add(self, candidate: Passage) -> None:
        self.times[candidate.person] += 1
        self.words.add(letters_of(candidate.quote))


class _Choice:
    """The quotes of one code, chosen one at a time."""

    def __init__(
        self,
        candidates: list[Passage],
        offered: Counter[tuple[str, object]],
        centre: Centre,
    ) -> None:
        self._left = candidates
        self._offered = offered
        vectors = centre.vectors([one.quote.text for one in candidates])
        near = centre.nearness(vectors)
        self._vectors = {
            id(one): row for one, row in zip(candidates, vectors, strict=True)
        }
        self._nearness = {
            id(one): float(at) for one, at in zip(candidates, near, strict=True)
        }
        self._typical = float(np.median(near)) if candidates else 0.0
        self._likeness = dict.fromkeys(self._nearness, 0.0)
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
        self._compare(self._vectors[id(best)])
        self._people.add(best.person)
        self._shown.update(best.aspects)
        self._left.remove(best)
        used.add(best)

    def in_order(self) -> tuple[Quote, ...]:
        """Set what goes well first, then concerns, then both, as they were taken."""
        return tuple(sorted(self._taken, key=lambda q: _SIDES.index(q.valence)))

    def _compare(self, taken: Vector) -> None:
        """Note how like each passage is to what was taken."""
        for one in self._left:
            like = float(self._vectors[id(one)] @ taken)
            self._likeness[id(one)] = max(self._likeness[id(one)], like)

    def _serves(self, candidate: Passage) -> float:
        """Say how typical a passage is, less its likeness to what was taken.

        Rounded, so that no machine's arithmetic decides. Source of the balance:
        Carbonell and Goldstein, "The use of MMR" (1998), with equal parts.
        """
        at = id(candidate)
        return round(self._nearness[at] - self._likeness[at], 6)

    def _gain(self, candidate: Passage, used: _Used) -> tuple[object, ...]:
        """Rank by what nobody has shown yet, then by each group's fair share."""
        role, side, length = (not self._shown[seen] for seen in candidate.aspects)
        return (
            candidate.quote.is_starred,
            side and candidate.quote.valence is not None,
            role,
            -used.times[candidate.person],
            length,
            *(self._share(seen) for seen in candidate.aspects),
            candidate.worth[1],
            self._serves(candidate),
            candidate.worth,
        )

    def _share(self, aspect: tuple[str, object]) -> Fraction:
        # Each next place goes to the largest quotient (Webster 1832, Sainte-Laguë).
        return Fraction(self._offered[aspect], 2 * self._shown[aspect] + 1)

    def _reason(self, candidate: Passage) -> str:
        role, side, length = (not self._shown[seen] for seen in candidate.aspects)
        reasons = ["as a coder starred it"] if candidate.quote.is_starred else []
        if side and candidate.quote.valence is not None:
            reasons.append(_SIDE_REASONS[candidate.quote.valence])
        if role:
            reasons.append("for whose voice it is")
        if length:
            reasons.append(
                "for being short" if candidate.is_short else "for its length"
            )
        if self._nearness[id(candidate)] >= self._typical:
            reasons.append("as typical of what was said")
        return f"Chosen {listed(reasons) or 'as one more voice'}."
