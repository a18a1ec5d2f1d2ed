"""Coding: what the rules found, gathered into one coding a code and unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from voicecode import collecting
from voicecode.domain.codings import Coding, Evidence
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.rules import matching
from voicecode.rules import words as words_of
from voicecode.rules.compilation import ReadyRules
from voicecode.rules.matching import Match
from voicecode.rules.words import Words

# One ordinary rule is taken to be right four times in five; each further one leaves
# the same share of the remaining doubt. A convention until it is calibrated.
_DOUBT = 0.2


@dataclass(frozen=True, slots=True)
class RuleCoder:
    """Codes batches of units by the rules of one codebook."""

    ready: ReadyRules

    def code(
        self, texts: Sequence[str], roles: Sequence[Role]
    ) -> list[tuple[Coding, ...]]:
        """Give each text's codings, in the order of the codebook."""
        coded: list[tuple[Coding, ...]] = [()] * len(texts)
        if not any(texts):
            return coded
        with collecting.paused():
            words = words_of.of(texts, self.ready.pieces)
            found = matching.matches(self.ready, texts, roles, words)
            for unit, of_unit in groupby(found, key=lambda match: match.unit):
                coded[unit] = tuple(_codings(texts[unit], words, of_unit))
        return coded


def _codings(text: str, words: Words, found: Iterator[Match]) -> Iterator[Coding]:
    for _, group in groupby(found, key=lambda match: match.rule.code.id):
        of_code = list(group)
        evidence = tuple(_evidence(text, words, match) for match in of_code)
        yield Coding(
            code=of_code[0].rule.code.id,
            theme=of_code[0].rule.theme,
            valence=_overall([one.valence for one in evidence]),
            confidence=_confidence(of_code),
            by=("rules",),
            evidence=_in_order(evidence),
        )


def _in_order(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    if len(evidence) == 1:
        return evidence
    return tuple(sorted(evidence, key=lambda e: (e.span.start, e.span.end, e.rule)))


def _evidence(text: str, words: Words, match: Match) -> Evidence:
    span = words.span(match.found).with_whole_brackets(text)
    return Evidence(
        rule=match.rule.rule.id,
        span=span,
        text=span.of(text),
        valence=match.valence,
        weight=match.rule.rule.weight,
    )


def _overall(valences: Sequence[Valence | None]) -> Valence | None:
    if len(valences) == 1:
        return valences[0]
    said = {valence for valence in valences if valence is not None}
    if len(said) > 1:
        return Valence.MIXED
    return said.pop() if said else None


def _confidence(found: Sequence[Match]) -> float:
    """Give 1 - doubt ** weight, weights added over the different rules; 0 to 1."""
    if len(found) == 1:
        return _of_weight(found[0].rule.rule.weight)
    weights = {match.rule.rule.id: match.rule.rule.weight for match in found}
    return _of_weight(sum(weights.values()))


@cache  # there are few weights, and sums of them
def _of_weight(weight: float) -> float:
    doubt: float = _DOUBT**weight
    return round(1 - doubt, 4)
