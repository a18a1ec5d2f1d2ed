from __future__ import annotations

from voicecode.language import speech


def test_english_knows_short_forms_inflections_and_negations() -> None:
    english = speech.of("en")
    assert english.folded("N’T") == "not"
    assert "turned" in english.forms("turn")
    assert "never" in english.negations.negators
    assert english.frequency("the") > english.frequency("punctuality") > 0


def test_welsh_knows_mutations() -> None:
    welsh = speech.of("cy")
    assert "gyfarfod" in welsh.forms("cyfarfod")
    assert "ddim" in welsh.negations.negators
    assert welsh.folded("CA") == "ca"


def test_an_unknown_language_has_words_and_nothing_more() -> None:
    other = speech.of("so")
    assert other.forms("guri") == {"guri"}
    assert not other.negations.negators
