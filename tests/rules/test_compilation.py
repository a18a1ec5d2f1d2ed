from __future__ import annotations

from tests.rules import rule
from voicecode.domain.codebooks import Code, Codebook, Theme, TokenPattern
from voicecode.language import speech
from voicecode.rules import compilation


def book(*rules: object) -> Codebook:
    code = Code("code", "Code", "A code.", rules=rules)
    return Codebook("book", "Book", themes=(Theme("theme", "Theme", codes=(code,)),))


def test_rules_with_mistakes_are_left_out_and_told() -> None:
    ready, mistakes = compilation.of(
        book(rule("(late"), rule("late", number=2), rule("x", number=3, unless=["("])),
        speech.of("en"),
    )
    assert [one.rule.id for one in ready.rules] == ["code.2"]
    assert [mistake.problem.split()[1] for mistake in mistakes] == ["code.1", "code.3"]


def test_a_rule_without_a_fixed_word_is_tried_everywhere() -> None:
    pattern = TokenPattern(({"IS_DIGIT": True},))
    ready, _ = compilation.of(
        book(rule("late"), rule(pattern, number=2)), speech.of("en")
    )
    assert ready.everywhere == [1]
