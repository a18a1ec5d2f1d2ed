"""Compilation: a codebook's rules made ready to match, and the mistakes in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from voicecode.domain.codebooks import (
    Code,
    Codebook,
    Mistake,
    Near,
    Phrase,
    Rule,
    Together,
    TokenPattern,
)
from voicecode.rules import groups, negation, patterns, strands, wordings
from voicecode.rules.groups import Group
from voicecode.rules.lookup import Lookup
from voicecode.rules.negation import Negation, NegationWords
from voicecode.rules.patterns import Pattern, PatternError
from voicecode.rules.phrases import PhraseError
from voicecode.rules.strands import Strand
from voicecode.rules.vocabulary import Speech, Vocabulary
from voicecode.rules.wordings import Wordings


class Language(Speech, Protocol):
    """A language's words and negations."""

    @property
    def negations(self) -> NegationWords: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ReadyRule:
    """A rule ready to match. ``order`` is its place among all rules of the codebook."""

    order: int
    rule: Rule
    code: Code
    theme: str
    test: Wordings | Group | Pattern
    unless: tuple[Wordings, ...]


@dataclass(slots=True)
class ReadyRules:
    """All the rules of a codebook that can be matched, filed for looking up."""

    vocabulary: Vocabulary
    negation: Negation
    lookup: Lookup
    phrases: dict[str, Wordings] = field(default_factory=dict)
    rules: list[ReadyRule] = field(default_factory=list)
    everywhere: list[int] = field(default_factory=list)  # nothing to look up by


def of(codebook: Codebook, speech: Language) -> tuple[ReadyRules, list[Mistake]]:
    """Compile the rules; those with mistakes are left out and their mistakes given."""
    words = Vocabulary(speech)
    ready = ReadyRules(
        vocabulary=words,
        negation=negation.of(speech.negations, words),
        lookup=Lookup(words),
    )
    mistakes: list[Mistake] = []
    for theme, code in codebook.all_codes():
        for rule in code.rules:
            try:
                _add(ready, rule, code, theme.id)
            except (PhraseError, PatternError) as error:
                mistakes.append(Mistake(rule.line, f"rule {rule.id} {error}"))
    return ready, mistakes


def _add(ready: ReadyRules, rule: Rule, code: Code, theme: str) -> None:
    order = len(ready.rules)
    test = _test(rule, ready)
    unless = tuple(_phrase(text, ready) for text in rule.unless)
    ready.rules.append(ReadyRule(order, rule, code, theme, test, unless))
    looked_up = tuple(_looked_up(test, ready.vocabulary))
    needed = test.checks() if isinstance(test, Group) else ()
    ready.lookup.file(looked_up, order, near=needed)
    if not looked_up:
        ready.everywhere.append(order)


def _phrase(text: str, ready: ReadyRules) -> Wordings:
    """Read a phrase, once: what voids one rule often voids many."""
    if text not in ready.phrases:
        ready.phrases[text] = wordings.of(text, ready.vocabulary)
    return ready.phrases[text]


def _test(rule: Rule, ready: ReadyRules) -> Wordings | Group | Pattern:
    match rule.test:
        case Phrase(text):
            return _phrase(text, ready)
        case Near(phrases, within):
            return groups.of([_phrase(p, ready) for p in phrases], within=within)
        case Together(phrases):
            return groups.of([_phrase(p, ready) for p in phrases], within=None)
        case TokenPattern(tokens):
            return patterns.read(tokens, ready.vocabulary)


def _looked_up(test: Wordings | Group | Pattern, words: Vocabulary) -> Iterator[Strand]:
    if isinstance(test, Group):
        yield from test.first.strands
    elif isinstance(test, Pattern):
        for word in sorted(test.needed):
            yield strands.of_word(word, words)
    else:
        yield from test.strands
