from __future__ import annotations

from voicecode.domain.codebooks import Code, Codebook, Phrase, Rule, Theme
from voicecode.domain.people import Role
from voicecode.language import speech
from voicecode.rules import compilation, flags
from voicecode.rules.coding import RuleCoder


def book(id_: str, *phrases: str) -> Codebook:
    rules = tuple(Rule(f"{id_}.{n}", Phrase(text)) for n, text in enumerate(phrases))
    code = Code(id_, id_, "A code.", rules=rules)
    inner = Theme("inner", "Inner", codes=(code,))
    return Codebook(id_, id_, themes=(Theme("outer", "Outer", themes=(inner,)),))


def test_one_pass_finds_both_and_they_are_told_apart() -> None:
    both = flags.joined(book("late", "late"), book("harm", "hit me", "late"))
    ready, mistakes = compilation.of(both, speech.of("en"))
    assert mistakes == []
    [codings] = RuleCoder(ready).code(["He was late and hit me."], [Role.CHILD])
    codes, flagging = flags.apart(codings)
    assert [(one.code, one.theme) for one in codes] == [("late", "inner")]
    assert [one.code for one in flagging] == ["harm"]
    assert {found.text for one in flagging for found in one.evidence} == {
        "hit me",
        "late",
    }


def test_a_unit_without_either_has_neither() -> None:
    assert flags.apart(()) == ((), ())
