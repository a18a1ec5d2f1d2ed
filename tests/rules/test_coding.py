from __future__ import annotations

import pytest

from tests.rules import coder, coding, rule
from voicecode.domain.people import Role
from voicecode.domain.valences import Valence

GOOD, BAD, BOTH = Valence.POSITIVE, Valence.NEGATIVE, Valence.MIXED


@pytest.mark.parametrize(
    ("text", "valence"),
    [("kind", GOOD), ("cold", BAD), ("kind but cold", BOTH), ("tall", None)],
)
def test_valences_add_up(text: str, valence: Valence | None) -> None:
    made = coder(
        rule("kind", valence=GOOD),
        rule("cold", number=2, valence=BAD),
        rule("tall", number=3),
    )
    assert coding(made, text).valence is valence


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("one", 0.8),
        ("one one", 0.8),
        ("one two", 0.96),
        ("half", 0.5528),
        ("three", 0.9922),
    ],
)
def test_more_rules_and_heavier_ones_give_more_confidence(
    text: str, confidence: float
) -> None:
    made = coder(
        rule("one"),
        rule("two", number=2),
        rule("half", number=3, weight=0.5),
        rule("three", number=4, weight=3.0),
    )
    assert coding(made, text).confidence == pytest.approx(confidence, abs=1e-3)


def test_evidence_is_the_exact_words_and_the_rule() -> None:
    text = "  Well… she TURNED,  um, up late!"
    (evidence,) = coding(coder(rule("~turn up late")), text).evidence
    assert evidence.rule == "code.1"
    assert evidence.text == "TURNED,  um, up late"
    assert evidence.span.of(text) == evidence.text


def test_evidence_shows_what_stands_for_a_name_whole() -> None:
    (evidence,) = coding(
        coder(rule("advocate <3> told")), "[advocate 1] told me"
    ).evidence
    assert evidence.text == "[advocate 1] told"


def test_texts_without_words_have_no_codings() -> None:
    made = coder(rule("late"))
    texts = ["", "   ", "…", "\n\n", "late"]
    coded = made.code(texts, [Role.CHILD] * 5)
    assert [len(codings) for codings in coded] == [0, 0, 0, 0, 1]
    assert made.code([], []) == []


def test_codings_are_the_same_once_the_memory_is_full(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = coder(rule("~turn up <2> late"), rule("visit*", number=2))
    texts = ["They turned up really late", "visitors", "glorping visitations"]
    before = made.code(texts, [Role.CHILD] * 3)
    monkeypatch.setattr("voicecode.rules.pieces._MOST_WORDS", 0)
    monkeypatch.setattr("voicecode.rules.pieces._MOST_PIECES", 1)
    assert made.code(texts, [Role.CHILD] * 3) == before
    assert made.code(texts[::-1], [Role.CHILD] * 3) == before[::-1]
