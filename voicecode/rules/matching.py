"""Matching: finding what the rules say in a batch of units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.rules.compilation import ReadyRule, ReadyRules
from voicecode.rules.groups import Group
from voicecode.rules.patterns import WINDOW, Pattern
from voicecode.rules.strands import Strand
from voicecode.rules.words import Words


class Match(NamedTuple):
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
    voids = _Voids(words)
    last = (-1, -1, -1)
    for unit, order, start, minus_stop in sorted(
        set(_found(ready, texts, roles, words))
    ):
        if last[:2] == (unit, order) and start < last[2]:
            continue
        rule, covered = ready.rules[order], range(start, -minus_stop)
        if not voids.void(rule, covered):
            last = (unit, order, -minus_stop)
            yield Match(unit, rule, covered, _valence(ready, rule, words, covered))


def _found(
    ready: ReadyRules, texts: Sequence[str], roles: Sequence[Role], words: Words
) -> Iterator[tuple[int, int, int, int]]:
    """Yield unit, rule, first word and minus the end: sorted, the longest is first."""
    units, rules = words.unit_list, ready.rules
    for position, (strand, order) in _candidates(ready, words):
        rule, unit = rules[order], units[position]
        if rule.rule.roles and roles[unit] not in rule.rule.roles:
            continue
        if rule.is_phrase and strand is not None:  # nearly all of them
            known = strand.settled if strand.is_settled else strand.around
            found = known(words, position)
            if found is not None:
                yield unit, order, found.start, -found.stop
            continue
        for covered in _covered(rule, strand, texts[unit], words, position):
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
        sentences = self.words.sentence_list
        first, last = covered.start, covered.stop - 1
        key = (id(rule.unless), sentences[first], sentences[last])
        if key not in self.known:
            around = self.words.sentence_of(first)
            if last not in around:
                around = range(around.start, self.words.sentence_of(last).stop)
            match = next(rule.unless.matches(self.words, around), None)
            self.known[key] = match is not None
        return self.known[key]


def _candidates(
    ready: ReadyRules, words: Words
) -> Iterator[tuple[int, tuple[Strand | None, int]]]:
    # No word to look some up by: try every window once.
    everywhere = (
        (position, (None, order))
        for order in ready.everywhere
        for position in _middles(words)
    )
    return chain(ready.lookup.candidates(words), everywhere)


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
    found = strand.around(words, position) if strand else None
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
