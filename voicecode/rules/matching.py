"""Matching: finding what the rules say in a batch of units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.codings import Valence
from voicecode.domain.people import Role
from voicecode.rules.compilation import ReadyRule, ReadyRules
from voicecode.rules.groups import Group
from voicecode.rules.patterns import WINDOW, Pattern
from voicecode.rules.strands import Strand
from voicecode.rules.wordings import Wordings
from voicecode.rules.words import Words


@dataclass(frozen=True, slots=True)
class Match:
    """A rule found in a unit of the batch, in the words at ``found``."""

    unit: int
    rule: ReadyRule
    found: range
    valence: Valence | None


def matches(
    ready: ReadyRules, texts: Sequence[str], roles: Sequence[Role], words: Words
) -> Iterator[Match]:
    """Find every rule in every text, sorted by unit, rule and position.

    Where a rule is found twice over the same words, the longest is kept.
    """
    found = sorted(set(_found(ready, texts, roles, words)))
    last = (-1, -1, -1)
    for unit, order, start, minus_stop in found:
        if last[:2] == (unit, order) and start < last[2]:
            continue
        last = (unit, order, -minus_stop)
        rule, covered = ready.rules[order], range(start, -minus_stop)
        yield Match(unit, rule, covered, _valence(ready, rule, words, covered))


def _found(
    ready: ReadyRules, texts: Sequence[str], roles: Sequence[Role], words: Words
) -> Iterator[tuple[int, int, int, int]]:
    """Yield unit, rule, first word and minus the end: sorted, the longest is first."""
    voids = _Voids(words)
    for position, strand, order in _candidates(ready, words):
        rule = ready.rules[order]
        unit = words.unit_list[position]
        if rule.rule.roles and roles[unit] not in rule.rule.roles:
            continue
        for covered in _covered(rule, strand, texts[unit], words, position):
            if not voids.void(rule, covered):
                yield unit, order, covered.start, -covered.stop


class _Voids:
    """What voids matches, asked once a sentence: many rules have the same unless."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.known: dict[tuple[int, int, int], bool] = {}

    def void(self, rule: ReadyRule, covered: range) -> bool:
        """Tell whether an unless phrase stands in the sentence of a match."""
        if rule.unless is None:
            return False
        first = self.words.sentence_of(covered.start)
        last = self.words.sentence_of(covered[-1])
        around = range(first.start, last.stop)
        return self._stands(rule.unless, around)

    def _stands(self, unless: Wordings, around: range) -> bool:
        key = (id(unless), around.start, around.stop)
        if key not in self.known:
            match = next(unless.matches(self.words, around), None)
            self.known[key] = match is not None
        return self.known[key]


def _candidates(
    ready: ReadyRules, words: Words
) -> Iterator[tuple[int, Strand | None, int]]:
    yield from ready.lookup.candidates(words)
    for order in ready.everywhere:
        # No word to look it up by: try every window once.
        for position in _middles(words):
            yield position, None, order


def _middles(words: Words) -> Iterator[int]:
    start = 0
    while start < len(words):
        sentence = words.sentence_of(start)
        yield from range(sentence.start, sentence.stop, WINDOW)
        start = sentence.stop


def _covered(
    rule: ReadyRule, strand: Strand | None, text: str, words: Words, position: int
) -> Iterable[range]:
    if isinstance(rule.test, Pattern):
        sentence = words.sentence_of(position)
        first = max(sentence.start, position - WINDOW)
        window = range(first, min(sentence.stop, position + WINDOW))
        return rule.test.matches(text, words, window)
    found = strand.match(words, position) if strand else None
    if found is not None and isinstance(rule.test, Group):
        found = rule.test.complete(words, found)
    return () if found is None else (found,)


def _valence(
    ready: ReadyRules, rule: ReadyRule, words: Words, covered: range
) -> Valence | None:
    valence = rule.rule.valence
    if valence is None:
        return None
    turned = ready.negation.turns(words, covered, says_no=rule.says_no)
    return valence.flipped if turned else valence
