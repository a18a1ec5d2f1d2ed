"""What the tests of the rules build by hand."""

from __future__ import annotations

from collections.abc import Sequence

from voicecode.domain.codebooks import (
    Code,
    Codebook,
    Near,
    Phrase,
    Rule,
    Theme,
    Together,
    TokenPattern,
)
from voicecode.domain.codings import Coding
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.language import speech
from voicecode.rules import compilation
from voicecode.rules.coding import RuleCoder
from voicecode.rules.vocabulary import Vocabulary


def vocabulary() -> Vocabulary:
    """Make an empty English vocabulary."""
    return Vocabulary(speech.of("en"))


def rule(
    test: str | Phrase | Near | Together | TokenPattern,
    *,
    number: int = 1,
    valence: Valence | None = None,
    unless: Sequence[str] = (),
    roles: Sequence[Role] = (),
    weight: float = 1.0,
) -> Rule:
    """Make a rule; a text is a phrase."""
    return Rule(
        id=f"code.{number}",
        test=Phrase(test) if isinstance(test, str) else test,
        valence=valence,
        unless=tuple(unless),
        roles=frozenset(roles),
        weight=weight,
    )


def coder(*rules: Rule, language: str = "en") -> RuleCoder:
    """Compile rules as one code's; they must be right."""
    code = Code("code", "Code", "A code.", rules=rules)
    theme = Theme("theme", "Theme", codes=(code,))
    ready, mistakes = compilation.of(
        Codebook("book", "Book", language=language, themes=(theme,)),
        speech.of(language),
    )
    assert mistakes == []
    return RuleCoder(ready)


def found(
    made: RuleCoder | str, text: str, *, role: Role = Role.CHILD
) -> list[tuple[str, str | None]]:
    """Give the words found in a text, each with its valence."""
    if isinstance(made, str):
        made = coder(rule(made))
    (codings,) = made.code([text], [role])
    return [(e.text, e.valence) for coding in codings for e in coding.evidence]


def words_found(made: RuleCoder | str, text: str) -> list[str]:
    """Give the words found in a text."""
    return [words for words, _ in found(made, text)]


def coding(made: RuleCoder, text: str, *, role: Role = Role.CHILD) -> Coding:
    """Give the one coding of a text."""
    ((only,),) = made.code([text], [role])
    return only
