"""Trials: a codebook's rules tried on its own examples and misses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecode.domain.codebooks import Code, Codebook, Example, Miss
from voicecode.domain.codings import Coding
from voicecode.domain.people import Role
from voicecode.rules.coding import RuleCoder


@dataclass(frozen=True, slots=True)
class Failure:
    """A sentence that came out wrong: where it stands, and what went wrong."""

    code: str
    line: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Trial:
    """How one code's rules did on its sentences."""

    code: str
    theme: str
    rules: int
    examples: int
    misses: int
    failures: tuple[Failure, ...]
    slow: tuple[str, ...]  # rules without a word to look them up by


def of(codebook: Codebook, coder: RuleCoder) -> list[Trial]:
    """Try every code's rules on its examples and misses, in file order."""
    slow = {coder.ready.rules[order].rule.id for order in coder.ready.everywhere}
    trials = []
    for theme, code in codebook.all_codes():
        failures = tuple(_failures(code, coder))
        ids = tuple(rule.id for rule in code.rules if rule.id in slow)
        trials.append(
            Trial(
                code=code.id,
                theme=theme.id,
                rules=len(code.rules),
                examples=len(code.examples),
                misses=len(code.misses),
                failures=failures,
                slow=ids,
            )
        )
    return trials


def _failures(code: Code, coder: RuleCoder) -> Iterator[Failure]:
    if not code.rules:
        return  # a code may be left to the classifier and to people
    sentences: Sequence[Example | Miss] = (*code.examples, *code.misses)
    coded = coder.code(
        [sentence.text for sentence in sentences],
        [sentence.role or Role.UNKNOWN for sentence in sentences],
    )
    for sentence, codings in zip(sentences, coded, strict=True):
        found = next((coding for coding in codings if coding.code == code.id), None)
        reason = _wrong(sentence, found)
        if reason:
            yield Failure(code.id, sentence.line, sentence.text, reason)


def _wrong(sentence: Example | Miss, found: Coding | None) -> str:
    if isinstance(sentence, Miss):
        if found is None:
            return ""
        earned = found.evidence[0]
        return f"must be missed, but {earned.rule} matches {earned.text!r}"
    if found is None:
        return "no rule matches"
    if sentence.valence is not None and found.valence is not sentence.valence:
        rules = ", ".join(dict.fromkeys(one.rule for one in found.evidence))
        said = found.valence or "unsaid"
        return f"must be {sentence.valence}, but is {said} by {rules}"
    return ""
