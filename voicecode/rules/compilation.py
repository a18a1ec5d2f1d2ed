"""Compilation: a codebook's rules made ready to match, and the mistakes in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Protocol

from voicecode import collecting
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
from voicecode.rules import groups, negation, patterns, wordings
from voicecode.rules.groups import Group
from voicecode.rules.lookup import Lookup
from voicecode.rules.negation import Negation, NegationWords
from voicecode.rules.patterns import Pattern, PatternError
from voicecode.rules.phrases import PhraseError
from voicecode.rules.pieces import Pieces
from voicecode.rules.strands import Reader, Strand
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
    is_phrase: bool  # its test is a phrase alone
    unless: Wordings | None
    says_no: bool  # a negation is among its own words


@dataclass(slots=True)
class ReadyRules:
    """All the rules of a codebook that can be matched, filed for looking up."""

    vocabulary: Vocabulary
    negation: Negation
    lookup: Lookup
    reader: Reader
    pieces: Pieces
    unless: dict[tuple[str, ...], Wordings] = field(default_factory=dict)
    rules: list[ReadyRule] = field(default_factory=list)
    everywhere: list[int] = field(default_factory=list)  # nothing to look up by


def of(codebook: Codebook, speech: Language) -> tuple[ReadyRules, list[Mistake]]:
    """Compile the rules; those with mistakes are left out and their mistakes given."""
    with collecting.lasting():
        return _compiled(codebook, speech)


def _compiled(codebook: Codebook, speech: Language) -> tuple[ReadyRules, list[Mistake]]:
    words = Vocabulary(speech)
    ready = ReadyRules(
        vocabulary=words,
        negation=negation.of(speech.negations, words),
        lookup=Lookup(words),
        reader=Reader(words),
        pieces=Pieces(words),
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
    unless = _unless(rule.unless, ready) if rule.unless else None
    says_no = _says_no(test, ready.negation)
    is_phrase = isinstance(test, Wordings)
    ready.rules.append(
        ReadyRule(order, rule, code, theme, test, is_phrase, unless, says_no)
    )
    looked_up = tuple(_looked_up(test, ready.reader))
    needed = test.checks() if isinstance(test, Group) else ()
    ready.lookup.file(looked_up, order, near=needed)
    if not looked_up:
        ready.everywhere.append(order)


def _test(rule: Rule, ready: ReadyRules) -> Wordings | Group | Pattern:
    def read(text: str) -> Wordings:
        return wordings.of((text,), ready.reader)

    match rule.test:
        case Phrase(text):
            return read(text)
        case Near(phrases, within):
            return groups.of([read(text) for text in phrases], within=within)
        case Together(phrases):
            return groups.of([read(text) for text in phrases], within=None)
        case TokenPattern(tokens):
            return patterns.read(tokens, ready.vocabulary)


def _unless(texts: tuple[str, ...], ready: ReadyRules) -> Wordings:
    """Read what voids a rule, once: it often voids many."""
    if texts not in ready.unless:
        ready.unless[texts] = wordings.of(texts, ready.reader)
    return ready.unless[texts]


def _says_no(test: Wordings | Group | Pattern, negation: Negation) -> bool:
    if isinstance(test, Pattern):
        return True  # its tokens are its own business
    phrases = (test.first, *test.others) if isinstance(test, Group) else (test,)
    return any(
        not negation.negators.isdisjoint(place.accepts or ())
        for phrase in phrases
        for strand in phrase.strands
        for place in strand.places
    )


def _looked_up(test: Wordings | Group | Pattern, reader: Reader) -> Iterator[Strand]:
    if isinstance(test, Group):
        yield from test.first.strands
    elif isinstance(test, Pattern):
        for word in sorted(test.needed):
            yield reader.of_word(word)
    else:
        yield from test.strands
