"""Negation: whether words before a match turn its valence round."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Protocol

from voicecode.rules.vocabulary import Vocabulary
from voicecode.rules.words import Words

REACH = 6  # words before a match that can negate it


class NegationWords(Protocol):
    """The negation words of a language; see ``language.negations`` for their parts."""

    @property
    def negators(self) -> Set[str]: ...  # noqa: D102
    @property
    def barriers(self) -> Set[str]: ...  # noqa: D102
    @property
    def opinions(self) -> Set[str]: ...  # noqa: D102
    @property
    def hollow(self) -> Set[tuple[str, str]]: ...  # noqa: D102
    @property
    def conditionals(self) -> Set[str]: ...  # noqa: D102
    @property
    def heightened(self) -> Set[str]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Negation:
    """The negation words of a language, as numbers of a vocabulary."""

    negators: frozenset[int]
    barriers: frozenset[int]
    opinions: Set[int]
    hollow: Set[tuple[int, int]]
    conditionals: Set[int]
    heightened: Set[int]

    def turns(self, words: Words, match: range, *, says_no: bool) -> bool:
        """Tell whether a match stands under an odd number of negations.

        Words before the match in its clause count, at most ``REACH`` of them, and none
        before a word that begins another clause. Two negations cancel each other when
        an opinion stands between them; else they are one, said twice. A rule that
        ``says_no`` itself is one of the two; in the match of any other rule, a
        negation stands in a gap and counts as one before it.
        """
        numbers = words.number_list
        near = numbers[max(match.start - REACH, 0) : match.stop]
        if self.negators.isdisjoint(near):
            return False  # mostly so, and asked of all the words at once
        odd = not says_no and self._has_negation(numbers, match)
        negated, opinion_since = says_no or odd, False
        for at in self._before(words, match):
            number = numbers[at]
            opinion_since = opinion_since or number in self.opinions
            if number not in self.negators or self._is_hollow(numbers, at, match):
                continue
            if opinion_since or not negated:
                odd = not odd
            negated, opinion_since = True, False
        return odd

    def _has_negation(self, numbers: list[int], match: range) -> bool:
        return any(
            numbers[at] in self.negators and not self._is_hollow(numbers, at, match)
            for at in match
        )

    def _before(self, words: Words, match: range) -> Iterator[int]:
        """Yield the positions before a match in its clause, the nearest first."""
        clause = words.clause_list[match.start]
        first = max(match.start - 1 - REACH, -1)
        for at in range(match.start - 1, first, -1):
            number = words.number_list[at]
            if words.clause_list[at] != clause or number in self.barriers:
                return
            yield at

    def _is_hollow(self, numbers: list[int], at: int, match: range) -> bool:
        after = numbers[at + 1] if at + 1 < len(numbers) else 0
        if (numbers[at], after) in self.hollow:
            return True
        would = at > 0 and numbers[at - 1] in self.conditionals
        return would and any(n in self.heightened for n in numbers[at : match.stop])


def of(negations: NegationWords, words: Vocabulary) -> Negation:
    """Number a language's negation words."""

    def numbered(group: Set[str]) -> frozenset[int]:
        return frozenset(map(words.number, group))

    return Negation(
        negators=numbered(negations.negators),
        barriers=numbered(negations.barriers),
        opinions=numbered(negations.opinions),
        hollow=frozenset(
            (words.number(first), words.number(second))
            for first, second in negations.hollow
        ),
        conditionals=numbered(negations.conditionals),
        heightened=numbered(negations.heightened),
    )
