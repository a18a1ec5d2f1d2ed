from __future__ import annotations

import pytest

from voicecode.rules import phrases
from voicecode.rules.phrases import PhraseError, Slot


def read(text: str) -> list[str]:
    """Show strands as text: optional words in brackets, gaps as <least-most>."""
    strands = phrases.read(text, split=lambda word: word.lower().split("'"))
    return [" ".join(map(shown, strand)) for strand in strands]


def shown(slot: Slot) -> str:
    words = "/".join(sorted(slot.words))
    if not words:
        return f"<{slot.least}-{slot.most}>"
    return words if slot.least else f"[{words}]"


@pytest.mark.parametrize(
    ("text", "strands"),
    [
        ("turn up", ["turn up"]),
        ("Turn UP", ["turn up"]),
        ("(late|early)", ["early/late"]),
        ("late|early", ["early/late"]),
        ("turn up (late|on time)", ["turn up late", "turn up on time"]),
        ("(really|) late", ["[really] late"]),
        ("late (at all|)", ["late at all", "late"]),
        ("late (at all|again|)", ["late [again]", "late at all"]),
        ("(a|(b|c)) d", ["a/b/c d"]),
        ("~turn up", ["~turn up"]),
        ("never _ back", ["never <1-1> back"]),
        ("never <3> back", ["never <0-3> back"]),
        ("appoint* s?t", ["appoint* s?t"]),
        ("well-be*", ["well be*"]),
        ("did'not ring", ["did not ring"]),
        ("~key'work", ["key ~work"]),
        ("a  b", ["a b"]),
    ],
)
def test_a_phrase_is_read_into_strands(text: str, strands: list[str]) -> None:
    assert sorted(read(text)) == sorted(strands)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("(late", r"'\(' without its '\)'"),
        ("late)", r"'\)' without its '\('"),
        ("", "no word that must be there"),
        ("_", "no word that must be there"),
        ("(really|)", "no word that must be there"),
        ("late|", "no word that must be there"),
        ("~ late", "Write the word right after the '~'"),
        ("~lat*", "do not go together"),
        ("?? late", "without a letter"),
        ("late <x>", "A gap is written '<3>'"),
        ("late <", "A gap is written '<3>'"),
        ("late <99>", "at most 30"),
        ("late <٣>", "A gap is written '<3>'"),
        ("x " * 41, "longer than 40 words"),
        ("x" * 5001, "5000 are allowed"),
        ("(a b|c d) " * 9, "more than 256 different wordings"),
        ("(" * 30 + "a" + ")" * 30, "too deep"),
    ],
)
def test_a_mistake_is_told_with_its_mend(text: str, problem: str) -> None:
    with pytest.raises(PhraseError, match=problem):
        read(text)
