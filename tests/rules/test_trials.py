from __future__ import annotations

import pytest

from voicecode.domain.codebooks import (
    Code,
    Codebook,
    Example,
    Miss,
    Phrase,
    Rule,
    Theme,
)
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence
from voicecode.language import speech
from voicecode.rules import compilation, trials
from voicecode.rules.coding import RuleCoder
from voicecode.rules.trials import Trial

LATE = Rule("code.1", Phrase("late"), valence=Valence.NEGATIVE)
STAFF = Rule("code.2", Phrase("delayed"), roles=frozenset({Role.STAFF}))


def trial(*sentences: Example | Miss, rules: tuple[Rule, ...] = (LATE, STAFF)) -> Trial:
    examples = tuple(one for one in sentences if isinstance(one, Example))
    misses = tuple(one for one in sentences if isinstance(one, Miss))
    code = Code("code", "Code", "A.", rules=rules, examples=examples, misses=misses)
    book = Codebook("book", "Book", themes=(Theme("theme", "Theme", codes=(code,)),))
    ready, _ = compilation.of(book, speech.of("en"))
    (only,) = trials.of(book, RuleCoder(ready))
    return only


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        (Example("late", Valence.NEGATIVE), None),
        (Example("late"), None),
        (Example("not late", Valence.POSITIVE), None),
        (
            Example("late", Valence.POSITIVE),
            "must be positive, but is negative by code.1",
        ),
        (Example("on time"), "no rule matches"),
        (Example("delayed", role=Role.STAFF), None),
        (Example("delayed", role=Role.CHILD), "no rule matches"),
        (Miss("on time"), None),
        (Miss("the late bus"), "must be missed, but code.1 matches 'late'"),
    ],
)
def test_sentences_are_tried(sentence: Example | Miss, reason: str | None) -> None:
    failures = [failure.reason for failure in trial(sentence).failures]
    assert failures == ([reason] if reason else [])


def test_a_code_without_rules_is_not_tried() -> None:
    assert trial(Example("late"), rules=()).failures == ()
