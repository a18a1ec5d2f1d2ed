from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import coded_units
from tests.coded_units import BAD
from voicecode.domain.codings import Evidence
from voicecode.learning import words
from voicecode.learning.evidence import Part, Weighing
from voicecode.learning.features import Looking

MODEL = coded_units.model()
LATE = 0  # the column of being late
_words = st.sampled_from(
    ["late", "She", "don’t", "naïve", "zzz", ".", "!", "\n", " ", "…", "👍", "é", "-"]
)


def part(text: str, sentence: int = -1) -> Part:
    within = words.sentence(text, sentence)
    return Part(text, sentence, len(words.folded_words(within.of(text))))


def found(text: str, sentence: int = -1) -> Evidence:
    weighing = Weighing(Looking(MODEL.vocabulary), MODEL.scorers.linear.weights)
    return weighing.evidence(part(text, sentence), LATE, valence=BAD)


@pytest.mark.parametrize(
    ("text", "sentence", "expected"),
    [
        ("She was late.", -1, "She was late"),
        ("  “She was late!”", -1, "She was late"),
        ("We live here. She was late. It rained.", 1, "She was late"),
        ("We live here. She was late. It rained.", 0, "We live here"),
        ("One\n\nShe didn’t come", 1, "She didn’t come"),
        ("No. Yes.", -1, "No. Yes"),
    ],
)
def test_the_best_sentence_is_cut_without_its_marks(
    text: str, sentence: int, expected: str
) -> None:
    assert found(text, sentence).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[name 26] was late.", "[name 26] was late"),
        ("We rang [name 26].", "We rang [name 26]"),
        ("He [laughs] came late", "He [laughs] came late"),
        ("[late again", "late again"),
        ("so " * 40 + "[carer 3] was late " + "x " * 18, None),
    ],
)
def test_what_stands_for_a_name_is_shown_whole(text: str, expected: str | None) -> None:
    shown = found(text).text
    assert shown == (expected or shown)
    assert shown.count("[") == shown.count("]")


def test_a_text_of_signs_alone_is_shown_whole() -> None:
    assert found("👍👍").text == "👍👍"


def test_evidence_names_the_classifier_and_carries_the_valence() -> None:
    told = found("She was late.")
    assert (told.rule, told.valence) == ("classifier", BAD)


def test_of_a_long_sentence_the_heaviest_stretch_is_shown() -> None:
    text = "so " * 100 + "She was late again last week " + "and " * 100
    told = found(text)
    assert "was late again" in told.text
    assert len(told.text.split()) == 20


def test_twenty_words_are_shown_as_they_are() -> None:
    text = "late " * 20
    assert found(text).text == text.strip()


@given(st.lists(_words, min_size=1, max_size=60).map(" ".join))
def test_evidence_is_cut_from_the_text_and_lies_in_its_sentence(text: str) -> None:
    between = re.finditer(r"[^.!?…\n]+", text)
    sentences = [one for one in between if re.search(r"\w", one.group())]
    for place, sentence in enumerate(sentences):
        told = found(text, place)
        assert told.span.of(text) == told.text
        start, end = sentence.span()
        assert start <= told.span.start < told.span.end <= end


@given(st.text(min_size=1, max_size=80))
def test_any_text_gives_words_of_its_own(text: str) -> None:
    told = found(text)
    assert told.span.of(text) == told.text
    assert told.text


def test_words_that_weigh_nothing_are_shown_from_the_first() -> None:
    weighing = Weighing(
        Looking(MODEL.vocabulary), np.zeros_like(MODEL.scorers.linear.weights)
    )
    text = " ".join(f"word{n}" for n in range(50))
    told = weighing.evidence(part(text), LATE, valence=None)
    assert told.text.startswith("word0 ")


def test_what_is_remembered_changes_no_evidence() -> None:
    weighing = Weighing(Looking(MODEL.vocabulary), MODEL.scorers.linear.weights)
    texts = [f"{'so ' * n}She was late again last week {'and ' * 60}" for n in (9, 70)]
    for code in (0, 1, 0):
        for text in texts:
            told = weighing.evidence(part(text), code, valence=BAD)
            fresh = Weighing(Looking(MODEL.vocabulary), MODEL.scorers.linear.weights)
            assert told == fresh.evidence(part(text), code, valence=BAD)
